using System.Text.Json;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("obligation").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Source).HasMaxLength(50);
        builder.Property(o => o.Key).HasMaxLength(200);
        builder.HasIndex(o => new { o.Source, o.Key }).IsUnique();

        // A title can be a matter's, and a matter can become protected later: the audit log tells that it changed, not to what.
        builder.Property(o => o.Title).HasMaxLength(1000).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(o => o.Link).HasMaxLength(500).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(o => o.WithdrawnReason).HasMaxLength(500);
        builder.Property(o => o.AskedBy).HasMaxLength(200);
        builder.Property(o => o.Milestones).HasMaxLength(500).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.NextReminderOn).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.RemindedOn).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.LadderIsStale).HasAnnotation(AuditAnnotations.Ignore, true);

        // The sweep asks for the open ones whose rung is due, or whose ladder must be computed anew.
        builder.HasIndex(o => o.NextReminderOn).HasFilter("next_reminder_on is not null");
        builder.HasIndex(o => new { o.LadderIsStale, o.State, o.DueOn });
        builder.HasIndex(o => new { o.CommitteeId, o.State, o.DueOn });
        builder.HasIndex(o => o.ActivityId);
        builder.HasIndex(o => o.ReferralId).HasFilter("referral_id is not null");
    }
}

/// <summary>Derived: the ledger has a log of its own.</summary>
internal sealed class ToldObligationMapping : IEntityTypeConfiguration<ToldObligation>
{
    public void Configure(EntityTypeBuilder<ToldObligation> builder)
    {
        builder.ToTable("told_obligation").HasKey(t => t.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Source).HasMaxLength(50);
        builder.Ignore(t => t.Standing);
        builder.HasIndex(t => t.ObligationId).IsUnique();
    }
}

internal sealed class ReminderRuleMapping : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.ToTable("reminder_rule").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Settings)
            .HasConversion(
                s => Write(s),
                s => JsonSerializer.Deserialize<LadderSettings>(s, MessageJson.Options)!,
                new ValueComparer<LadderSettings>((a, b) => Write(a) == Write(b), s => Write(s).GetHashCode(StringComparison.Ordinal), s => s))
            .HasMaxLength(4000);
    }

    internal static string Write(LadderSettings? settings) => JsonSerializer.Serialize(settings, MessageJson.Options);
}

internal sealed class DigestMapping : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.ToTable("digest").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.RecipientKey).HasMaxLength(330);
        builder.HasIndex(d => new { d.RecipientKey, d.Date }).IsUnique();
        builder.HasIndex(d => new { d.Date, d.State });
        builder.HasIndex(d => d.MailId);
        builder.Property(d => d.Address).HasMaxLength(320);
        builder.Property(d => d.RecipientName).HasMaxLength(200);
        builder.Property(d => d.Subject).HasMaxLength(300);
        builder.Property(d => d.Note).HasMaxLength(2000);
        builder.Property(d => d.Failure).HasMaxLength(500);
        builder.Property(d => d.DecidedBy).HasMaxLength(200);
        builder.PrimitiveCollection(d => d.Committees);
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminder").HasKey(r => r.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Rung).HasMaxLength(40);

        // What makes a second letter for the same rung and date impossible.
        builder.HasIndex(r => new { r.ObligationId, r.Rung, r.DueOn }).IsUnique();
        builder.HasIndex(r => r.DigestId);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(r => r.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Digest>().WithMany().HasForeignKey(r => r.DigestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DigestInstructionMapping : IEntityTypeConfiguration<DigestInstruction>
{
    public void Configure(EntityTypeBuilder<DigestInstruction> builder)
    {
        builder.ToTable("digest_instruction").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.RecipientKey).HasMaxLength(330);
        builder.HasIndex(i => new { i.RecipientKey, i.Date }).IsUnique();
        builder.Property(i => i.Note).HasMaxLength(2000);
        builder.Property(i => i.By).HasMaxLength(200);
    }
}
