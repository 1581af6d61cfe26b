using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

/// <summary>The log says that a person's data changed, not to what: what is forgotten must not be left there.</summary>
internal sealed class ContactMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<EnterpriseContact>
{
    public void Configure(EntityTypeBuilder<EnterpriseContact> builder)
    {
        builder.ToTable("enterprise_contact").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.Title).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.Email).HasMaxLength(320).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.Phone).HasMaxLength(50).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.ConsentHow).HasMaxLength(500).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.Source).HasMaxLength(500).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.EndedBecause).HasMaxLength(500);
        builder.Ignore(c => c.Purposes);
        builder.PrimitiveCollection(c => c.PurposeNames).HasColumnName("purposes");

        // Searched by their beginnings: an exact collation lets an index answer.
        builder.Property(c => c.NameKey).HasMaxLength(200).UseCollation(dialect.ExactCollation).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(c => c.LastNameKey).HasMaxLength(200).UseCollation(dialect.ExactCollation).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(c => c.EmailKey).HasMaxLength(320).UseCollation(dialect.ExactCollation).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(c => new { c.NameKey, c.Id });
        builder.HasIndex(c => c.LastNameKey);
        builder.HasIndex(c => c.EmailKey);
        builder.HasIndex(c => c.EnterpriseId);
        builder.HasIndex(c => c.OrganisationId);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(c => c.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OwnerQuestionMapping : IEntityTypeConfiguration<OwnerQuestion>
{
    public void Configure(EntityTypeBuilder<OwnerQuestion> builder)
    {
        builder.ToTable("owner_question").HasKey(q => q.Id);
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Corrections).HasMaxLength(4000);
        builder.HasIndex(q => new { q.EnterpriseId, q.AskedAt });
        builder.OwnsMany(q => q.Proposals, proposal =>
        {
            proposal.ToTable("owner_proposal").WithOwner().HasForeignKey("question_id");
            proposal.HasKey(p => p.Id);
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.Property(p => p.Before).HasMaxLength(4000);
            proposal.Property(p => p.Value).HasMaxLength(4000);
        });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(q => q.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EnterpriseContact>().WithMany().HasForeignKey(q => q.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NotTheSameMapping : IEntityTypeConfiguration<NotTheSame>
{
    public void Configure(EntityTypeBuilder<NotTheSame> builder)
    {
        builder.ToTable("not_the_same").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.By).HasMaxLength(200);
        builder.HasIndex(n => new { n.FirstId, n.SecondId }).IsUnique();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(n => n.FirstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(n => n.SecondId).OnDelete(DeleteBehavior.Restrict);
    }
}
