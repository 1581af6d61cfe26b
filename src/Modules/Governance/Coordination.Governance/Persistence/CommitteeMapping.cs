using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class CommitteeMapping : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("committee").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(20);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Note).HasMaxLength(2000);
        builder.Property(c => c.SearchText).HasMaxLength(1000).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.OwnsMany(c => c.Contacts, contact =>
        {
            contact.ToTable("committee_contact").WithOwner().HasForeignKey("committee_id");
            contact.HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Property(c => c.Name).HasMaxLength(200);
            contact.Property(c => c.Email).HasMaxLength(320);
            contact.Property(c => c.Phone).HasMaxLength(50);
        });
        builder.OwnsMany(c => c.FormerNames, name =>
        {
            name.ToTable("committee_former_name").WithOwner().HasForeignKey("committee_id");
            name.HasKey(n => n.Id);
            name.Property(n => n.Id).ValueGeneratedNever();
            name.Property(n => n.Name).HasMaxLength(200);
        });
    }
}
