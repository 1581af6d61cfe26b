using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

/// <summary>Facts are what others have told: their own logs say who changed what, so they are not told a second time in this one.</summary>
internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.ToTable("fact").HasKey(f => f.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.SourceKey).HasMaxLength(120);
        builder.Property(f => f.Committee).HasMaxLength(20);
        builder.Property(f => f.Category).HasMaxLength(60);
        builder.Property(f => f.Title).HasMaxLength(500);
        builder.Property(f => f.Link).HasMaxLength(400);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.Kind, f.SourceKey }).IsUnique();
        builder.HasIndex(f => new { f.Kind, f.On });
    }
}

internal sealed class TargetWatchMapping : IEntityTypeConfiguration<TargetWatch>
{
    public void Configure(EntityTypeBuilder<TargetWatch> builder)
    {
        builder.ToTable("target_watch").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(w => w.IndicatorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.IndicatorId, w.Year }).IsUnique();
    }
}
