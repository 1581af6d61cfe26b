using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class PlanImportMapping : IEntityTypeConfiguration<PlanImport>
{
    public void Configure(EntityTypeBuilder<PlanImport> builder)
    {
        builder.ToTable("plan_import").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.FileName).HasMaxLength(260);
        builder.Property(i => i.Title).HasMaxLength(300);
        builder.Property(i => i.StartedBy).HasMaxLength(200);
        builder.Property(i => i.ClosedBy).HasMaxLength(200);

        // The audit log tells who started, accepted or cancelled; the text itself is in the file and in the plan.
        builder.Property(i => i.Reading).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(i => i.Choices).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(i => i.OperationId).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(i => new { i.State, i.ExpiresAt });
    }
}
