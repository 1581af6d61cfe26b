using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class PlanRevisionMapping : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.ToTable("plan_revision").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(300);
        builder.Property(r => r.DecisionOn).HasMaxLength(10);
        builder.Property(r => r.Why).HasMaxLength(2000);
        builder.Property(r => r.BegunBy).HasMaxLength(200);
        builder.Property(r => r.FinishedBy).HasMaxLength(200);
        builder.Property(r => r.ClosedBy).HasMaxLength(200);
        builder.Property(r => r.ClosedBecause).HasMaxLength(2000);
        builder.HasIndex(r => new { r.PlanId, r.State });

        // Goes with its plan: plans are deleted with the example municipality only.
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionRowMapping : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revision_row").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(2000);
        builder.Property(r => r.JudgedBy).HasMaxLength(200);
        Wording(builder.Property(r => r.Before));
        Wording(builder.Property(r => r.Proposal));

        // One line for each activity: two who bring the list up to date at once add none twice.
        builder.HasIndex(r => new { r.RevisionId, r.ActivityId }).IsUnique();
        builder.HasOne<PlanRevision>().WithMany().HasForeignKey(r => r.RevisionId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsMany(r => r.History, judgement =>
        {
            judgement.ToTable("revision_judgement").WithOwner().HasForeignKey("row_id");
            judgement.HasAnnotation(AuditAnnotations.Ignore, true);
            judgement.HasKey(j => j.Id);
            judgement.Property(j => j.Id).ValueGeneratedNever();
            judgement.Property(j => j.Reason).HasMaxLength(2000);
            judgement.Property(j => j.By).HasMaxLength(200);
        });
    }

    private static void Wording(PropertyBuilder<ActivityWording?> property) =>
        property.HasConversion(w => ActivityWording.Write(w!), text => ActivityWording.Read(text)).HasAnnotation(AuditAnnotations.Ignore, true);
}

internal sealed class RevisionConsultationMapping : IEntityTypeConfiguration<RevisionConsultation>
{
    public void Configure(EntityTypeBuilder<RevisionConsultation> builder)
    {
        builder.ToTable("revision_consultation").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Question).HasMaxLength(4000);
        builder.Property(c => c.Answer).HasMaxLength(4000);
        builder.Property(c => c.AskedBy).HasMaxLength(200);
        builder.Property(c => c.AnsweredBy).HasMaxLength(200);
        builder.HasIndex(c => new { c.RevisionId, c.CommitteeId });
        builder.HasIndex(c => c.ObligationId);
        builder.HasOne<PlanRevision>().WithMany().HasForeignKey(c => c.RevisionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Committee>().WithMany().HasForeignKey(c => c.CommitteeId).OnDelete(DeleteBehavior.Restrict);
    }
}
