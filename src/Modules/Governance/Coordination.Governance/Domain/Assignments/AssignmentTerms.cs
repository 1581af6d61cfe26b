namespace Coordination.Governance.Domain.Assignments;

/// <summary>How strongly the giver asks.</summary>
internal enum AssignmentKind
{
    /// <summary>Uppdrag: the receiving body shall do it and report it.</summary>
    Assigned,

    /// <summary>Uppmanas överväga: each named body says whether it has considered it and what came of it (S001-11).</summary>
    UrgedToConsider,
}

/// <summary>Where an assignment stands, in the order of its course.</summary>
internal enum AssignmentState
{
    /// <summary>Mottaget.</summary>
    Received,

    /// <summary>Fördelat.</summary>
    Distributed,

    /// <summary>Pågår.</summary>
    Ongoing,

    /// <summary>Delrapporterat.</summary>
    PartlyReported,

    /// <summary>Föreslaget slutrapporterat: the administration has proposed it, the body has not decided.</summary>
    ProposedFinal,

    /// <summary>Slutrapporterat by a decision with meeting and § (S004-03).</summary>
    Finished,

    /// <summary>Återtaget.</summary>
    Withdrawn,
}

/// <summary>The part of a body or somebody outside.</summary>
internal enum AssignmentRole
{
    /// <summary>Ska bistå (S001-12).</summary>
    Assisting,

    /// <summary>I samverkan med.</summary>
    InCooperation,

    /// <summary>I dialog med.</summary>
    InDialogue,

    /// <summary>Uppmanas överväga.</summary>
    Urged,
}

/// <summary>What a body that was urged to consider something did with it.</summary>
internal enum Consideration
{
    /// <summary>No answer yet.</summary>
    Unknown,

    /// <summary>Considered; nothing more planned.</summary>
    Considered,

    /// <summary>Considered, and something will be done.</summary>
    Planned,

    /// <summary>Considered and declined.</summary>
    Declined,
}

/// <summary>What is written of an assignment.</summary>
/// <param name="Kind">Assigned or urged.</param>
/// <param name="BudgetYear">The year of the budget that gives it.</param>
/// <param name="LastYear">The last year for a goal over several years (S000-12), or null.</param>
/// <param name="Title">In short, for lists.</param>
/// <param name="Wording">Word by word as the giver wrote it (S004-04).</param>
/// <param name="Giver">For example kommunfullmäktige.</param>
/// <param name="ReceiverId">The body that answers for it; null when several bodies are urged.</param>
/// <param name="TargetGroup">For whom, or null.</param>
/// <param name="RegistrationNumber">As written, or null.</param>
/// <param name="ReportBy">Last day of the next report, in Europe/Stockholm; null when none is set.</param>
internal sealed record AssignmentText(
    AssignmentKind Kind, int BudgetYear, int? LastYear, string Title, string Wording, string Giver, CommitteeId? ReceiverId, string? TargetGroup, string? RegistrationNumber, DateOnly? ReportBy);

/// <summary>The decision that closes an assignment.</summary>
/// <param name="BodyId">Who decided.</param>
/// <param name="MeetingDate">When.</param>
/// <param name="Paragraph">Item of the minutes, with or without §.</param>
/// <param name="RegistrationNumber">Of the report that the decision rests on, or null.</param>
/// <param name="Note">The decision's words, or null.</param>
internal sealed record AssignmentClosing(CommitteeId BodyId, DateOnly MeetingDate, string Paragraph, string? RegistrationNumber, string? Note);

/// <summary>A report on assignments; the same report may answer several (S004-05).</summary>
/// <param name="Title">Of the staff report.</param>
/// <param name="DatedOn">Its date.</param>
/// <param name="RegistrationNumber">As written, or null.</param>
internal sealed record AssignmentReport(string Title, DateOnly DatedOn, string? RegistrationNumber)
{
    /// <summary>As much of a title as an assignment keeps.</summary>
    public const int LongestTitle = 300;
}
