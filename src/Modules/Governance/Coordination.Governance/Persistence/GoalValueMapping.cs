using Coordination.Governance.Domain.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>Apart from the activity, which is read far more often than its series of figures.</summary>
internal sealed class GoalValueMapping : IEntityTypeConfiguration<GoalValue>
{
    public void Configure(EntityTypeBuilder<GoalValue> builder)
    {
        builder.ToTable("goal_value").HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.On).HasColumnName("measured_on");
        builder.Property(v => v.Source).HasMaxLength(300);
        builder.Property(v => v.NotedBy).HasMaxLength(200);
        builder.Property(v => v.StruckBy).HasMaxLength(200);
        builder.Ignore(v => v.Stands);
        builder.HasIndex(v => new { v.ActivityId, v.GoalId, v.On });
        builder.HasOne<Activity>().WithMany().HasForeignKey(v => v.ActivityId).OnDelete(DeleteBehavior.Cascade);
    }
}
