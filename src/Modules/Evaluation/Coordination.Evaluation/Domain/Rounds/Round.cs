using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>What a round is called, whom it asks, and of what time.</summary>
/// <param name="Title">As recipients read it.</param>
/// <param name="Audience">Who is asked.</param>
/// <param name="Period">What the questions are about.</param>
/// <param name="DueOn">Last day to answer, in Sweden.</param>
/// <param name="Intro">What recipients read before the questions, or null.</param>
internal sealed record RoundText(string Title, RoundAudience Audience, PeriodSpan Period, DateOnly DueOn, string? Intro);

/// <summary>
/// Questions to committees or enterprises about a period (S003-R2.2, S003-26). Questions are settled when it opens; what is answered
/// stands in <see cref="Reply"/>, and what may be shown of it in <see cref="RoundResult"/>.
/// </summary>
internal sealed class Round : Aggregate<RoundId>
{
    /// <summary>What the ledger of obligations knows this module by.</summary>
    public const string Source = "evaluation";

    private readonly List<RoundEvent> _entries = [];
    private List<Question> _questions = [];

    public Round(RoundId id, RoundText text, IReadOnlyList<Question> questions, DateTimeOffset now, string by)
    {
        Id = id;
        Title = PeriodKey = SearchText = string.Empty;
        Apply(text);
        _questions = [.. questions];
        Tell(RoundEventKind.Made, null, now, by);
    }

    private Round() => Title = PeriodKey = SearchText = string.Empty;

    public string Title { get; private set; }

    public RoundAudience Audience { get; private set; }

    public string PeriodKey { get; private set; }

    public DateOnly FromDay { get; private set; }

    public DateOnly ToDay { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string? Intro { get; private set; }

    public RoundState State { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? LockedAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Question> Questions => _questions;

    public IReadOnlyList<RoundEvent> Entries => _entries;

    public PeriodSpan Period => PeriodSpan.Read(PeriodKey)!.Value;

    public string Address => $"/insamlingar/{Id.Value}";

    public bool IsDraft => State == RoundState.Draft;

    public Result Describe(RoundText text, string changes, DateTimeOffset now, string by)
    {
        if (!IsDraft && (text.Audience != Audience || text.Period.Key != PeriodKey))
        {
            return Settled();
        }

        Apply(text);
        Tell(RoundEventKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Adds a question, or puts one in the place of the one with its id.</summary>
    public Result Put(Question question, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if (_questions.Exists(q => q.Key == question.Key && q.Id != question.Id))
        {
            return new Error("EVA-0203", "Questions.KeyTaken", "Key");
        }

        if (question.PartOf is { } whole && WouldCircle(question.Key, whole))
        {
            return new Error("EVA-0204", "Questions.PartOfItself", "PartOf");
        }

        var place = _questions.FindIndex(q => q.Id == question.Id);
        _questions = place < 0 ? [.. _questions, question] : [.. _questions.Select(q => q.Id == question.Id ? question : q)];
        Tell(RoundEventKind.QuestionPut, question.Text, now, by);
        return Result.Success;
    }

    public Result Remove(Guid question, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if (_questions.Find(q => q.Id == question) is not { } gone)
        {
            return Result.Success;
        }

        if (_questions.Exists(q => q.PartOf == gone.Key || q.Persons == gone.Key))
        {
            return new Error("EVA-0205", "Questions.OthersDepend");
        }

        _questions = [.. _questions.Where(q => q.Id != question)];
        Tell(RoundEventKind.QuestionRemoved, gone.Text, now, by);
        return Result.Success;
    }

    public Result Move(Guid question, int steps, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        var (from, to) = (_questions.FindIndex(q => q.Id == question), _questions.FindIndex(q => q.Id == question) + steps);
        if (from < 0 || to < 0 || to >= _questions.Count)
        {
            return Result.Success;
        }

        var moved = _questions.ToList();
        (moved[from], moved[to]) = (moved[to], moved[from]);
        _questions = moved;
        Tell(RoundEventKind.Changed, null, now, by);
        return Result.Success;
    }

    public void NoteRecipients(RoundEventKind kind, int count, DateTimeOffset now, string by) => Tell(kind, count.ToString(System.Globalization.CultureInfo.InvariantCulture), now, by);

    public Result Open(IReadOnlyList<Reply> replies, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if (_questions.Count == 0)
        {
            return new Error("EVA-0206", "Rounds.NoQuestions");
        }

        if (replies.Count == 0)
        {
            return new Error("EVA-0207", "Rounds.NoRecipients");
        }

        if (DueOn < today)
        {
            return new Error("EVA-0208", "Rounds.DuePassed");
        }

        (State, OpenedAt) = (RoundState.Open, now);
        Tell(RoundEventKind.Opened, null, now, by);
        Raise(new RoundOpened(
            Id.Value, Title, Audience.ToString(), PeriodKey, FromDay, ToDay, DueOn, [.. replies.Select(r => r.PartyKey)], Address, NextVersion, now));
        return Result.Success;
    }

    /// <summary>Closes the round for answers that count by themselves. Locking a locked round changes nothing.</summary>
    public Result Lock(DateTimeOffset now, string by)
    {
        if (State == RoundState.Locked)
        {
            return Result.Success;
        }

        if (State != RoundState.Open)
        {
            return new Error("EVA-0209", "Rounds.NotOpen", Kind: ErrorKind.Conflict);
        }

        (State, LockedAt) = (RoundState.Locked, now);
        Tell(RoundEventKind.Locked, null, now, by);
        return Result.Success;
    }

    public Result Cancel(string because, DateTimeOffset now, string by)
    {
        if (State != RoundState.Open)
        {
            return new Error("EVA-0209", "Rounds.NotOpen", Kind: ErrorKind.Conflict);
        }

        State = RoundState.Cancelled;
        Tell(RoundEventKind.Cancelled, because, now, by);
        return Result.Success;
    }

    public void NoteReminders(int count, DateTimeOffset now, string by) => NoteRecipients(RoundEventKind.Reminded, count, now, by);

    public void NoteResults(int number, DateTimeOffset now, string by) => NoteRecipients(RoundEventKind.ResultsMade, number, now, by);

    /// <summary>Figures that indicators could not take, each with why.</summary>
    public void NoteNotRecorded(IEnumerable<string> reasons, DateTimeOffset now, string by) => Tell(RoundEventKind.NotRecorded, string.Join('\n', reasons), now, by);

    private bool WouldCircle(string key, string whole)
    {
        for (var (next, steps) = (whole, 0); next is not null && steps <= _questions.Count; steps++)
        {
            if (next == key)
            {
                return true;
            }

            next = _questions.Find(q => q.Key == next)?.PartOf;
        }

        return false;
    }

    private void Apply(RoundText text)
    {
        Title = text.Title.Trim();
        Audience = text.Audience;
        (PeriodKey, FromDay, ToDay) = (text.Period.Key, text.Period.FirstDay, text.Period.LastDay);
        DueOn = text.DueOn;
        Intro = string.IsNullOrWhiteSpace(text.Intro) ? null : text.Intro.ReplaceLineEndings("\n").Trim();
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {PeriodKey}");
        Touch();
    }

    private void Tell(RoundEventKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new RoundEvent(kind, text, now, by));
        Touch();
    }

    private static Error Settled() => new("EVA-0202", "Rounds.Settled", Kind: ErrorKind.Conflict);
}
