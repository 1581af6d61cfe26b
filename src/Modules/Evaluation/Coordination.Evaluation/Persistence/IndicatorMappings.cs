using Coordination.Evaluation.Domain;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicator").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Name).HasMaxLength(200);
        builder.Property(i => i.Measure).HasMaxLength(60);
        builder.Property(i => i.SourceText).HasMaxLength(300);
        builder.Property(i => i.Quality).HasMaxLength(2000);
        builder.Property(i => i.CommitteeCode).HasMaxLength(20);
        builder.Property(i => i.OwnerId).HasMaxLength(60);
        builder.Property(i => i.OwnerName).HasMaxLength(200);
        builder.Property(i => i.StandardKey).HasMaxLength(60);
        builder.Property(i => i.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(i => i.ActivityIds).HasColumnName("activities");
        builder.Ignore(i => i.Definition);
        builder.HasIndex(i => i.StandardKey).IsUnique().HasFilter("standard_key is not null");
        builder.HasIndex(i => new { i.Name, i.Id });
        builder.OwnsMany(i => i.Definitions, definition =>
        {
            definition.ToTable("indicator_definition").WithOwner().HasForeignKey("indicator_id");
            definition.HasKey(d => d.Id);
            definition.Property(d => d.Id).ValueGeneratedNever();
            definition.Property(d => d.Text).HasMaxLength(4000);
            definition.Property(d => d.Because).HasMaxLength(1000);
            definition.Property(d => d.By).HasMaxLength(200);
        });
        builder.OwnsMany(i => i.Targets, target =>
        {
            target.ToTable("indicator_target").WithOwner().HasForeignKey("indicator_id");
            target.HasKey(t => t.Id);
            target.Property(t => t.Id).ValueGeneratedNever();
            target.HasIndex("indicator_id", nameof(IndicatorTarget.Year)).IsUnique();
        });
        builder.OwnsMany(i => i.Entries, entry => History.Map(entry, "indicator"));
    }
}

internal sealed class MeasurementMapping : IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<Measurement> builder)
    {
        builder.ToTable("measurement").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Breakdown).HasMaxLength(60);
        builder.Property(m => m.Method).HasMaxLength(1000);
        builder.Property(m => m.Source).HasMaxLength(300);
        builder.Property(m => m.CollectedBy).HasMaxLength(200);
        builder.Property(m => m.Quality).HasMaxLength(2000);
        builder.Property(m => m.OriginLink).HasMaxLength(400);
        builder.Property(m => m.RecordedBy).HasMaxLength(200);
        builder.Property(m => m.SupersededBy).HasMaxLength(200);
        builder.Property(m => m.SupersededBecause).HasMaxLength(1000);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(m => m.IndicatorId).OnDelete(DeleteBehavior.Restrict);

        // One value holds for a period and part. The whole first: a series and a year's overview read only those.
        builder.HasIndex(m => new { m.IndicatorId, m.Breakdown, m.StartsOn }).IsUnique().HasFilter("superseded_at is null").HasDatabaseName("ix_measurement_holding");
        builder.HasIndex(m => new { m.IndicatorId, m.StartsOn });
    }
}

/// <summary>How histories are stored: beside what they are of, and not told a second time in the change log.</summary>
internal static class History
{
    public static void Map<T>(OwnedNavigationBuilder<T, HistoryEntry> entry, string owner)
        where T : class
    {
        entry.ToTable($"{owner}_entry").WithOwner().HasForeignKey($"{owner}_id");
        entry.HasAnnotation(AuditAnnotations.Ignore, true);
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Text).HasMaxLength(8000);
        entry.Property(e => e.By).HasMaxLength(200);
    }
}
