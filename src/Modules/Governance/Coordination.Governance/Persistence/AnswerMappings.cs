using Coordination.Governance.Domain.Answers;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class AnswerLinkMapping : IEntityTypeConfiguration<AnswerLink>
{
    public void Configure(EntityTypeBuilder<AnswerLink> builder)
    {
        builder.ToTable("answer_link").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Address).HasMaxLength(320);
        builder.Property(l => l.RecipientName).HasMaxLength(200);
        builder.Property(l => l.RevokedBy).HasMaxLength(200);
        builder.PrimitiveCollection(l => l.Obligations);
        builder.HasIndex(l => l.ExpiresAt);
        builder.HasIndex(l => l.Address);
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("answer").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Comment).HasMaxLength(4000);
        builder.Property(a => a.By).HasMaxLength(200);
        builder.Property(a => a.StepsDone).HasMaxLength(200);
        builder.Ignore(a => a.Steps);
        builder.Property(a => a.From).HasMaxLength(500).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(a => a.LinkId);
        builder.HasIndex(a => a.ObligationId);
        builder.HasIndex(a => a.At);
    }
}
