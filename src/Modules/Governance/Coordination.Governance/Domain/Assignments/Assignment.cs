using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Assignments;

/// <summary>
/// A budget assignment (budgetuppdrag): given by the council in a budget, received by a body, reported and at last found finally
/// reported by a decision of its own (S000-06, S004-03). Registered once, never deleted; one that should not be is withdrawn.
/// </summary>
internal sealed class Assignment : Aggregate<AssignmentId>
{
    private readonly List<AssignmentActor> _actors = [];
    private List<Guid> _servesGoals = [];
    private readonly List<AssignmentEntry> _entries = [];
    private readonly List<AssignmentActivity> _activities = [];

    public Assignment(AssignmentId id, AssignmentText text, DateTimeOffset now, string by)
    {
        Id = id;
        Title = Wording = Giver = SearchText = string.Empty;
        Apply(text);
        Tell(AssignmentState.Received, string.Empty, now, by);
    }

    private Assignment() => Title = Wording = Giver = SearchText = string.Empty;

    public AssignmentKind Kind { get; private set; }

    public AssignmentState State { get; private set; }

    public int BudgetYear { get; private set; }

    public int? LastYear { get; private set; }

    public string Title { get; private set; }

    public string Wording { get; private set; }

    public string Giver { get; private set; }

    public CommitteeId? ReceiverId { get; private set; }

    public string? TargetGroup { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public DateOnly? ReportBy { get; private set; }

    public string? ReportTitle { get; private set; }

    public DateOnly? ReportDatedOn { get; private set; }

    public string? ReportNumber { get; private set; }

    /// <summary>The staff report that proposes it as finally reported; null when an officer has said so, or nobody.</summary>
    public StaffReportId? ProposedBy { get; private set; }

    /// <summary>Where it stood before that report was handed over.</summary>
    public AssignmentStanding? BeforeProposal { get; private set; }

    public CommitteeId? ClosedBy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedParagraph { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Ids of the governing documents' goals that it points to (S001-15).</summary>
    public IReadOnlyList<Guid> ServesGoals => _servesGoals;

    public IReadOnlyList<AssignmentActor> Actors => _actors;

    public IReadOnlyList<AssignmentEntry> Entries => _entries;

    public IReadOnlyList<AssignmentActivity> Activities => _activities;

    public bool IsOpen => State is not (AssignmentState.Finished or AssignmentState.Withdrawn);

    public AssignmentStanding Standing => new(State, ReportTitle, ReportDatedOn, ReportNumber);

    public bool IsLateOn(DateOnly today) => IsOpen && ReportBy < today;

    public void Describe(AssignmentText text, DateTimeOffset now, string by)
    {
        var wordingChanged = Wording != text.Wording.Trim();
        var before = Wording;
        Apply(text);
        if (wordingChanged)
        {
            Tell(null, before, now, by);
        }
    }

    /// <summary>Replaces the actors of the roles; one that stays keeps what it has answered.</summary>
    public Result SetActors(IEnumerable<(AssignmentRole Role, CommitteeId? Committee, string? FreeText)> actors)
    {
        var wanted = actors.Where(a => a.Committee is not null || !string.IsNullOrWhiteSpace(a.FreeText)).ToList();
        if (_actors.Find(a => a.Consideration != Consideration.Unknown && !wanted.Exists(w => Same(a, w))) is not null)
        {
            return new Error("GOV-0751", "Assignments.ActorAnswered", "Urged", ErrorKind.Rule);
        }

        _actors.RemoveAll(a => !wanted.Exists(w => Same(a, w)));
        foreach (var (w, position) in wanted.Select((w, i) => (w, i)))
        {
            if (_actors.Find(a => Same(a, w)) is { } kept)
            {
                kept.Place(position);
            }
            else
            {
                _actors.Add(new AssignmentActor(w.Role, w.Committee, w.FreeText, position));
            }
        }

        UpdateSearchText();
        return Result.Success;

        static bool Same(AssignmentActor actor, (AssignmentRole Role, CommitteeId? Committee, string? FreeText) other) =>
            actor.Role == other.Role && actor.CommitteeId == other.Committee && (actor.CommitteeId is not null || actor.FreeText == other.FreeText?.Trim());
    }

    /// <summary>Takes a further step of its course. Only a decision finishes it, and only open assignments move.</summary>
    public Result Advance(AssignmentState state, string? note, AssignmentReport? report, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return new Error("GOV-0752", "Assignments.Closed", Kind: ErrorKind.Conflict);
        }

        if (state is AssignmentState.Finished)
        {
            return new Error("GOV-0753", "Assignments.NeedsDecision", "State", ErrorKind.Invalid);
        }

        if (state is AssignmentState.Withdrawn && string.IsNullOrWhiteSpace(note))
        {
            return new Error("GOV-0754", "Assignments.ReasonMissing", "Note", ErrorKind.Invalid);
        }

        if (state is AssignmentState.PartlyReported or AssignmentState.ProposedFinal && report is null)
        {
            return new Error("GOV-0755", "Assignments.ReportMissing", "ReportTitle", ErrorKind.Invalid);
        }

        State = state;
        (ProposedBy, BeforeProposal) = (null, null);
        if (report is not null)
        {
            ReportTitle = report.Title.Trim();
            ReportDatedOn = report.DatedOn;
            ReportNumber = Trimmed(report.RegistrationNumber);
        }

        Tell(state, string.Join(" ", new[] { report is null ? null : $"{ReportTitle} ({report.DatedOn:yyyy-MM-dd})", Trimmed(note) }.OfType<string>()), now, by);
        return Result.Success;
    }

    /// <summary>A final report that answers it was handed over: it waits for the decision, and for the case that the report is taken back.</summary>
    public Result Propose(StaffReportId staffReport, AssignmentReport report, DateTimeOffset now, string by)
    {
        var before = ProposedBy == staffReport ? BeforeProposal : Standing;
        var proposed = Advance(AssignmentState.ProposedFinal, null, report, now, by);
        if (proposed.Succeeded)
        {
            (ProposedBy, BeforeProposal) = (staffReport, before);
        }

        return proposed;
    }

    /// <summary>The report that proposed it was taken back: it stands where it stood before.</summary>
    /// <returns>False when something else has happened to it since, and it was left as it is.</returns>
    public bool TakeBackProposal(StaffReportId staffReport, string because, DateTimeOffset now, string by)
    {
        if (State != AssignmentState.ProposedFinal || ProposedBy != staffReport || BeforeProposal is not { } before)
        {
            return false;
        }

        StandAt(before);
        Tell(State, because, now, by);
        return true;
    }

    /// <summary>A body finds it finally reported: needs the meeting and the item of its minutes (S004-03).</summary>
    public Result Finish(AssignmentClosing closing, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return new Error("GOV-0752", "Assignments.Closed", Kind: ErrorKind.Conflict);
        }

        if (closing.MeetingDate > today)
        {
            return new Error("GOV-0756", "Plans.MeetingInFuture", "MeetingDate", ErrorKind.Invalid);
        }

        if (closing.Paragraph.Trim().TrimStart('§').Trim() is not { Length: > 0 } paragraph)
        {
            return new Error("GOV-0757", "Assignments.ParagraphMissing", "Paragraph", ErrorKind.Invalid);
        }

        State = AssignmentState.Finished;
        ClosedBy = closing.BodyId;
        ClosedOn = closing.MeetingDate;
        ClosedParagraph = paragraph;
        ReportNumber = Trimmed(closing.RegistrationNumber) ?? ReportNumber;
        Tell(AssignmentState.Finished, string.Join(" ", new[] { $"§ {paragraph}, {closing.MeetingDate:yyyy-MM-dd}.", Trimmed(closing.Note) }.OfType<string>()), now, by);
        return Result.Success;
    }

