using System.Text.Json;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("round").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.Property(r => r.PeriodKey).HasMaxLength(10);
        builder.Property(r => r.Intro).HasMaxLength(4000);
        builder.Property(r => r.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(r => r.Period);
        builder.Property(r => r.Questions).HasField("_questions").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson<IReadOnlyList<Question>, List<Question>>();
        builder.HasIndex(r => new { r.State, r.DueOn, r.Id });
        builder.OwnsMany(r => r.Entries, entry => RoundEntries.Map(entry, "round"));
    }
}

internal sealed class ReplyMapping : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.ToTable("round_reply").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.PartyKey).HasMaxLength(50);
        builder.Property(r => r.PartyName).HasMaxLength(300);
        builder.Property(r => r.Contact).HasMaxLength(300).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(r => r.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Draft).AsJson<IReadOnlyDictionary<Guid, Written>, Dictionary<Guid, Written>>();
        builder.Property(r => r.Sheets).AsJson<IReadOnlyList<AnswerSheet>, List<AnswerSheet>>();
        builder.Ignore(r => r.Standing);
        builder.Ignore(r => r.Awaiting);

        // Nobody is asked twice in a round.
        builder.HasIndex(r => new { r.RoundId, r.PartyKey }).IsUnique();
        builder.HasIndex(r => r.PartyKey);
        builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(r => r.Entries, entry => RoundEntries.Map(entry, "round_reply"));
    }
}

/// <summary>Frozen as it was shown, whatever the answers become.</summary>
internal sealed class RoundResultMapping : IEntityTypeConfiguration<RoundResult>
{
    public void Configure(EntityTypeBuilder<RoundResult> builder)
    {
        builder.ToTable("round_result").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.MadeBy).HasMaxLength(200);
        builder.Property(r => r.Tables).AsJson<IReadOnlyList<QuestionTable>, List<QuestionTable>>();

        // Two who lock at once make one result.
        builder.HasIndex(r => new { r.RoundId, r.Number }).IsUnique();
        builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class RoundEntries
{
    public static void Map<T>(OwnedNavigationBuilder<T, RoundEvent> entry, string owner)
        where T : class
    {
        entry.ToTable($"{owner}_entry").WithOwner().HasForeignKey($"{owner}_id");
        entry.HasAnnotation(AuditAnnotations.Ignore, true);
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Text).HasMaxLength(8000);
        entry.Property(e => e.By).HasMaxLength(200);
    }

    /// <summary>One text in the row. What is put there is never changed in place, so that another object is another value; the log tells nothing of it.</summary>
    public static void AsJson<TProperty, TStored>(this PropertyBuilder<TProperty> property)
        where TProperty : class
        where TStored : TProperty =>
        property.HasConversion(
            v => Write(v),
            text => JsonSerializer.Deserialize<TStored>(text, MessageJson.Options)!,
            new ValueComparer<TProperty>((a, b) => ReferenceEquals(a, b), v => v.GetHashCode(), v => v)).HasAnnotation(AuditAnnotations.Ignore, true);

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, MessageJson.Options);
}
