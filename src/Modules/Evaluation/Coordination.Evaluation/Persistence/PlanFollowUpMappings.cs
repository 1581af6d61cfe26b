using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class PlanFollowUpMapping : IEntityTypeConfiguration<PlanFollowUp>
{
    public void Configure(EntityTypeBuilder<PlanFollowUp> builder)
    {
        builder.ToTable("plan_follow_up").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.PlanTitle).HasMaxLength(300);
        builder.Property(f => f.PeriodKey).HasMaxLength(10);
        builder.Property(f => f.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(f => f.Settled).HasAnnotation(AuditAnnotations.Ignore, true);

        // A plan is followed up once for a period.
        builder.HasIndex(f => new { f.PlanId, f.PeriodKey }).IsUnique();
        builder.OwnsMany(f => f.Entries, entry => History.Map(entry, "plan_follow_up"));
    }
}

internal sealed class FollowUpAskMapping : IEntityTypeConfiguration<FollowUpAsk>
{
    public void Configure(EntityTypeBuilder<FollowUpAsk> builder)
    {
        builder.ToTable("plan_follow_up_ask").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CommitteeCode).HasMaxLength(20);
        builder.Property(a => a.CommitteeName).HasMaxLength(300);
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.Property(a => a.Link).HasMaxLength(400);
        builder.Property(a => a.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(a => a.Key);

        // Nobody is asked twice in a follow-up.
        builder.HasIndex(a => new { a.FollowUpId, a.CommitteeCode }).IsUnique();
        builder.HasOne<PlanFollowUp>().WithMany().HasForeignKey(a => a.FollowUpId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisionProposalMapping : IEntityTypeConfiguration<RevisionProposal>
{
    public void Configure(EntityTypeBuilder<RevisionProposal> builder)
    {
        builder.ToTable("revision_proposal").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Key).HasMaxLength(100);
        builder.Property(p => p.About).HasMaxLength(RevisionProposal.LongestText);
        builder.Property(p => p.Because).HasMaxLength(RevisionProposal.LongestText);
        builder.Property(p => p.Proposed).HasMaxLength(RevisionProposal.LongestText);
        builder.Property(p => p.Text).HasMaxLength(RevisionProposal.LongestText);
        builder.Property(p => p.DismissedBecause).HasMaxLength(RevisionProposal.LongestText);
        builder.Property(p => p.Link).HasMaxLength(400);
        builder.Property(p => p.DecidedBy).HasMaxLength(200);

        // Found again, it is the same one.
        builder.HasIndex(p => new { p.FollowUpId, p.Key }).IsUnique();
        builder.HasOne<PlanFollowUp>().WithMany().HasForeignKey(p => p.FollowUpId).OnDelete(DeleteBehavior.Restrict);
    }
}
