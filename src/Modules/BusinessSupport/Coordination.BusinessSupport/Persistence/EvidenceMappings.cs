using System.Text.Json;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

/// <summary>The figures are frozen as they were told, whatever the cases become.</summary>
internal sealed class SupportEvidenceMapping : IEntityTypeConfiguration<SupportEvidence>
{
    public void Configure(EntityTypeBuilder<SupportEvidence> builder)
    {
        builder.ToTable("support_evidence").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.Conclusion).HasMaxLength(8000);
        builder.Property(e => e.From).HasColumnName("from_day");
        builder.Property(e => e.To).HasColumnName("to_day");
        builder.Property(e => e.RecordedBy).HasMaxLength(200);
        builder.PrimitiveCollection(e => e.ActivityIds).HasColumnName("activities");
        builder.Property(e => e.Figures).HasConversion(
            f => Write(f),
            text => JsonSerializer.Deserialize<EvidenceFigures>(text, MessageJson.Options)!,
            new ValueComparer<EvidenceFigures>((a, b) => ReferenceEquals(a, b), f => f.GetHashCode(), f => f)).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(e => e.RecordedAt);
        builder.OwnsMany(e => e.Entries, entry => History.Map(entry, "support_evidence"));
    }

    internal static string Write(EvidenceFigures figures) => JsonSerializer.Serialize(figures, MessageJson.Options);
}
