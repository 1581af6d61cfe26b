using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>Hearings before the decision, statements beside it and what is followed up after it.</summary>
internal sealed partial class AgendaItem
{
    public Result AddConsultation(Consultation consultation, DateOnly? meetingOn, DateTimeOffset now, string by)
    {
        if (consultation.On > (DecidedOn ?? meetingOn))
        {
            return new Error("GOV-0808", "Decisions.ConsultationAfterMeeting", "On", ErrorKind.Invalid);
        }

        _consultations.Add(consultation);
        Tell(DecisionEntryKind.ConsultationAdded, now, by, after: $"{consultation.With}, {Day(consultation.On)}");
        return Result.Success;
    }

    /// <summary>Entered by mistake; the history keeps it.</summary>
    public void RemoveConsultation(Guid id, DateTimeOffset now, string by)
    {
        if (_consultations.Find(c => c.Id == id) is { } consultation)
        {
            _consultations.Remove(consultation);
            Tell(DecisionEntryKind.ConsultationRemoved, now, by, before: string.Join(", ", new[] { consultation.With, Day(consultation.On), consultation.Outcome }.OfType<string>()));
        }
    }

    public Result AddStatement(StatementId id, StatementText text, DateTimeOffset now, string by)
    {
        if (Refused(null, text) is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        var statement = new Statement(id, _statements.Count == 0 ? 1 : _statements.Max(s => s.Position) + 1, text);
        _statements.Add(statement);
        UpdateSearchText();
        Tell(DecisionEntryKind.StatementAdded, now, by, after: statement.MembersText);
        return Result.Success;
    }

    /// <summary>After the decision is recorded only with a reason; what the statement said before is kept.</summary>
    public Result ChangeStatement(StatementId id, StatementText text, string? reason, DateTimeOffset now, string by)
    {
        if (_statements.Find(s => s.Id == id && s.WithdrawnBecause is null) is not { } statement)
        {
            return new Error("GOV-1217", "Decisions.StatementGone", Kind: ErrorKind.NotFound);
        }

        var errors = Refused(id, text);
        if (IsRecorded && Trimmed(reason) is null)
        {
            errors.Add(new Error("GOV-0810", "Decisions.ReasonMissing", "Reason", ErrorKind.Invalid));
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        Tell(DecisionEntryKind.StatementChanged, now, by, "Statement", $"{statement.MembersText}\n{statement.Text}".Trim(), $"{string.Join(", ", text.Members)}\n{text.Text}".Trim(), Trimmed(reason));
        statement.Apply(text);
        UpdateSearchText();
        return Result.Success;
    }

    public Result WithdrawStatement(StatementId id, string? reason, DateTimeOffset now, string by)
    {
        if (_statements.Find(s => s.Id == id && s.WithdrawnBecause is null) is not { } statement)
        {
            return new Error("GOV-1217", "Decisions.StatementGone", Kind: ErrorKind.NotFound);
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0810", "Decisions.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        statement.Withdraw(because);
        Tell(DecisionEntryKind.StatementWithdrawn, now, by, before: statement.MembersText, reason: because);
        return Result.Success;
    }

    public Result<FollowUp> AddFollowUp(FollowUpId id, FollowUpText text, DateOnly? meetingOn, DateOnly today, DateTimeOffset now, string by)
    {
        if (Refused(text, null, meetingOn, today) is { } error)
        {
            return error;
        }

        var followUp = new FollowUp(id, text);
        _followUps.Add(followUp);
        Tell(DecisionEntryKind.FollowUpAdded, now, by, after: $"{followUp.Text} ({Day(followUp.DueOn)})");
        return followUp;
    }

    public Result ChangeFollowUp(FollowUpId id, FollowUpText text, DateOnly? meetingOn, DateOnly today, DateTimeOffset now, string by)
    {
        if (_followUps.Find(f => f.Id == id) is not { } followUp)
        {
            return new Error("GOV-1219", "Decisions.FollowUpGone", Kind: ErrorKind.NotFound);
        }

        if (Refused(text, followUp.DueOn, meetingOn, today) is { } error)
        {
            return error;
        }

        Tell(DecisionEntryKind.FollowUpChanged, now, by, null, $"{followUp.Text} ({Day(followUp.DueOn)})", $"{text.Text.Trim()} ({Day(text.DueOn)})");
        followUp.Apply(text);
        return Result.Success;
    }

    /// <summary>Done, no longer expected, or open again.</summary>
    public Result CloseFollowUp(FollowUpId id, FollowUpState state, string? outcome, DateOnly today, DateTimeOffset now, string by)
    {
        if (_followUps.Find(f => f.Id == id) is not { } followUp)
        {
            return new Error("GOV-1219", "Decisions.FollowUpGone", Kind: ErrorKind.NotFound);
        }

        if (state != FollowUpState.Open && Trimmed(outcome) is null)
        {
            return new Error("GOV-1225", "Decisions.FollowUpOutcomeMissing", "Outcome", ErrorKind.Invalid);
        }

        followUp.Close(state, outcome, state == FollowUpState.Open ? null : today);
        Tell(state == FollowUpState.Open ? DecisionEntryKind.FollowUpReopened : DecisionEntryKind.FollowUpClosed, now, by, before: followUp.Text, after: Trimmed(outcome));
        return Result.Success;
    }

    /// <summary>The body was merged: its successor follows up what is left.</summary>
    public void MoveFollowUps(CommitteeId committee, CommitteeId successor)
    {
        foreach (var followUp in _followUps.Where(f => f.CommitteeId == committee && f.State == FollowUpState.Open))
        {
            followUp.Apply(new FollowUpText(followUp.Text, successor, followUp.DueOn, followUp.StatementId));
            Touch();
        }
    }

    private List<Error> Refused(StatementId? own, StatementText text)
    {
        var errors = new List<Error>();
        if (text.Members.Count == 0)
        {
            errors.Add(new Error("GOV-0815", "Decisions.MembersMissing", "Members", ErrorKind.Invalid));
        }

        if (Trimmed(text.Text) is null && text.JoinsId is null)
        {
            errors.Add(new Error("GOV-0816", "Decisions.StatementEmpty", "Text", ErrorKind.Invalid));
        }

        // Two that only point at each other would hold no text at all.
        if (text.JoinsId is { } joined && (joined == own || !_statements.Exists(s => s.Id == joined && s.WithdrawnBecause is null && (own is null || s.JoinsId != own))))
        {
            errors.Add(new Error("GOV-0817", "Decisions.JoinsUnknown", "JoinsId", ErrorKind.Invalid));
        }

        return errors;
    }

    private Error? Refused(FollowUpText text, DateOnly? dueBefore, DateOnly? meetingOn, DateOnly today)
    {
        if (text.DueOn < (DecidedOn ?? meetingOn))
        {
            return new Error("GOV-0818", "Decisions.FollowUpBeforeMeeting", "DueOn", ErrorKind.Invalid);
        }

        if (text.DueOn < today && text.DueOn != dueBefore)
        {
            return new Error("GOV-0819", "Decisions.FollowUpHasPassed", "DueOn", ErrorKind.Invalid);
        }

        return text.StatementId is { } statement && !_statements.Exists(s => s.Id == statement)
            ? new Error("GOV-1217", "Decisions.StatementGone", "StatementId", ErrorKind.Invalid)
            : null;
    }
}
