using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>Not in the change log: what is done to the activities, and taken back, stands there activity by activity.</summary>
internal sealed class BulkUndoMapping : IEntityTypeConfiguration<BulkUndo>
{
    public void Configure(EntityTypeBuilder<BulkUndo> builder)
    {
        builder.ToTable("bulk_undo").HasKey(u => u.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.MadeBy).HasMaxLength(200);
        builder.HasIndex(u => u.ExpiresAt);
    }
}
