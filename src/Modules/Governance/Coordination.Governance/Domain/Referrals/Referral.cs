using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Referrals;

/// <summary>
/// A matter referred (remitterat) to one committee: what it is asked, by when, how it gets there and what it answers (S001-06). One
/// aggregate for each committee, so that forty of them answer at once without being in each other's way.
/// </summary>
internal sealed class Referral : Aggregate<ReferralId>
{
    private readonly List<ReferralStep> _steps = [];
    private readonly List<ReferralFile> _files = [];
    private readonly List<MatterEntry> _entries = [];

    public Referral(ReferralId id, MatterId matterId, CommitteeId committeeId, DateOnly sentOn, DateOnly dueOn, string? question)
    {
        Id = id;
        MatterId = matterId;
        CommitteeId = committeeId;
        SentOn = sentOn;
        DueOn = dueOn;
        OriginalDueOn = dueOn;
        Question = Trimmed(question);
    }

    private Referral()
    {
    }

    public MatterId MatterId { get; private set; }

    public CommitteeId CommitteeId { get; private set; }

    public DateOnly SentOn { get; private set; }

    /// <summary>Last day for the reply, with respite.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day as first asked.</summary>
    public DateOnly OriginalDueOn { get; private set; }

    public string? Question { get; private set; }

    /// <summary>The committee's own case officer.</summary>
    public string? Officer { get; private set; }

    public ReferralState State { get; private set; }

    public ScheduleOutcome Outcome { get; private set; }

    public MeetingId? MeetingId { get; private set; }

    /// <summary>Kept here so that lists show it without a join.</summary>
    public DateOnly? MeetingOn { get; private set; }

    /// <summary>Somebody chose the meeting: it is kept as long as it is in time.</summary>
    public bool MeetingIsChosen { get; private set; }

    /// <summary>The day to ask respite until; null when none is needed or no meeting is known.</summary>
    public DateOnly? RespiteUntil { get; private set; }

    public DateOnly? RespiteAskedFor { get; private set; }

    public string? RespiteReason { get; private set; }

    public DateOnly? RepliedOn { get; private set; }

    public string? Reply { get; private set; }

    /// <summary>The number the committee has given it, as written (the same matter has another number at each body).</summary>
    public string? ReplyNumber { get; private set; }

