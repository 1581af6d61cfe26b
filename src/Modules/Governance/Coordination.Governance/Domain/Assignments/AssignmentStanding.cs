namespace Coordination.Governance.Domain.Assignments;

/// <summary>How far an assignment had come, kept for as long as something may be taken back to it.</summary>
internal sealed record AssignmentStanding(AssignmentState State, string? ReportTitle, DateOnly? ReportDatedOn, string? ReportNumber);
