namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>Kinds of files that are read.</summary>
internal enum PlanFileKind
{
    Docx,
    Xlsx,
    Markdown,
    Csv,
}