    /// <summary>The registered staff report that carries the reply; null when there is none in the product.</summary>
    public StaffReportId? ReplyReportId { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Item of the minutes without the § sign.</summary>
    public string? Paragraph { get; private set; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public string? ClosedBecause { get; private set; }

    public IReadOnlyList<ReferralStep> Steps => _steps;

    public IReadOnlyList<ReferralFile> Files => _files;

    /// <summary>Lines of the matter's history that are about this committee; kept here so that committees do not wait for each other.</summary>
    public IReadOnlyList<MatterEntry> Entries => _entries;

    public bool IsOpen => State is ReferralState.Sent or ReferralState.InPreparation;

    public bool IsLateOn(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>The next thing to do.</summary>
    public ReferralStep? NextStep => IsOpen ? _steps.Where(s => s.DoneOn is null).OrderBy(s => s.Step).FirstOrDefault() : null;

    /// <summary>The steps before the reply, as the ledger keeps them.</summary>
    public IEnumerable<Milestone> Milestones => _steps.Where(s => s.Step != PreparationStep.Reply).OrderBy(s => s.Step).Select(s => new Milestone(s.Step.ToString(), s.On, s.DoneOn is not null));

    public void Tell(MatterEntryKind kind, DateTimeOffset now, string by, string? before, string? after)
    {
        _entries.Add(new MatterEntry(kind, now, by, null, before, after));
        Touch();
    }

    /// <summary>Takes the schedule over; what has been done stays done.</summary>
    /// <returns>True when a day, the meeting or the outcome changed.</returns>
    public bool Follow(Schedule schedule)
    {
        var steps = schedule.Steps;
        var same = Outcome == schedule.Outcome && MeetingId == schedule.Meeting?.Id && RespiteUntil == schedule.RespiteUntil
            && _steps.Count == steps.Count && steps.All(s => _steps.Exists(k => k.Step == s.Step && (k.DoneOn is not null || k.On == s.On)));
        if (same)
        {
            return false;
        }

        Outcome = schedule.Outcome;
        MeetingId = schedule.Meeting?.Id;
        MeetingOn = schedule.Meeting?.On;
        MeetingIsChosen &= MeetingId is not null;
        RespiteUntil = schedule.RespiteUntil;
        _steps.RemoveAll(k => !steps.Any(s => s.Step == k.Step));
        foreach (var planned in steps)
        {
            if (_steps.Find(k => k.Step == planned.Step) is { } known)
            {
                known.MoveTo(planned);
            }
            else
            {
                _steps.Add(new ReferralStep(planned));
            }
        }

        Touch();
        return true;
    }

    /// <summary>Null lets the schedule choose the latest meeting that is in time.</summary>
    public void ChooseMeeting(MeetingId? meeting)
    {
        MeetingIsChosen = meeting is not null;
        if (meeting is not null)
        {
            MeetingId = meeting;
        }
    }

    public Result Change(DateOnly dueOn, string? officer, string? question)
    {
        if (dueOn < SentOn)
        {
            return new Error("GOV-0741", "Referrals.DueBeforeSent", "DueOn", ErrorKind.Invalid);
        }

        DueOn = dueOn;
        Officer = Trimmed(officer);
        Question = Trimmed(question);
        return Result.Success;
    }

    public Result Begin()
    {
        if (State != ReferralState.Sent)
        {
            return NotFrom();
        }

        State = ReferralState.InPreparation;
        return Result.Success;
    }

    public Result FinishStep(PreparationStep step, bool isDone, DateOnly today)
    {
        if (_steps.Find(s => s.Step == step) is not { } found)
        {
            return new Error("GOV-0742", "Referrals.StepGone", Kind: ErrorKind.NotFound);
        }

        found.Finish(isDone ? today : null);
        if (isDone && State == ReferralState.Sent)
        {
            State = ReferralState.InPreparation;
        }

        Touch();
        return Result.Success;
    }

    /// <summary>The committee asks for more time (anstånd); the sender decides.</summary>
    public Result AskRespite(DateOnly? until, string? reason)
    {
        if (!IsOpen)
        {
            return NotFrom();
        }

        if (until is not { } day || day <= DueOn)
        {
            return new Error("GOV-0743", "Referrals.RespiteNotLater", "Until", ErrorKind.Invalid);
        }

        RespiteAskedFor = day;
        RespiteReason = Trimmed(reason);
        return Result.Success;
    }

    public Result SettleRespite(bool granted)
    {
        if (RespiteAskedFor is not { } until)
        {
            return new Error("GOV-0744", "Referrals.NoRespiteAsked", Kind: ErrorKind.Conflict);
        }

        DueOn = granted ? until : DueOn;
        RespiteAskedFor = null;
        RespiteReason = null;
        return Result.Success;
    }

    public Result Answer(ReferralReply reply)
    {
        if (State is ReferralState.Withdrawn)
        {
            return NotFrom();
        }

        if (Trimmed(reply.Text) is null && _files.Count == 0)
        {
            return new Error("GOV-0745", "Referrals.ReplyMissing", "Reply", ErrorKind.Invalid);
        }

        if (reply.DecidedOn > reply.On)
        {
            return new Error("GOV-0746", "Referrals.DecidedAfterReply", "DecidedOn", ErrorKind.Invalid);
        }

        State = ReferralState.Replied;
        RepliedOn = reply.On;
        Reply = Trimmed(reply.Text);
        ReplyNumber = Trimmed(reply.Number);
        DecidedOn = reply.DecidedOn;
        Paragraph = Trimmed(reply.Paragraph?.Replace("§", string.Empty, StringComparison.Ordinal));
        ClosedBecause = null;
        return Result.Success;
    }

    /// <summary>A staff report that answers it was registered. What has been said already stays; before the meeting nothing is answered yet.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reply">What it gives.</param>
    /// <param name="isGiven">The meeting that it went to has been held, or it needs none.</param>
    public Result AnswerBy(StaffReportId report, ReferralReply reply, bool isGiven)
    {
        if (State is ReferralState.Withdrawn or ReferralState.Declined)
        {
            return NotFrom();
        }

        ReplyReportId = report;
        if (State != ReferralState.Replied && isGiven)
        {
            return Answer(reply with { Text = Reply ?? reply.Text, Number = reply.Number ?? ReplyNumber });
        }

        State = State == ReferralState.Replied ? State : ReferralState.InPreparation;
        Reply ??= Trimmed(reply.Text);
        ReplyNumber ??= Trimmed(reply.Number);
        return Result.Success;
    }

    /// <summary>The minutes behind the reply were corrected.</summary>
    public void CorrectDecision(DateOnly decidedOn, string? paragraphBefore, string? paragraph, string? number)
    {
        if (DecidedOn == decidedOn && Paragraph == Trimmed(paragraphBefore))
        {
            Paragraph = Trimmed(paragraph);
            ReplyNumber = Trimmed(number) ?? ReplyNumber;
        }
    }

    public ReferralStanding Standing() => new(State, RepliedOn, Reply, ReplyNumber, DecidedOn, Paragraph);

    /// <summary>The decision that gave the reply was recorded by mistake.</summary>
    public void TakeBackDecision(ReferralStanding before) =>
        (State, RepliedOn, Reply, ReplyNumber, DecidedOn, Paragraph) = (before.State, before.RepliedOn, before.Reply, before.ReplyNumber, before.DecidedOn, before.Paragraph);

    public void AddFile(string title, Guid fileId, string? retentionClass, DateTimeOffset now, string by)
    {
        _files.Add(new ReferralFile(title.Trim(), fileId, retentionClass, now, by));
        Touch();
    }

    public Result Decline(string? reason) => CloseAs(ReferralState.Declined, reason);

    public Result Withdraw(string? reason) => CloseAs(ReferralState.Withdrawn, reason);

    /// <summary>The reply, or that none would come, was taken back.</summary>
    public void Reopen()
    {
        if (!IsOpen)
        {
            State = ReferralState.InPreparation;
            RepliedOn = null;
            ClosedBecause = null;
        }
    }

    /// <summary>What the committee said through a signed link; a later day is a wish for respite.</summary>
    public void Hear(ActivityStatus status, string? words, DateOnly? laterDay, DateOnly today)
    {
        if (State == ReferralState.Withdrawn)
        {
            return;
        }

        if (laterDay > DueOn)
        {
            RespiteAskedFor = laterDay;
            RespiteReason = Trimmed(words);
        }

        switch (status)
        {
            case ActivityStatus.Done:
                State = ReferralState.Replied;
                RepliedOn = today;
                Reply = Trimmed(words) ?? Reply;
                break;
            case ActivityStatus.Cancelled:
                State = ReferralState.Declined;
                ClosedBecause = Trimmed(words);
                break;
            case ActivityStatus.InProgress or ActivityStatus.Ongoing:
                State = ReferralState.InPreparation;
                break;
        }
    }

    /// <summary>Steps that the committee says are ready; what is not in the schedule, or ready already, is passed over.</summary>
    /// <returns>Those that were not ready before.</returns>
    public IReadOnlyList<PreparationStep> TickOff(IReadOnlyCollection<PreparationStep> steps, DateOnly today)
    {
        var ticked = _steps.FindAll(s => s.Step != PreparationStep.Reply && s.DoneOn is null && steps.Contains(s.Step));
        ticked.ForEach(s => FinishStep(s.Step, true, today));
        return ticked.ConvertAll(s => s.Step);
    }

    /// <summary>What was said through a link is taken back.</summary>
    /// <param name="ticked">Steps that it said were ready.</param>
    public void TakeBack(IReadOnlyCollection<PreparationStep> ticked)
    {
        Reopen();
        _steps.FindAll(s => ticked.Contains(s.Step)).ForEach(s => s.Finish(null));
        Touch();
        Reply = null;
        RespiteAskedFor = null;
        RespiteReason = null;
    }

    /// <summary>The committee was dissolved: its successor answers.</summary>
    public void MoveTo(CommitteeId successor)
    {
        CommitteeId = successor;
        MeetingIsChosen = false;
    }

    private Result CloseAs(ReferralState state, string? reason)
    {
        if (!IsOpen)
        {
            return NotFrom();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0724", "Matters.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = state;
        ClosedBecause = because;
        return Result.Success;
    }

    private static Error NotFrom() => new("GOV-0747", "Referrals.NotInThisState", Kind: ErrorKind.Conflict);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