    /// <summary>The decision that closed it was recorded by mistake.</summary>
    public void TakeBackClosing(AssignmentStanding before, string? reason, DateTimeOffset now, string by)
    {
        // A matter may have been protected since.
        var (proposedBy, beforeProposal, isConcealed) = (ProposedBy, BeforeProposal, ReportTitle == QuotedMatter.Report);
        StandAt(isConcealed ? before with { ReportTitle = ReportTitle, ReportNumber = ReportNumber } : before);
        (ProposedBy, BeforeProposal) = State == AssignmentState.ProposedFinal ? (proposedBy, beforeProposal) : (null, null);
        (ClosedBy, ClosedOn, ClosedParagraph) = (null, null, null);
        Tell(State, Trimmed(reason) ?? string.Empty, now, by);
    }

    /// <summary>The minutes behind its closing were corrected: it names them as they are now.</summary>
    public void CorrectClosing(DateOnly closedOn, string? paragraphBefore, string paragraph, DateTimeOffset now, string by)
    {
        if (State == AssignmentState.Finished && ClosedOn == closedOn && ClosedParagraph == paragraphBefore && paragraphBefore != paragraph)
        {
            ClosedParagraph = paragraph;
            Tell(null, $"§ {paragraphBefore} → § {paragraph}, {closedOn:yyyy-MM-dd}.", now, by);
        }
    }

    /// <summary>The decision that closed it was made in a matter that has been protected: it keeps the day and the §, and no words.</summary>
    public void ForgetWords(string? registrationNumber)
    {
        ReportNumber = ReportNumber == registrationNumber ? null : ReportNumber;
        _entries.Where(e => e.State == AssignmentState.Finished).MaxBy(e => e.Id)?.Replace($"§ {ClosedParagraph}, {ClosedOn:yyyy-MM-dd}.");
        Touch();
    }

