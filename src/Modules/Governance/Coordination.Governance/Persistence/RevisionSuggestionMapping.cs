using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class RevisionSuggestionMapping : IEntityTypeConfiguration<RevisionSuggestion>
{
    public void Configure(EntityTypeBuilder<RevisionSuggestion> builder)
    {
        builder.ToTable("revision_suggestion").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Text).HasMaxLength(2000);
        builder.Property(s => s.Reason).HasMaxLength(2000);
        builder.Property(s => s.Source).HasMaxLength(400);
        builder.Property(s => s.Link).HasMaxLength(400);
        builder.Property(s => s.By).HasMaxLength(200);
        builder.Property(s => s.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(s => new { s.PlanId, s.Holds });

        // Goes with its plan: plans are deleted with the example municipality only.
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
