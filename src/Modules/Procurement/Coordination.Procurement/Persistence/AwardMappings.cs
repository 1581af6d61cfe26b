using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class AwardProcessMapping : IEntityTypeConfiguration<AwardProcess>
{
    public void Configure(EntityTypeBuilder<AwardProcess> builder)
    {
        builder.ToTable("award_process").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<ProcurementCase>().WithOne().HasForeignKey<AwardProcess>(a => a.ProcurementId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Tenders, Map);
        builder.OwnsMany(a => a.Duties, duty => Duties.Map(duty, "award_process"));
    }

    /// <summary>Tenders are secret before the award: the log says that they changed, not to what.</summary>
    private static void Map(OwnedNavigationBuilder<AwardProcess, Tender> tender)
    {
        tender.ToTable("tender").WithOwner().HasForeignKey("award_process_id");
        tender.HasKey(t => t.Id);
        tender.Property(t => t.Id).ValueGeneratedNever();
        tender.Property(t => t.SupplierId).HasAnnotation(AuditAnnotations.Secret, true);
        tender.Property(t => t.Lot).HasMaxLength(100).HasAnnotation(AuditAnnotations.Secret, true);
        tender.Property(t => t.On).HasColumnName("tendered_on");
        tender.Property(t => t.Amount).HasPrecision(20, 2).HasAnnotation(AuditAnnotations.Secret, true);
        tender.Property(t => t.IsAccepted).HasAnnotation(AuditAnnotations.Secret, true);
        tender.HasOne<Supplier>().WithMany().HasForeignKey(t => t.SupplierId).OnDelete(DeleteBehavior.Restrict);
        tender.HasIndex(t => t.On);
    }
}

internal sealed class YearGoalMapping : IEntityTypeConfiguration<YearGoal>
{
    public void Configure(EntityTypeBuilder<YearGoal> builder)
    {
        builder.ToTable("year_goal").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Title).HasMaxLength(YearGoal.LongestTitle);
        builder.Property(g => g.BuyingUnit).HasMaxLength(20);
        builder.Ignore(g => g.IsMoney);
        builder.OwnsMany(g => g.Targets, target =>
        {
            target.ToTable("year_target").WithOwner().HasForeignKey("year_goal_id");
            target.HasKey(t => t.Id);
            target.Property(t => t.Id).ValueGeneratedNever();
            target.Property(t => t.Target).HasPrecision(20, 2);
            target.HasIndex("year_goal_id", nameof(YearTarget.Year)).IsUnique();
        });
    }
}
