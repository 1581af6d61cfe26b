using System.Globalization;
using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Wheel;
using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>Why something is owed; reminder rules can differ by kind.</summary>
internal enum ObligationKind
{
    /// <summary>An activity shall be carried out and reported by a day.</summary>
    Activity,

    /// <summary>An ongoing activity shall be looked at from time to time; it never becomes overdue itself.</summary>
    PeriodicCheck,

    /// <summary>A committee shall reply to what it was asked (remiss).</summary>
    Referral,

    /// <summary>Something shall be followed up after a decision.</summary>
    FollowUp,

    /// <summary>Raised by another module.</summary>
    External,

    /// <summary>A budget assignment shall be reported, or its consideration told, by a day.</summary>
    Assignment,

    /// <summary>A committee shall give its view in the joint preparation of a revised plan.</summary>
    Consultation,

    /// <summary>A committee shall hand in its part of a follow-up: a tertial or annual report.</summary>
    FollowUpPoint,
}

/// <summary>Whether it is still owed.</summary>
internal enum ObligationState
{
    Open,
    Met,
    Withdrawn,
}

/// <summary>This committee owes this by then: a line of the ledger.</summary>
internal sealed class Obligation : Aggregate<ObligationId>
{
    /// <summary>Source of what this module raises itself.</summary>
    public const string OwnSource = "governance";

    public Obligation(ObligationId id, string source, string key, ObligationKind kind, CommitteeId committeeId, string title, DateOnly dueOn, DateOnly raisedOn)
    {
        Id = id;
        Source = source;
        Key = key;
        Kind = kind;
        CommitteeId = committeeId;
        Title = title;
        DueOn = dueOn;
        RaisedOn = raisedOn;
        LadderFrom = raisedOn;
    }

    private Obligation() => Source = Key = Title = string.Empty;

    /// <summary>The module that raised it.</summary>
    public string Source { get; private set; }

    /// <summary>Unique within the source.</summary>
    public string Key { get; private set; }

    public ObligationKind Kind { get; private set; }

    public CommitteeId CommitteeId { get; private set; }

    public string Title { get; private set; }

    /// <summary>Last day in Europe/Stockholm, inclusive.</summary>
    public DateOnly DueOn { get; private set; }

    public string? Link { get; private set; }

    public ActivityId? ActivityId { get; private set; }

    public PlanId? PlanId { get; private set; }

    public ReferralId? ReferralId { get; private set; }

