using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>As with matters, the audit log tells that a referral's words changed and never to what.</summary>
internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referral").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        Secret(builder.Property(r => r.Question).HasMaxLength(4000));
        Secret(builder.Property(r => r.Officer).HasMaxLength(200));
        Secret(builder.Property(r => r.RespiteReason).HasMaxLength(2000));
        Secret(builder.Property(r => r.Reply).HasMaxLength(20000));
        Secret(builder.Property(r => r.ReplyNumber).HasMaxLength(60));
        Secret(builder.Property(r => r.Paragraph).HasMaxLength(20));
        Secret(builder.Property(r => r.ClosedBecause).HasMaxLength(1000));

        builder.Ignore(r => r.Milestones);

        // A matter's recipients; and what a committee has open, by date.
        builder.HasIndex(r => new { r.MatterId, r.CommitteeId });
        builder.HasIndex(r => new { r.CommitteeId, r.State, r.DueOn });
        builder.HasIndex(r => new { r.State, r.DueOn });

        // With its matter, by which those that a person may not know of are left out when they are counted.
        builder.HasIndex(r => new { r.CommitteeId, r.DueOn, r.Id, r.MatterId }).HasFilter("state in ('Sent', 'InPreparation')").HasDatabaseName("ix_referral_awaited");
        builder.HasOne<Matter>().WithMany().HasForeignKey(r => r.MatterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Committee>().WithMany().HasForeignKey(r => r.CommitteeId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(r => r.Steps, step =>
        {
            step.ToTable("referral_step").WithOwner().HasForeignKey("referral_id");
            step.HasKey(s => s.Id);
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.On).HasColumnName("due_on");
            step.HasAnnotation(AuditAnnotations.Ignore, true);
        });
        builder.OwnsMany(r => r.Files, file =>
        {
            file.ToTable("referral_file").WithOwner().HasForeignKey("referral_id");
            file.HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            Secret(file.Property(f => f.Title).HasMaxLength(300));
            file.Property(f => f.RetentionClass).HasMaxLength(100);
            file.Property(f => f.AddedBy).HasMaxLength(200);
            file.HasIndex(f => f.FileId);
        });
        builder.OwnsMany(r => r.Entries, entry =>
        {
            entry.ToTable("referral_entry").WithOwner().HasForeignKey("referral_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.By).HasMaxLength(200);
            entry.Property(e => e.Field).HasMaxLength(50);
            entry.Property(e => e.Before).HasMaxLength(2000);
            entry.Property(e => e.After).HasMaxLength(2000);
        });
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}
