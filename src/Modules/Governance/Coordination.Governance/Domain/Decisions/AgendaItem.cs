using System.Globalization;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>
/// An item of a meeting's agenda, and of its minutes once the meeting has been held (S004-01): what it is about, what was decided and how,
/// who dissented, and what the decision did. Written freely until it is recorded; corrected after that, and never deleted.
/// </summary>
internal sealed partial class AgendaItem : Aggregate<AgendaItemId>
{
    private readonly List<Consultation> _consultations = [];
    private readonly List<Statement> _statements = [];
    private readonly List<FollowUp> _followUps = [];
    private readonly List<DecisionEffect> _effects = [];
    private readonly List<DecisionEntry> _entries = [];

    public AgendaItem(AgendaItemId id, CommitteeId committeeId, MeetingId? meetingId, AgendaItemText text, AgendaItemLinks links, DateTimeOffset now, string by)
    {
        Id = id;
        CommitteeId = committeeId;
        MeetingId = meetingId;
        Title = SearchText = string.Empty;
        Course = CourseOfDecision.Empty;
        Apply(text);
        Apply(links);
        Tell(DecisionEntryKind.Added, now, by);
    }

    private AgendaItem()
    {
        Title = SearchText = string.Empty;
        Course = CourseOfDecision.Empty;
    }

    public CommitteeId CommitteeId { get; private set; }

    /// <summary>Null while it waits for a meeting to be called.</summary>
    public MeetingId? MeetingId { get; private set; }

    public string? AgendaNumber { get; private set; }

    /// <summary>The number's first digits, so that 9 comes before 10.</summary>
    public int AgendaOrder { get; private set; }

    public string Title { get; private set; }

    /// <summary>As written.</summary>
    public string? RegistrationNumber { get; private set; }

    public string? NormalisedNumber { get; private set; }

    /// <summary>Who may read the matter may read the item, and nobody else.</summary>
    public MatterId? MatterId { get; private set; }

    public PlanId? PlanId { get; private set; }

    /// <summary>Budget assignments that the item reports; the decision closes each on its own (S004-05).</summary>
    public IReadOnlyList<Guid> Assignments { get; private set; } = [];