    /// <summary>
    /// A matter has been protected: a report on it that answers this is no longer named, nor is the matter where another report or a remark
    /// names it.
    /// </summary>
    /// <param name="quoted">The matter.</param>
    /// <param name="reports">Titles of the reports on it.</param>
    public void Conceal(QuotedMatter quoted, IReadOnlyCollection<string> reports)
    {
        (ReportTitle, ReportNumber) = Concealed(ReportTitle, ReportNumber, quoted, reports);
        if (BeforeProposal is { } before)
        {
            var (title, number) = Concealed(before.ReportTitle, before.ReportNumber, quoted, reports);
            BeforeProposal = before with { ReportTitle = title, ReportNumber = number };
        }

        foreach (var entry in _entries)
        {
            var own = reports.FirstOrDefault(r => entry.Text.StartsWith($"{r} (", StringComparison.Ordinal));
            entry.Replace(quoted.Conceal(own is null ? entry.Text : $"{QuotedMatter.Report}{entry.Text[own.Length..]}"));
        }

        Touch();
    }

    /// <summary>Closed by mistake: it goes on from the state before, and the history tells why.</summary>
    public Result Reopen(string? reason, DateTimeOffset now, string by)
    {
        if (IsOpen)
        {
            return new Error("GOV-0758", "Assignments.IsOpen", Kind: ErrorKind.Conflict);
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0754", "Assignments.ReasonMissing", "Note", ErrorKind.Invalid);
        }

        State = _entries.Where(e => e.State is not (null or AssignmentState.Finished or AssignmentState.Withdrawn)).MaxBy(e => e.Id)?.State ?? AssignmentState.Received;
        ClosedBy = null;
        ClosedOn = null;
        ClosedParagraph = null;
        Tell(State, because, now, by);
        return Result.Success;
    }

    /// <summary>What the receiver told by its link. Begun is begun; anything more is for an officer to record.</summary>
    public void Hear(AssignmentState? state, string who, string? comment, DateTimeOffset now, string by)
    {
        var begun = state == AssignmentState.Ongoing && State is AssignmentState.Received or AssignmentState.Distributed;
        State = begun ? AssignmentState.Ongoing : State;
        Tell(begun ? State : null, $"{who}: {Trimmed(comment) ?? "–"}", now, by);
    }

    /// <summary>A body that was urged tells what it did with it.</summary>
    public Result Consider(Guid actor, Consideration consideration, string? outcome, string who, DateOnly today, DateTimeOffset now, string by)
    {
        if (_actors.Find(a => a.Id == actor && a.Role == AssignmentRole.Urged) is not { } urged)
        {
            return new Error("GOV-0759", "Assignments.ActorGone", Kind: ErrorKind.NotFound);
        }

        urged.Consider(consideration, outcome, today);
        Tell(null, $"{who}: {Trimmed(outcome) ?? "–"}", now, by);
        return Result.Success;
    }

    public void Serve(IEnumerable<Guid> goals)
    {
        _servesGoals = [.. goals.Distinct()];
        Touch();
    }

    public void CarryOutBy(IEnumerable<ActivityId> activities)
    {
        var wanted = activities.ToHashSet();
        _activities.RemoveAll(a => !wanted.Contains(a.ActivityId));
        _activities.AddRange(wanted.Where(id => _activities.TrueForAll(a => a.ActivityId != id)).Select(id => new AssignmentActivity(id)));
        Touch();
    }

    private static (string? Title, string? Number) Concealed(string? title, string? number, QuotedMatter quoted, IReadOnlyCollection<string> reports)
    {
        if (title is not null && reports.Contains(title))
        {
            return (QuotedMatter.Report, null);
        }

        return (title is null ? null : quoted.Conceal(title), quoted.IsIn(number) ? null : number);
    }

    private void StandAt(AssignmentStanding standing)
    {
        (State, ReportTitle, ReportDatedOn, ReportNumber) = (standing.State, standing.ReportTitle, standing.ReportDatedOn, standing.ReportNumber);
        (ProposedBy, BeforeProposal) = (null, null);
    }

    private void Tell(AssignmentState? state, string text, DateTimeOffset now, string by)
    {
        _entries.Add(new AssignmentEntry(state, text, now, by));
        Touch();
    }

    private void Apply(AssignmentText text)
    {
        Kind = text.Kind;
        BudgetYear = text.BudgetYear;
        LastYear = text.LastYear;
        Title = text.Title.Trim();
        Wording = text.Wording.Trim();
        Giver = text.Giver.Trim();
        ReceiverId = text.Kind == AssignmentKind.Assigned ? text.ReceiverId : null;
        TargetGroup = Trimmed(text.TargetGroup);
        RegistrationNumber = Trimmed(text.RegistrationNumber);
        ReportBy = text.ReportBy;
        UpdateSearchText();
    }

    private void UpdateSearchText()
    {
        var number = Documents.RegistrationNumber.Parse(RegistrationNumber);
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, Wording, Giver, TargetGroup, RegistrationNumber, number?.Normalised, .. _actors.Select(a => a.FreeText)]));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
