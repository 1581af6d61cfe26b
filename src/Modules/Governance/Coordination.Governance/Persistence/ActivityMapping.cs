using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activity").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Title).HasMaxLength(1000);
        builder.Property(a => a.Description).HasMaxLength(8000);
        builder.Property(a => a.SearchText).IsSearchedByParts().HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(a => a.ChangedAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(a => a.ServesGoals);
        builder.PrimitiveCollection(a => a.Counts);
        builder.ComplexProperty(a => a.Timetable, timetable => timetable.Property(t => t.AsWritten).HasMaxLength(200));
        builder.HasIndex(a => new { a.PlanId, a.AreaNumber, a.Number });

        // The overview and the work list ask for what is open, by date.
        builder.HasIndex(a => new { a.PlanId, a.DueOn });
        builder.HasIndex(a => new { a.PlanId, a.Status });
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Parties, party =>
        {
            party.ToTable("activity_party").WithOwner().HasForeignKey("activity_id");
            party.HasKey(p => p.Id);
            party.Property(p => p.Id).ValueGeneratedNever();
            party.Property(p => p.FreeText).HasMaxLength(500);
            party.HasIndex(p => new { p.CommitteeId, p.Role });
        });
        builder.OwnsMany(a => a.Goals, goal =>
        {
            goal.ToTable("activity_goal").WithOwner().HasForeignKey("activity_id");
            goal.HasKey(g => g.Id);
            goal.Property(g => g.Id).ValueGeneratedNever();
            goal.Property(g => g.Measure).HasMaxLength(500);
            goal.Property(g => g.Unit).HasMaxLength(50);
        });
        builder.OwnsMany(a => a.Entries, entry =>
        {
            entry.ToTable("activity_entry").WithOwner().HasForeignKey("activity_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.By).HasMaxLength(200);
            entry.Property(e => e.Committee).HasMaxLength(20);
            entry.Property(e => e.Text).HasMaxLength(4000);
        });
        builder.OwnsMany(a => a.Evidence, evidence =>
        {
            evidence.ToTable("activity_evidence").WithOwner().HasForeignKey("activity_id");
            evidence.HasKey(e => e.Id);
            evidence.Property(e => e.Id).ValueGeneratedNever();
            evidence.Property(e => e.Title).HasMaxLength(300);
            evidence.Property(e => e.Address).HasMaxLength(1000);
            evidence.Property(e => e.AddedBy).HasMaxLength(200);
        });
    }
}