    public DateOnly? ReportDatedOn { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The tabled item that this one continues.</summary>
    public AgendaItemId? ReturnsFrom { get; private set; }

    public IReadOnlyList<string> Points { get; private set; } = [];

    public CourseOfDecision Course { get; private set; }

    /// <summary>Item of the minutes without the § sign.</summary>
    public string? Paragraph { get; private set; }

    public int ParagraphOrder { get; private set; }

    /// <summary>Null until it is recorded.</summary>
    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>The meeting's day. A meeting with recorded decisions is not moved any more.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>What is to be supplemented, when it was referred back.</summary>
    public string? Supplement { get; private set; }

    /// <summary>Omedelbart justerad.</summary>
    public bool IsAdjustedAtOnce { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Consultation> Consultations => _consultations;

    public IReadOnlyList<Statement> Statements => _statements;

    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    public IReadOnlyList<DecisionEffect> Effects => _effects;

    public IReadOnlyList<DecisionEntry> Entries => _entries;

    public bool IsRecorded => Outcome is not null;

    public AgendaItemLinks Links => new(MatterId, PlanId, Assignments);

    /// <summary>Changes what it is about, before the decision is recorded.</summary>
    public Result Describe(AgendaItemText text, AgendaItemLinks links, DateTimeOffset now, string by)
    {
        if (IsRecorded)
        {
            return AlreadyRecorded();
        }

        Tell(DecisionEntryKind.Changed, Differences(text), null, now, by);
        Apply(text);
        Apply(links);
        return Result.Success;
    }

    /// <summary>The proposed decision, and the course of it as far as it is known.</summary>
    public Result Write(DecisionText text, DateTimeOffset now, string by)
    {
        if (IsRecorded)
        {
            return AlreadyRecorded();
        }

        Tell(DecisionEntryKind.Changed, Differences(text), null, now, by);
        Apply(text);
        return Result.Success;
    }

    /// <summary>To another meeting of the body, or to wait for one.</summary>
    public Result MoveTo(MeetingId? meeting, string? where, DateTimeOffset now, string by)
    {
        if (IsRecorded)
        {
            return AlreadyRecorded();
        }

        if (MeetingId != meeting)
        {
            MeetingId = meeting;
            Tell(DecisionEntryKind.Moved, now, by, after: where);
        }

        return Result.Success;
    }

    /// <summary>The body was merged: its successor handles what was not decided.</summary>
    public void MoveTo(CommitteeId successor, string name, DateTimeOffset now, string by)
    {
        CommitteeId = successor;
        MeetingId = null;
        Tell(DecisionEntryKind.Moved, now, by, after: name);
    }

    private void Tell(DecisionEntryKind kind, IEnumerable<(string Field, string? Before, string? After)> differences, string? reason, DateTimeOffset now, string by)
    {
        foreach (var (field, before, after) in differences.ToList())
        {
            Tell(kind, now, by, field, before, after, reason);
        }
    }

    private void Tell(DecisionEntryKind kind, DateTimeOffset now, string by, string? field = null, string? before = null, string? after = null, string? reason = null)
    {
        _entries.Add(new DecisionEntry(kind, now, by, field, before, after, reason));
        Touch();
    }

    private void Apply(AgendaItemText text)
    {
        AgendaNumber = Trimmed(text.AgendaNumber);
        AgendaOrder = Decisions.Paragraph.Order(AgendaNumber);
        Title = text.Title.Trim();
        var number = Documents.RegistrationNumber.Parse(text.RegistrationNumber);
        RegistrationNumber = number?.AsWritten;
        NormalisedNumber = number?.Normalised;
        ReportDatedOn = text.ReportDatedOn;
        Summary = Trimmed(text.Summary);
        UpdateSearchText();
    }

    private void Apply(AgendaItemLinks links)
    {
        MatterId = links.MatterId;
        PlanId = links.PlanId;
        if (!Assignments.SequenceEqual(links.Assignments))
        {
            Assignments = [.. links.Assignments];
        }

        Touch();
    }

    private void Apply(DecisionText text)
    {
        if (!Points.SequenceEqual(text.Points))
        {
            Points = [.. text.Points];
        }

        if (!Course.IsSameAs(text.Course))
        {
            Course = text.Course;
        }

        UpdateSearchText();
    }

    private IEnumerable<(string Field, string? Before, string? After)> Differences(AgendaItemText text) => Changed(
    [
        ("AgendaNumber", AgendaNumber, Trimmed(text.AgendaNumber)),
        ("Title", Title, text.Title.Trim()),
        ("RegistrationNumber", RegistrationNumber, Trimmed(text.RegistrationNumber)),
        ("ReportDatedOn", Day(ReportDatedOn), Day(text.ReportDatedOn)),
        ("Summary", Summary, Trimmed(text.Summary)),
    ]);

    private IEnumerable<(string Field, string? Before, string? After)> Differences(DecisionText text) => Changed(
    [
        ("Points", Lines(Points), Lines(text.Points)),
        ("Proposals", Lines(Course.Proposals), Lines(text.Course.Proposals)),
        ("Put", Course.Put, text.Course.Put),
        ("Vote", Course.Vote?.ToString(), text.Course.Vote?.ToString()),
    ]);

    private static IEnumerable<(string Field, string? Before, string? After)> Changed(IEnumerable<(string Field, string? Before, string? After)> fields) =>
        fields.Where(f => f.Before != f.After);

    private void UpdateSearchText()
    {
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ',
        [
            Title, RegistrationNumber, NormalisedNumber, RegistrationNumber?.Replace(" ", string.Empty, StringComparison.Ordinal), .. Points,
            .. _statements.Select(s => s.MembersText),
        ]));
        Touch();
    }

    private static string? Lines<T>(IEnumerable<T> items) => string.Join('\n', items) is { Length: > 0 } lines ? lines : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Error AlreadyRecorded() => new("GOV-1200", "Decisions.AlreadyRecorded", Kind: ErrorKind.Conflict);
}
