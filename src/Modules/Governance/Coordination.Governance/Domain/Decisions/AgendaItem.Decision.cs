using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>The decision itself: recorded once, corrected in the open.</summary>
internal sealed partial class AgendaItem
{
    /// <summary>Whether the decision can be recorded as said; asked before its effects happen.</summary>
    public Result MayRecord(DecisionRecord record, Meeting? meeting, DateOnly today)
    {
        if (IsRecorded)
        {
            return AlreadyRecorded();
        }

        if (meeting is null || meeting.State == MeetingState.Cancelled)
        {
            return new Error("GOV-1203", "Decisions.NoMeeting", Kind: ErrorKind.Rule);
        }

        if (meeting.On > today)
        {
            return new Error("GOV-1212", "Decisions.MeetingNotHeld", Kind: ErrorKind.Rule, Arguments: meeting.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        var errors = new List<Error>();
        if (record.Outcome != DecisionOutcome.Struck && Decisions.Paragraph.Parse(record.Paragraph) is null)
        {
            errors.Add(new Error("GOV-1213", "Decisions.ParagraphMissing", "Paragraph", ErrorKind.Invalid));
        }

        if (record.Outcome == DecisionOutcome.Decided && Points.Count == 0)
        {
            errors.Add(new Error("GOV-1214", "Decisions.NoPoints", "Outcome", ErrorKind.Invalid));
        }

        if (record.Outcome == DecisionOutcome.ReferredBack && string.IsNullOrWhiteSpace(record.Supplement))
        {
            errors.Add(new Error("GOV-1215", "Decisions.SupplementMissing", "Supplement", ErrorKind.Invalid));
        }

        if (ReportDatedOn > meeting.On)
        {
            errors.Add(new Error("GOV-0807", "Decisions.ReportAfterMeeting", Kind: ErrorKind.Invalid));
        }

        if (_consultations.Exists(c => c.On > meeting.On))
        {
            errors.Add(new Error("GOV-0808", "Decisions.ConsultationAfterMeeting", Kind: ErrorKind.Invalid));
        }

        return Result.Failure(errors);
    }

    /// <summary>Records the decision with what it did. Where the meeting only tabled it or sent it back, the customary words are its point.</summary>
    public void Record(DecisionRecord record, Meeting meeting, IReadOnlyList<string> customary, IEnumerable<DecisionEffect> effects, DateTimeOffset now, string by)
    {
        Outcome = record.Outcome;
        Paragraph = Decisions.Paragraph.Parse(record.Paragraph);
        ParagraphOrder = Decisions.Paragraph.Order(Paragraph);
        DecidedOn = meeting.On;
        Supplement = record.Outcome == DecisionOutcome.ReferredBack ? Trimmed(record.Supplement) : null;
        IsAdjustedAtOnce = record.AdjustedAtOnce;
        if (record.Outcome != DecisionOutcome.Decided)
        {
            Tell(DecisionEntryKind.Changed, Differences(new DecisionText(customary, Course)), null, now, by);
            Points = [.. customary];
        }

        _effects.AddRange(effects);
        meeting.KeepDecisions();
        UpdateSearchText();
        Tell(DecisionEntryKind.Recorded, now, by, after: Paragraph is null ? Day(DecidedOn) : $"{Day(DecidedOn)}, § {Paragraph}");
    }

    /// <summary>The decision as it was meant: every field that differs keeps what stood there before, and why it was changed.</summary>
    /// <param name="paragraph">Item of the minutes.</param>
    /// <param name="text">What it is about.</param>
    /// <param name="decision">What was decided, and how.</param>
    /// <param name="reason">Why it is corrected.</param>
    /// <param name="undoes">Something that it did is taken back, so that the words may stay as they are.</param>
    /// <param name="now">When.</param>
    /// <param name="by">By whom.</param>
    public Result Correct(string? paragraph, AgendaItemText text, DecisionText decision, string? reason, bool undoes, DateTimeOffset now, string by)
    {
        if (!IsRecorded)
        {
            return new Error("GOV-0809", "Decisions.NotRecorded", Kind: ErrorKind.Conflict);
        }

        var errors = new List<Error>();
        var corrected = Decisions.Paragraph.Parse(paragraph);
        if (Outcome != DecisionOutcome.Struck && corrected is null)
        {
            errors.Add(new Error("GOV-1213", "Decisions.ParagraphMissing", "Paragraph", ErrorKind.Invalid));
        }

        if (Outcome != DecisionOutcome.Struck && decision.Points.Count == 0)
        {
            errors.Add(new Error("GOV-1214", "Decisions.NoPoints", "Points", ErrorKind.Invalid));
        }

        if (text.ReportDatedOn > DecidedOn)
        {
            errors.Add(new Error("GOV-0807", "Decisions.ReportAfterMeeting", "ReportDatedOn", ErrorKind.Invalid));
        }

        if (Trimmed(reason) is not { } because)
        {
            errors.Add(new Error("GOV-0810", "Decisions.ReasonMissing", "Reason", ErrorKind.Invalid));
            because = string.Empty;
        }

        var differences = Changed([("Paragraph", Paragraph, corrected)]).Concat(Differences(text)).Concat(Differences(decision)).ToList();
        if (errors.Count == 0 && differences.Count == 0 && !undoes)
        {
            errors.Add(new Error("GOV-1216", "Decisions.NothingCorrected", Kind: ErrorKind.Invalid));
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        Tell(DecisionEntryKind.Corrected, differences, because, now, by);
        Paragraph = corrected;
        ParagraphOrder = Decisions.Paragraph.Order(corrected);
        Apply(text);
        Apply(decision);
        return Result.Success;
    }

    /// <summary>What it did has been taken back; the item tells so for ever.</summary>
    public void Undo(DecisionEffect effect, string? reason, DateTimeOffset now, string by)
    {
        effect.Undo(now);
        Tell(DecisionEntryKind.EffectUndone, now, by, before: effect.Title, reason: Trimmed(reason));
    }

    /// <summary>
    /// Recorded by mistake, before the minutes were checked: it is on the agenda again as not decided. What stood there is kept in the
    /// history. Checked minutes are corrected or followed by a new decision, never taken back (KL 6:35).
    /// </summary>
    public Result Withdraw(bool isAdjusted, string? reason, DateTimeOffset now, string by)
    {
        if (!IsRecorded)
        {
            return new Error("GOV-0809", "Decisions.NotRecorded", Kind: ErrorKind.Conflict);
        }

        if (isAdjusted || IsAdjustedAtOnce)
        {
            return new Error("GOV-1218", "Decisions.MinutesAdjusted", Kind: ErrorKind.Rule);
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0810", "Decisions.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        Tell(DecisionEntryKind.Withdrawn, now, by, before: Paragraph is null ? Day(DecidedOn) : $"{Day(DecidedOn)}, § {Paragraph}", reason: because);
        if (Outcome is DecisionOutcome.Tabled or DecisionOutcome.ReferredBack)
        {
            // The customary words are no proposal; what was proposed stands in the history.
            Tell(DecisionEntryKind.Changed, Differences(new DecisionText([], Course)), because, now, by);
            Points = [];
        }

        (Outcome, DecidedOn, Supplement, IsAdjustedAtOnce) = (null, null, null, false);
        Paragraph = null;
        ParagraphOrder = Decisions.Paragraph.Order(null);
        UpdateSearchText();
        return Result.Success;
    }

    /// <summary>The same item for a later meeting, after it was tabled: everything that was prepared goes along.</summary>
    public AgendaItem ComeBack(CommitteeId body, MeetingId? meeting, DateTimeOffset now, string by)
    {
        var text = new AgendaItemText { Title = Title, RegistrationNumber = RegistrationNumber, ReportDatedOn = ReportDatedOn, Summary = Summary };
        var back = new AgendaItem(AgendaItemId.New(), body, meeting, text, Links, now, by) { ReturnsFrom = Id };
        back.Apply(new DecisionText(Points, CourseOfDecision.Empty));
        back._consultations.AddRange(_consultations.Select(c => new Consultation(Guid.CreateVersion7(), c.Kind, c.With, c.On, c.Outcome)));
        return back;
    }
}
