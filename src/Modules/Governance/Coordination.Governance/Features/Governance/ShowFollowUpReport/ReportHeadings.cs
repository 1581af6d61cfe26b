using Coordination.Governance.Domain.Reports;

namespace Coordination.Governance.Features.Governance.ShowFollowUpReport;

/// <summary>The parts of a report; the keys are fixed, their names are the template's words.</summary>
internal enum ReportPart
{
    Proposal,
    Summary,
    Background,
    Preparation,

    /// <summary>A heading with parts under it.</summary>
    Group,
    Figures,
    Assessment,
    Economy,
    Consequences,
    Signature,
    Attachments,
}

/// <summary>A part and the level of its heading.</summary>
internal sealed record ReportHeading(ReportPart Part, int Level = 2);

/// <summary>The parts in the order that a municipality's own papers have them. Parts without text are left out.</summary>
internal static class ReportHeadings
{
    /// <summary>S000-03, S002-03.</summary>
    private static readonly ReportHeading[] Stockholm =
    [
        new(ReportPart.Proposal), new(ReportPart.Summary), new(ReportPart.Background), new(ReportPart.Preparation), new(ReportPart.Figures),
        new(ReportPart.Assessment), new(ReportPart.Economy), new(ReportPart.Consequences), new(ReportPart.Signature), new(ReportPart.Attachments),
    ];

    /// <summary>S003-01: under Föredragning stand the background, the figures and the administration's view.</summary>
    private static readonly ReportHeading[] Uppsala =
    [
        new(ReportPart.Proposal), new(ReportPart.Summary), new(ReportPart.Preparation), new(ReportPart.Group), new(ReportPart.Background, 3),
        new(ReportPart.Figures, 3), new(ReportPart.Assessment, 3), new(ReportPart.Consequences, 3), new(ReportPart.Economy), new(ReportPart.Signature), new(ReportPart.Attachments),
    ];

    public static IReadOnlyList<ReportHeading> Of(ReportTemplate template) => template == ReportTemplate.Uppsala ? Uppsala : Stockholm;
}
