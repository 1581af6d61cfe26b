using System.Text.Json;
using Coordination.Governance.Domain.Calendars;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class FollowUpReportMapping : IEntityTypeConfiguration<FollowUpReport>
{
    public void Configure(EntityTypeBuilder<FollowUpReport> builder)
    {
        builder.ToTable("follow_up_report").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(300);
        builder.Property(r => r.Language).HasMaxLength(10);
        builder.Property(r => r.MadeBy).HasMaxLength(200);
        builder.Property(r => r.Snapshot).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Texts).HasConversion(
            t => Write(t),
            t => JsonSerializer.Deserialize<ReportTexts>(t, MessageJson.Options)!,
            new ValueComparer<ReportTexts>((a, b) => a == b, t => t.GetHashCode(), t => t));
        builder.HasIndex(r => new { r.PlanId, r.FrozenAt });
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    internal static string Write(ReportTexts texts) => JsonSerializer.Serialize(texts, MessageJson.Options);
}

internal sealed class DisseminationMapping : IEntityTypeConfiguration<DisseminationEntry>
{
    public void Configure(EntityTypeBuilder<DisseminationEntry> builder)
    {
        builder.ToTable("dissemination").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.On).HasColumnName("presented_on");
        builder.Property(d => d.Audience).HasMaxLength(300);
        builder.Property(d => d.Note).HasMaxLength(2000);
        builder.Property(d => d.RegisteredBy).HasMaxLength(200);
        builder.HasIndex(d => new { d.PlanId, d.On });
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CalendarSubscriptionMapping : IEntityTypeConfiguration<CalendarSubscription>
{
    public void Configure(EntityTypeBuilder<CalendarSubscription> builder)
    {
        builder.ToTable("calendar_subscription").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.TokenHash).HasMaxLength(64).HasAnnotation(AuditAnnotations.Secret, true);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.CommitteeId);
        builder.HasOne<Committee>().WithMany().HasForeignKey(s => s.CommitteeId).OnDelete(DeleteBehavior.Cascade);
    }
}
