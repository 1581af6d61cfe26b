using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>
/// What one committee or enterprise is asked in a round, and what it has answered. Everything that has been sent stays; the last that holds
/// is what counts.
/// </summary>
internal sealed class Reply : Aggregate<ReplyId>
{
    /// <summary>A link opens the form so long after the last day: late answers are welcome, and marked.</summary>
    public const int LinkDays = 120;

    private const string KeyPrefix = "round:";
    private const int LongestDutyTitle = 900;

    private static readonly IReadOnlyDictionary<Guid, Written> Nothing = new Dictionary<Guid, Written>();

    private readonly List<RoundEvent> _entries = [];

    public Reply(ReplyId id, RoundId round, string party, string name, DateOnly dueOn, DateTimeOffset now)
    {
        Id = id;
        RoundId = round;
        (PartyKey, PartyName, DueOn, AddedAt) = (party, name, dueOn, now);
    }

    private Reply() => PartyKey = PartyName = string.Empty;

    public RoundId RoundId { get; private set; }

    /// <summary>A committee's code, or an enterprise's id.</summary>
    public string PartyKey { get; private set; }

    /// <summary>As it was called when it was chosen.</summary>
    public string PartyName { get; private set; }

    public ReplyState State { get; private set; }

    /// <summary>Its own last day.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Until when the link opens the form; null before there is one.</summary>
    public DateTimeOffset? LinkUntil { get; private set; }

    /// <summary>How many letters went out when it was asked; nought: nobody to write to.</summary>
    public int Letters { get; private set; }

