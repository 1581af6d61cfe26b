using System.Text.Json;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>
/// As with matters, the audit log tells that an item's words changed and never to what: its matter may be protected. What stood there is
/// in the item's own history.
/// </summary>
internal sealed class AgendaItemMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<AgendaItem>
{
    /// <summary>Two items with one § in the same minutes break this.</summary>
    public const string ParagraphIndex = "ux_agenda_item_paragraph";

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_item").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        Secret(builder.Property(i => i.AgendaNumber).HasMaxLength(20));
        Secret(builder.Property(i => i.Title).HasMaxLength(500));
        Secret(builder.Property(i => i.RegistrationNumber).HasMaxLength(60));
        Secret(builder.Property(i => i.NormalisedNumber).HasMaxLength(60).UseCollation(dialect.ExactCollation));
        Secret(builder.Property(i => i.Summary).HasMaxLength(20000));
        Secret(builder.Property(i => i.Paragraph).HasMaxLength(20));
        Secret(builder.Property(i => i.Supplement).HasMaxLength(4000));
        Secret(Listed(builder.Property(i => i.Points)));
        Secret(builder.Property(i => i.Course).HasConversion(
            c => JsonSerializer.Serialize(c, MessageJson.Options),
            c => JsonSerializer.Deserialize<CourseOfDecision>(c, MessageJson.Options)!,
            new ValueComparer<CourseOfDecision>((a, b) => a!.IsSameAs(b!), c => c.Proposals.Count, c => c)));
        Listed(builder.Property(i => i.Assignments));
        Ignored(builder.Property(i => i.SearchText));
        Ignored(builder.Property(i => i.AgendaOrder));
        Ignored(builder.Property(i => i.ParagraphOrder));

        // A meeting's agenda; decisions newest first, of all bodies and of one; and a § stands once in a meeting's minutes.
        builder.HasIndex(i => i.MeetingId);
        builder.HasIndex(i => new { i.DecidedOn, i.ParagraphOrder, i.Id });
        builder.HasIndex(i => new { i.CommitteeId, i.DecidedOn });
        builder.HasIndex(i => i.MatterId);
        builder.HasIndex(i => i.NormalisedNumber);
        builder.HasIndex(i => new { i.MeetingId, i.Paragraph }).IsUnique().HasFilter("paragraph is not null").HasDatabaseName(ParagraphIndex);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Committee>().WithMany().HasForeignKey(i => i.CommitteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Matter>().WithMany().HasForeignKey(i => i.MatterId).OnDelete(DeleteBehavior.Restrict);
        Parts(builder);
    }

    private static void Parts(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.OwnsMany(i => i.Consultations, consultation =>
        {
            consultation.ToTable("agenda_item_consultation").WithOwner().HasForeignKey("agenda_item_id");
            consultation.HasKey(c => c.Id);
            consultation.Property(c => c.Id).ValueGeneratedNever();
            consultation.Property(c => c.On).HasColumnName("held_on");
            Secret(consultation.Property(c => c.With).HasColumnName("held_with").HasMaxLength(300));
            Secret(consultation.Property(c => c.Outcome).HasMaxLength(4000));
        });
        builder.OwnsMany(i => i.Statements, statement =>
        {
            statement.ToTable("agenda_item_statement").WithOwner().HasForeignKey("agenda_item_id");
            statement.HasKey(s => s.Id);
            statement.Property(s => s.Id).ValueGeneratedNever();
            Secret(Listed(statement.Property(s => s.Members)));
            Secret(statement.Property(s => s.Text).HasMaxLength(20000));
            Secret(statement.Property(s => s.WithdrawnBecause).HasMaxLength(1000));
        });
        builder.OwnsMany(i => i.FollowUps, followUp =>
        {
            followUp.ToTable("agenda_item_follow_up").WithOwner().HasForeignKey("agenda_item_id");
            followUp.HasKey(f => f.Id);
            followUp.Property(f => f.Id).ValueGeneratedNever();
            Secret(followUp.Property(f => f.Text).HasMaxLength(2000));
            Secret(followUp.Property(f => f.Outcome).HasMaxLength(4000));
        });
        builder.OwnsMany(i => i.Effects, effect =>
        {
            effect.ToTable("agenda_item_effect").WithOwner().HasForeignKey("agenda_item_id");
            effect.HasKey(e => e.Id);
            effect.Property(e => e.Id).ValueGeneratedNever();
            Secret(effect.Property(e => e.Title).HasMaxLength(500));
            effect.Property(e => e.Before).HasAnnotation(AuditAnnotations.Ignore, true);
            effect.HasIndex(e => e.TargetId);
            effect.HasIndex(e => e.Kind);
        });
        builder.OwnsMany(i => i.Entries, entry =>
        {
            entry.ToTable("agenda_item_entry").WithOwner().HasForeignKey("agenda_item_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.By).HasMaxLength(200);
            entry.Property(e => e.Field).HasMaxLength(50);
            entry.Property(e => e.Reason).HasMaxLength(2000);
        });
    }

    internal static PropertyBuilder<IReadOnlyList<T>> Listed<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        l => JsonSerializer.Serialize(l, MessageJson.Options),
        l => JsonSerializer.Deserialize<List<T>>(l, MessageJson.Options)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l));

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);

    private static void Ignored<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Ignore, true);
}

internal sealed class MinutesMapping : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> builder)
    {
        builder.ToTable("minutes").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        AgendaItemMapping.Listed(builder.Property(m => m.Adjusters));
        AgendaItemMapping.Listed(builder.Property(m => m.Served));
        AgendaItemMapping.Listed(builder.Property(m => m.Present));
        builder.Property(m => m.RetentionClass).HasMaxLength(100);
        builder.HasIndex(m => m.MeetingId).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}
