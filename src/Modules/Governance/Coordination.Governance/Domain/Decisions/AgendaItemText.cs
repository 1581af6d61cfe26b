namespace Coordination.Governance.Domain.Decisions;

/// <summary>What an item is about, as one form holds it.</summary>
internal sealed record AgendaItemText
{
    /// <summary>Ärende 9 of the agenda.</summary>
    public string? AgendaNumber { get; init; }

    public required string Title { get; init; }

    public string? RegistrationNumber { get; init; }

    /// <summary>Date of the report (tjänsteutlåtande) that the decision rests on (S004-14).</summary>
    public DateOnly? ReportDatedOn { get; init; }

    /// <summary>Ärendet, in the words of the minutes.</summary>
    public string? Summary { get; init; }
}

/// <summary>What an item hangs together with; fixed when the decision has been recorded.</summary>
internal sealed record AgendaItemLinks(MatterId? MatterId, PlanId? PlanId, IReadOnlyList<Guid> Assignments)
{
    public static AgendaItemLinks None { get; } = new(null, null, []);
}

/// <summary>What is decided, and how it came about.</summary>
/// <param name="Points">Att-satser or numbered points, in order.</param>
/// <param name="Course">Beslutsgång.</param>
internal sealed record DecisionText(IReadOnlyList<string> Points, CourseOfDecision Course);

/// <summary>What the secretary records of an item when the meeting is over.</summary>
/// <param name="Outcome">How the meeting left it.</param>
/// <param name="Paragraph">§ as written.</param>
/// <param name="Supplement">For a referral back: what is to be supplemented.</param>
/// <param name="AdjustedAtOnce">Omedelbar justering.</param>
internal sealed record DecisionRecord(DecisionOutcome Outcome, string? Paragraph, string? Supplement, bool AdjustedAtOnce);