    /// <summary>Reminded for the last time.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The highest rung that was reminded of; null for none.</summary>
    public int? RemindedRung { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who may be asked about the answers, as that person wrote; forgotten some time after the round.</summary>
    public string? Contact { get; private set; }

    /// <summary>The enterprise has ended since it was asked.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Of the ledger's entry, so that an older word is not taken for a newer one.</summary>
    public long HeardVersion { get; private set; }

    /// <summary>What is written and not sent.</summary>
    public IReadOnlyDictionary<Guid, Written> Draft { get; private set; } = Nothing;

    public IReadOnlyList<AnswerSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<RoundEvent> Entries => _entries;

    /// <summary>What results count; null when nothing does.</summary>
    public AnswerSheet? Standing => Sheets.LastOrDefault(s => s.Holds);

    /// <summary>What came after the lock and nobody has accepted or refused.</summary>
    public AnswerSheet? Awaiting => Sheets.LastOrDefault() is { AwaitsAcceptance: true } last ? last : null;

    public string Key => $"{KeyPrefix}{Id.Value:N}";

    /// <summary>The reply that a ledger's entry is about; null for another.</summary>
    public static ReplyId? IdIn(string key) =>
        key.StartsWith(KeyPrefix, StringComparison.Ordinal) && Guid.TryParseExact(key[KeyPrefix.Length..], "N", out var id) ? new ReplyId(id) : null;

    public bool IsLateOn(DateOnly today) => State != ReplyState.Answered && DueOn < today;

    public bool OpensAt(DateTimeOffset now) => now < LinkUntil;

    /// <summary>The round is open for it: its link works, and a committee owes it.</summary>
    /// <param name="round">The round.</param>
    /// <param name="letters">How many letters go out.</param>
    /// <param name="form">Where it is answered without signing in.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who opened it.</param>
    public void Ask(Round round, int letters, string form, DateTimeOffset now, string by)
    {
        (DueOn, Letters, LinkUntil) = (round.DueOn, letters, Until(round.DueOn));
        Tell(RoundEventKind.Sent, letters.ToString(System.Globalization.CultureInfo.InvariantCulture), now, by);
        Owe(round, form, now);
    }

    public void Save(IReadOnlyDictionary<Guid, Written> written, string? contact, DateTimeOffset now, string by)
    {
        (Draft, Contact) = (new Dictionary<Guid, Written>(written), Trimmed(contact));
        if (State != ReplyState.Answered)
        {
            State = ReplyState.Started;
        }

        Tell(RoundEventKind.DraftSaved, null, now, by);
    }

    /// <summary>Takes an answer in; after the lock it waits to be accepted.</summary>
    public Result Answer(Round round, IReadOnlyDictionary<Guid, Answer> answers, string? contact, bool byTelephone, DateOnly today, DateTimeOffset now, string by)
    {
        if (round.State is not (RoundState.Open or RoundState.Locked))
        {
            return new Error("EVA-0211", "Replies.Closed", Kind: ErrorKind.Conflict);
        }

        var sheet = new AnswerSheet(answers, now, by) { IsByTelephone = byTelephone, IsLate = today > DueOn, IsAfterLock = round.State == RoundState.Locked };
        Sheets = [.. Sheets, sheet];
        (State, AnsweredAt, Draft) = (ReplyState.Answered, now, Nothing);
        Contact = byTelephone ? Contact : Trimmed(contact);
        Tell(sheet.IsAfterLock ? RoundEventKind.AnsweredAfterLock : byTelephone ? RoundEventKind.AnsweredByTelephone : RoundEventKind.Answered, null, now, by);
        if (round is { Audience: RoundAudience.Committees, State: RoundState.Open })
        {
            Raise(new ObligationMet(Round.Source, Key, NextVersion, now));
        }

        return Result.Success;
    }

    /// <summary>Lets it be answered anew; what was sent stays, and counts until something else does.</summary>
    public Result Reopen(Round round, string because, string form, DateTimeOffset now, string by)
    {
        if (State != ReplyState.Answered || LinkUntil is null)
        {
            return new Error("EVA-0212", "Replies.NotAnswered", Kind: ErrorKind.Conflict);
        }

        Draft = Sheets[^1].Answers.ToDictionary(a => a.Key, a => new Written(a.Value.Value, a.Value.Explanation));
        (State, LinkUntil) = (ReplyState.Started, Later(LinkUntil.Value, now.AddDays(LinkDays)));
        Tell(RoundEventKind.Reopened, because, now, by);
        Owe(round, form, now);
        return Result.Success;
    }

    public Result GiveRespite(Round round, DateOnly dueOn, string form, DateOnly today, DateTimeOffset now, string by)
    {
        if (State == ReplyState.Answered || round.State != RoundState.Open)
        {
            return new Error("EVA-0213", "Replies.NoRespite", Kind: ErrorKind.Conflict);
        }

        if (dueOn < today || dueOn <= DueOn)
        {
            return new Error("EVA-0214", "Replies.RespiteEarlier", "DueOn", ErrorKind.Invalid);
        }

        (DueOn, LinkUntil, RemindedRung) = (dueOn, Until(dueOn), null);
        Tell(RoundEventKind.Respite, Platform.Time.DateText.Iso(dueOn), now, by);
        Owe(round, form, now);
        return Result.Success;
    }

    /// <summary>What came after the lock counts from now, in results that are made anew.</summary>
    public Result Accept(DateTimeOffset now, string by) => Judge(s => s with { AcceptedAt = now }, RoundEventKind.Accepted, null, now, by);

    public Result Refuse(string because, DateTimeOffset now, string by) => Judge(s => s with { RefusedAt = now }, RoundEventKind.Refused, because, now, by);

    public void NoteReminded(int? rung, DateTimeOffset now, string by)
    {
        (RemindedAt, RemindedRung) = (now, rung ?? RemindedRung);
        Tell(RoundEventKind.Reminded, null, now, by);
    }

    /// <summary>The round is over: what has not come is owed no more.</summary>
    public void RoundEnded(Round round, string because, DateTimeOffset now)
    {
        if (round.Audience == RoundAudience.Committees && State != ReplyState.Answered)
        {
            Raise(new ObligationWithdrawn(Round.Source, Key, because, NextVersion, now));
        }

        if (round.State == RoundState.Cancelled)
        {
            LinkUntil = null;
            Touch();
        }
    }

    /// <summary>The enterprise has ended, or goes on after all: it is not reminded while it has; what it has sent counts.</summary>
    public void PartyEnded(bool hasEnded, long version, DateTimeOffset now, string by)
    {
        if (version <= HeardVersion)
        {
            return;
        }

        HeardVersion = version;
        if (hasEnded != EndedAt is not null)
        {
            EndedAt = hasEnded ? now : null;
            Tell(hasEnded ? RoundEventKind.Ended : RoundEventKind.Resumed, null, now, by);
        }

        Touch();
    }

    /// <summary>The committee has said something in the ledger's own letters: figures it is not.</summary>
    public void Hear(string status, string? comment, long version, DateTimeOffset now, string by)
    {
        if (version > HeardVersion)
        {
            HeardVersion = version;
            Tell(RoundEventKind.HeardInLedger, string.IsNullOrWhiteSpace(comment) ? status : $"{status}: {comment}", now, by);
        }
    }

    /// <summary>Who answered, and what was written and never sent, are forgotten; the answers stay.</summary>
    public void Forget(DateTimeOffset now, string by)
    {
        (Contact, Draft, LinkUntil) = (null, Nothing, null);
        Sheets = [.. Sheets.Select(s => s with { By = string.Empty })];
        Tell(RoundEventKind.Forgotten, null, now, by);
    }

    private void Owe(Round round, string form, DateTimeOffset now)
    {
        if (round is { Audience: RoundAudience.Committees, State: RoundState.Open })
        {
            var title = $"Svara på insamlingen {round.Title}";
            Raise(new ObligationRaised(Round.Source, Key, PartyKey, title[..Math.Min(title.Length, LongestDutyTitle)], DueOn, form, NextVersion, now));
        }
    }

    private Result Judge(Func<AnswerSheet, AnswerSheet> judge, RoundEventKind kind, string? because, DateTimeOffset now, string by)
    {
        if (Awaiting is null)
        {
            return new Error("EVA-0215", "Replies.NothingAwaits", Kind: ErrorKind.Conflict);
        }

        Sheets = [.. Sheets.Take(Sheets.Count - 1), judge(Sheets[^1])];
        Tell(kind, because, now, by);
        return Result.Success;
    }

    private void Tell(RoundEventKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new RoundEvent(kind, text, now, by));
        Touch();
    }

    private static DateTimeOffset Until(DateOnly dueOn) => new(dueOn.AddDays(LinkDays), TimeOnly.MinValue, TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
