using Coordination.Governance.Domain.Motions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class MotionReportMapping : IEntityTypeConfiguration<MotionReport>
{
    public void Configure(EntityTypeBuilder<MotionReport> builder)
    {
        builder.ToTable("motion_report").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Paragraph).HasMaxLength(20);
        builder.PrimitiveCollection(r => r.Motions);
        builder.HasIndex(r => r.PresentedOn);
    }
}
