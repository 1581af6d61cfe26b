using Coordination.Governance.Domain.Wheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class FollowUpPointMapping : IEntityTypeConfiguration<FollowUpPoint>
{
    public void Configure(EntityTypeBuilder<FollowUpPoint> builder)
    {
        builder.ToTable("follow_up_point").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.PrimitiveCollection(p => p.Committees);
    }
}