    /// <summary>Version of the source's fact; an older one is ignored.</summary>
    public long SourceVersion { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    /// <summary>The day from which the ladder counts: raised, or last moved. Nobody is escalated for days before it.</summary>
    public DateOnly LadderFrom { get; private set; }

    public ObligationState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? WithdrawnReason { get; private set; }

    /// <summary>The committee answered without closing it; earlier rungs are then silent.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day of the latest letter of this ladder; null while the ladder is new.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>When the ladder's next rung is due; null when it has to be computed anew or nothing more is due.</summary>
    public DateOnly? NextReminderOn { get; private set; }

    /// <summary>True until the next rung has been computed after a change.</summary>
    public bool LadderIsStale { get; private set; } = true;

    /// <summary>Somebody asked by hand for a letter, to go on this working day; null once it has gone or has lost its reason.</summary>
    public DateOnly? AskedFor { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>The days on the way, as <see cref="Milestone.Write"/> puts them; null until the source has said whether there are any.</summary>
    public string? Milestones { get; private set; }

    /// <summary>The due date for which the others have been told that it is overdue.</summary>
    public DateOnly? OverdueToldFor { get; private set; }

    public static string ActivityKey(ActivityId activity, CommitteeId committee) => $"activity:{activity.Value:N}:{committee.Value:N}";

    public static string CheckKey(ActivityId activity, CommitteeId committee, DateOnly dueOn) => $"check:{activity.Value:N}:{committee.Value:N}:{dueOn:yyyy-MM-dd}";

    public static string FollowUpPointKey(FollowUpPointId point, CommitteeId committee, int year) => string.Create(CultureInfo.InvariantCulture, $"{FollowUpPointPrefix(point)}{committee.Value:N}:{year}");

    public static string FollowUpPointPrefix(FollowUpPointId point) => $"follow-up-point:{point.Value:N}:";

    public static string ConsultationKey(ConsultationId consultation) => $"consultation:{consultation.Value:N}";

    public static string ReferralKey(ReferralId referral) => $"referral:{referral.Value:N}";

    public static string FollowUpKey(FollowUpId followUp) => $"follow-up:{followUp.Value:N}";

    public static string MotionReportKey(MotionReportId report) => $"motion-report:{report.Value:N}";

    public bool IsLateOn(DateOnly today) => State == ObligationState.Open && DueOn < today;

    public void BelongsTo(PlanId plan, ActivityId activity)
    {
        PlanId = plan;
        ActivityId = activity;
    }

    public void BelongsTo(ReferralId referral) => ReferralId = referral;

    public void PointTo(string? link) => Link = link;

    /// <summary>The days on the way were set, moved or ticked off; the duty and its own ladder stay what they are.</summary>
    public void Follow(IEnumerable<Milestone> milestones)
    {
        var text = Milestone.Write(milestones);
        if (text != Milestones)
        {
            Milestones = text;
            if (State == ObligationState.Open)
            {
                Replan();
            }
        }
    }

    public void Rename(string title) => Title = title;

    /// <summary>A moved date starts a new ladder.</summary>
    public void MoveTo(DateOnly dueOn, DateOnly today)
    {
        if (DueOn == dueOn)
        {
            return;
        }

        DueOn = dueOn;
        StartLadder(today);
    }

    /// <summary>Another module's newer word on the same thing.</summary>
    /// <returns>False when what was said is older than what is known.</returns>
    public bool Hear(long version)
    {
        if (version < SourceVersion || (version == SourceVersion && version != 0))
        {
            return false;
        }

        SourceVersion = version;
        return true;
    }

    /// <summary>Who owed it is gone, and the source says the same of another: what was heard before counts no more.</summary>
    public void StartOver(CommitteeId committee)
    {
        SourceVersion = 0;
        CommitteeId = committee;
    }

    public void Meet(DateOnly today)
    {
        if (State == ObligationState.Open)
        {
            State = ObligationState.Met;
            ClosedOn = today;
            EndLadder();
        }
    }

    public void Withdraw(string reason, DateOnly today)
    {
        if (State == ObligationState.Open)
        {
            State = ObligationState.Withdrawn;
            ClosedOn = today;
            WithdrawnReason = reason;
            EndLadder();
        }
    }

    /// <summary>Owed again: a report was taken back, or the source raised it anew.</summary>
    public void Reopen(DateOnly today)
    {
        if (State != ObligationState.Open)
        {
            State = ObligationState.Open;
            ClosedOn = null;
            WithdrawnReason = null;
            StartLadder(today);
        }
    }

    /// <summary>The committee answered; what is left of the ladder waits for the days after the answer.</summary>
    public void Answer(DateOnly today)
    {
        AnsweredOn = today;
        (AskedFor, AskedBy) = (null, null);
        Replan();
    }

    /// <summary>The committee's answer on what another module raised: told to that module, which decides what it means.</summary>
    public void AnswerTo(string committeeCode, string status, string? comment, DateOnly today, DateTimeOffset now)
    {
        Answer(today);
        Raise(new ObligationAnswered(Id.Value, Source, Key, committeeCode, status, comment, NextVersion, now));
    }

    public void ForgetAnswer(DateOnly? answeredBefore)
    {
        AnsweredOn = answeredBefore;
        Replan();
    }

    /// <summary>The body was dissolved: its successor owes it.</summary>
    public void MoveTo(CommitteeId successor)
    {
        CommitteeId = successor;
        if (State == ObligationState.Open)
        {
            Replan();
        }
    }

    /// <summary>One letter beside the ladder's own, on the coordinator's word. Asked again before it has gone, it is still one.</summary>
    public void AskForLetter(DateOnly on, string by)
    {
        if (State == ObligationState.Open && AskedFor is null)
        {
            (AskedFor, AskedBy) = (on, by);
            Replan();
        }
    }

    /// <summary>The next rung has to be computed anew.</summary>
    public void Replan() => LadderIsStale = true;

    /// <summary>Tells the others once for each due date that it has passed.</summary>
    public void TellOverdue(string committeeCode, DateTimeOffset now)
    {
        if (OverdueToldFor == DueOn || State != ObligationState.Open || Kind == ObligationKind.PeriodicCheck)
        {
            return;
        }

        OverdueToldFor = DueOn;
        Raise(new ObligationOverdue(Id.Value, Source, Key, committeeCode, Title, DueOn, NextVersion, now));
    }

    private void EndLadder()
    {
        NextReminderOn = null;
        (AskedFor, AskedBy) = (null, null);
        LadderIsStale = false;
    }

    private void StartLadder(DateOnly today)
    {
        LadderFrom = today;
        AnsweredOn = null;
        RemindedOn = null;
        Replan();
    }
}
