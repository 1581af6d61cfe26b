using System.Text.Json;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignment").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Property(a => a.Wording).HasMaxLength(8000);
        builder.Property(a => a.Giver).HasMaxLength(200);
        builder.Property(a => a.TargetGroup).HasMaxLength(500);
        builder.Property(a => a.RegistrationNumber).HasMaxLength(60);
        // A report may be on a matter that is protected later.
        builder.Property(a => a.ReportTitle).HasMaxLength(AssignmentReport.LongestTitle).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(a => a.ReportNumber).HasMaxLength(60).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Ignore(a => a.Standing);
        builder.Property(a => a.BeforeProposal)
            .HasConversion(
                s => JsonSerializer.Serialize(s, MessageJson.Options),
                s => JsonSerializer.Deserialize<AssignmentStanding>(s, MessageJson.Options),
                new ValueComparer<AssignmentStanding?>((a, b) => a == b, s => s == null ? 0 : s.GetHashCode(), s => s))
            .HasMaxLength(1000).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(a => a.ProposedBy).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(a => a.ClosedParagraph).HasMaxLength(20);
        builder.Property(a => a.ClosedBy).HasColumnName("closed_by_id");
        builder.Property(a => a.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(a => a.ServesGoals);
        builder.HasIndex(a => new { a.BudgetYear, a.Id });
        builder.HasIndex(a => new { a.State, a.ReportBy });
        builder.HasIndex(a => a.ReceiverId);
        builder.HasOne<Committee>().WithMany().HasForeignKey(a => a.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Committee>().WithMany().HasForeignKey(a => a.ClosedBy).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Actors, actor =>
        {
            actor.ToTable("assignment_actor").WithOwner().HasForeignKey("assignment_id");
            actor.HasKey(a => a.Id);
            actor.Property(a => a.Id).ValueGeneratedNever();
            actor.Property(a => a.FreeText).HasMaxLength(300);
            actor.Property(a => a.Outcome).HasMaxLength(4000);
            actor.HasIndex(a => a.CommitteeId);
        });
        builder.OwnsMany(a => a.Entries, entry =>
        {
            entry.ToTable("assignment_entry").WithOwner().HasForeignKey("assignment_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Text).HasMaxLength(8000);
            entry.Property(e => e.By).HasMaxLength(200);
        });
        builder.OwnsMany(a => a.Activities, link =>
        {
            link.ToTable("assignment_activity").WithOwner().HasForeignKey("assignment_id");
            link.HasKey("assignment_id", nameof(AssignmentActivity.ActivityId));
            link.HasOne<Activity>().WithMany().HasForeignKey(l => l.ActivityId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
