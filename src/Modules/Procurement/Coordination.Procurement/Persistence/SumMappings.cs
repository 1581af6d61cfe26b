using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Sums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>Derived: the records that a sum is made of have logs of their own.</summary>
internal sealed class ToldSumMapping : IEntityTypeConfiguration<ToldSum>
{
    public void Configure(EntityTypeBuilder<ToldSum> builder)
    {
        builder.ToTable("told_sum").HasKey(s => s.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Key).HasMaxLength(ToldSum.LongestKey);
        builder.Property(s => s.BuyingUnit).HasMaxLength(40);
        builder.Property(s => s.Title).HasMaxLength(ToldSum.LongestTitle);
        builder.Property(s => s.Link).HasMaxLength(400);
        builder.Property(s => s.Amount).HasPrecision(18, 2);
        builder.Ignore(s => s.Content);
        builder.HasIndex(s => s.Key).IsUnique();
    }
}
