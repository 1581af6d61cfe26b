using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class EnterpriseMapping : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("enterprise").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(200);

        // A sole trader's is a personal number: the log says that it changed, not to what.
        builder.Property(e => e.Number).HasConversion(n => n!.Digits, digits => OrganisationNumber.From(digits)).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(e => e.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(e => e.Number);
        builder.HasIndex(e => new { e.Name, e.Id });
    }
}
