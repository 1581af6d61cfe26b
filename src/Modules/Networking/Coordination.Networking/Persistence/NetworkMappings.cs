using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class NetworkMapping : IEntityTypeConfiguration<Network>
{
    public void Configure(EntityTypeBuilder<Network> builder)
    {
        builder.ToTable("network").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Name).HasMaxLength(200);
        builder.Property(n => n.Task).HasMaxLength(4000);
        builder.Property(n => n.EndedBecause).HasMaxLength(1000);
        builder.Property(n => n.CommitteeCode).HasMaxLength(20);
        builder.Property(n => n.Reference).HasMaxLength(200);
        builder.Property(n => n.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(n => n.ActivityIds).HasColumnName("activities");
        builder.PrimitiveCollection(n => n.AssignmentIds).HasColumnName("assignments");
        builder.HasIndex(n => new { n.Name, n.Id });
        builder.OwnsMany(n => n.Entries, entry =>
        {
            entry.ToTable("network_entry").WithOwner().HasForeignKey("network_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Text).HasMaxLength(8000);
            entry.Property(e => e.By).HasMaxLength(200);
        });
    }
}

/// <summary>The log says that a person's data changed, not to what: what is forgotten must not be left there.</summary>
internal sealed class NetworkMemberMapping : IEntityTypeConfiguration<NetworkMember>
{
    public void Configure(EntityTypeBuilder<NetworkMember> builder)
    {
        builder.ToTable("network_member").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.CommitteeCode).HasMaxLength(20);
        builder.Property(m => m.Party).HasMaxLength(200);
        builder.Property(m => m.EndedBecause).HasMaxLength(500);
        Secret(builder.Property(m => m.PersonName).HasMaxLength(200));
        Secret(builder.Property(m => m.Email).HasMaxLength(320));
        Secret(builder.Property(m => m.Phone).HasMaxLength(50));
        Secret(builder.Property(m => m.Source).HasMaxLength(500));
        builder.Ignore(m => m.Purposes);
        builder.PrimitiveCollection(m => m.PurposeNames).HasColumnName("purposes");
        builder.Property(m => m.EmailKey).HasMaxLength(320).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(m => m.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(m => new { m.NetworkId, m.JoinedOn });
        builder.HasIndex(m => m.EmailKey);
        builder.HasIndex(m => m.EnterpriseId);
        builder.HasIndex(m => m.OrganisationId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Network>().WithMany().HasForeignKey(m => m.NetworkId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(m => m.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}
