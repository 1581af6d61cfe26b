using Coordination.Procurement.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class PlanMappingMapping : IEntityTypeConfiguration<PlanMapping>
{
    public void Configure(EntityTypeBuilder<PlanMapping> builder)
    {
        builder.ToTable("plan_mapping").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.BuyingUnit).HasMaxLength(20);
        builder.PrimitiveCollection(m => m.Columns).HasColumnName("columns");
        builder.HasIndex(m => m.BuyingUnit).IsUnique();
    }
}
