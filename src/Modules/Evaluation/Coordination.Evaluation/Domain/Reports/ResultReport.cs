using Coordination.Evaluation.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Reports;

/// <summary>What a report is about, and to whom it goes.</summary>
/// <param name="Title">Its title.</param>
/// <param name="PlanId">The plan of Governance.</param>
/// <param name="PeriodKey">As <c>2027</c>, <c>2027-T1</c> or <c>2027-H2</c>; empty for days of one's own.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Indicators">Which indicators.</param>
internal sealed record ReportHead(string Title, Guid PlanId, string PeriodKey, DateOnly From, DateOnly To, IndicatorChoice Indicators)
{
    public string? Organisation { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Recipient { get; init; }

    public string? Officer { get; init; }
}

/// <summary>What a person wrote in a part.</summary>
internal sealed record PartText(ReportPart Part, string Text);

/// <summary>
/// A report on results for politicians and committees (S003-13, S002-16): its parts are chosen, its figures frozen, its texts written,
/// and then it is created as an edition that never changes. Opened again, it gets another edition beside the first.
/// </summary>
internal sealed class ResultReport : Aggregate<ResultReportId>
{
    private readonly List<HistoryEntry> _entries = [];
    private List<ReportPart> _parts = [ReportPart.Summary, ReportPart.Activities, ReportPart.Indicators, ReportPart.Rounds, ReportPart.Committees, ReportPart.Changes];
    private List<PartText> _texts = [];

    public ResultReport(ResultReportId id, ReportHead head, string language, DateTimeOffset now, string by)
    {
        Id = id;
        Language = language;
        Title = PeriodKey = SearchText = MadeBy = string.Empty;
        Apply(head);
        (MadeBy, ChangedAt) = (by, now);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private ResultReport() => Title = Language = PeriodKey = SearchText = MadeBy = string.Empty;

    public string Title { get; private set; }

    public Guid PlanId { get; private set; }

    public string PeriodKey { get; private set; }

    public DateOnly FromDay { get; private set; }

    public DateOnly ToDay { get; private set; }

    public IndicatorChoice Indicators { get; private set; }

    public string? Organisation { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? Recipient { get; private set; }

    public string? Officer { get; private set; }

    /// <summary>The culture it is written in, for example sv-SE.</summary>
    public string Language { get; private set; }

    public ResultReportState State { get; private set; }

    /// <summary>How many editions there are.</summary>
    public int Editions { get; private set; }

    /// <summary>A <see cref="ReportSnapshot"/> as JSON; null until the figures are frozen.</summary>
    public string? Frozen { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>The latest edition's day.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string MadeBy { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>The chosen parts, in the order they stand.</summary>
    public IReadOnlyList<ReportPart> Parts => _parts;

    public IReadOnlyList<PartText> Texts => _texts;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public bool IsDraft => State == ResultReportState.Draft;

    public string Address => $"/rapporter/resultat/{Id.Value}";

    public ReportHead Head => new(Title, PlanId, PeriodKey, FromDay, ToDay, Indicators)
    {
        Organisation = Organisation,
        RegistrationNumber = RegistrationNumber,
        Recipient = Recipient,
        Officer = Officer,
    };

    public string? TextOf(ReportPart part) => _texts.Find(t => t.Part == part)?.Text;

    /// <summary>Figures of another plan, period or choice are no longer this report's: they are frozen anew.</summary>
    public Result Describe(ReportHead head, string changes, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if ((head.PlanId, head.From, head.To, head.Indicators) != (PlanId, FromDay, ToDay, Indicators))
        {
            (Frozen, FrozenAt) = (null, null);
        }

        Apply(head);
        Tell(HistoryKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Which parts, and in what order. What was written in one that is left out is kept, should it come back.</summary>
    public Result Choose(IReadOnlyList<ReportPart> parts, string shown, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if (parts.Count == 0)
        {
            return new Error("EVA-0403", "ResultReports.NoParts", "Parts", ErrorKind.Invalid);
        }

        if (!parts.SequenceEqual(_parts))
        {
            _parts = [.. parts.Distinct()];
            Tell(HistoryKind.PartsChosen, shown, now, by);
        }

        return Result.Success;
    }

    /// <param name="snapshot">A <see cref="ReportSnapshot"/> as JSON.</param>
    /// <param name="takenAt">When its figures were true.</param>
    /// <param name="by">Who.</param>
    public Result Freeze(string snapshot, DateTimeOffset takenAt, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        (Frozen, FrozenAt) = (snapshot, takenAt);
        Tell(HistoryKind.Frozen, null, takenAt, by);
        return Result.Success;
    }

    public Result Write(ReportPart part, string? text, string shown, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        var plain = string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
        if (plain == TextOf(part))
        {
            return Result.Success;
        }

        _texts = [.. _texts.Where(t => t.Part != part), .. plain is null ? [] : new[] { new PartText(part, plain) }];
        Tell(HistoryKind.TextWritten, shown, now, by);
        return Result.Success;
    }

    /// <summary>Settles it as an edition.</summary>
    /// <param name="frozenParts">The parts that the frozen figures are of.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Publish(IReadOnlyCollection<ReportPart> frozenParts, DateTimeOffset now, string by)
    {
        if (!IsDraft)
        {
            return Settled();
        }

        if (FrozenAt is not { } frozenAt || _parts.Exists(p => !frozenParts.Contains(p)))
        {
            return new Error("EVA-0404", "ResultReports.NotFrozen");
        }

        Editions++;
        (State, PublishedAt) = (ResultReportState.Published, now);
        Tell(HistoryKind.Published, Editions.ToString(System.Globalization.CultureInfo.InvariantCulture), now, by);
        Raise(new ReportPublished(Id.Value, Title, PlanId, FromDay, ToDay, Editions, frozenAt, $"{Address}/utgavor/{Editions}", NextVersion, now));
        return Result.Success;
    }

    /// <summary>Makes a draft of it again; its editions stay.</summary>
    public Result Reopen(string because, DateTimeOffset now, string by)
    {
        if (IsDraft)
        {
            return Result.Success;
        }

        State = ResultReportState.Draft;
        Tell(HistoryKind.Reopened, because.Trim(), now, by);
        return Result.Success;
    }

    private void Apply(ReportHead head)
    {
        Title = head.Title.Trim();
        (PlanId, PeriodKey, FromDay, ToDay, Indicators) = (head.PlanId, head.PeriodKey, head.From, head.To, head.Indicators);
        (Organisation, RegistrationNumber, Recipient, Officer) = (Trimmed(head.Organisation), Trimmed(head.RegistrationNumber), Trimmed(head.Recipient), Trimmed(head.Officer));
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {PeriodKey} {RegistrationNumber} {Recipient}");
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        ChangedAt = now;
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Error Settled() => new("EVA-0402", "ResultReports.Settled", Kind: ErrorKind.Conflict);
}
