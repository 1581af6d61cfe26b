namespace Coordination.Governance.Domain.Reports;

/// <summary>What people wrote in a report: the head, and a text for each heading that they use.</summary>
/// <param name="Title">The report's title.</param>
internal sealed record ReportTexts(string Title)
{
    public string? Organisation { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Officer { get; init; }

    public string? Telephone { get; init; }

    /// <summary>The body that the report goes to.</summary>
    public string? Recipient { get; init; }

    public DateOnly? MeetingDate { get; init; }

    /// <summary>One point on each line.</summary>
    public string? Proposal { get; init; }

    public string? Summary { get; init; }

    public string? Background { get; init; }

    public string? Preparation { get; init; }

    /// <summary>The administration's own view and proposals.</summary>
    public string? Assessment { get; init; }

    public string? Economy { get; init; }

    public string? Consequences { get; init; }

    public string? SignedBy { get; init; }

    public string? SignedRole { get; init; }

    /// <summary>One appendix on each line.</summary>
    public string? Attachments { get; init; }
}
