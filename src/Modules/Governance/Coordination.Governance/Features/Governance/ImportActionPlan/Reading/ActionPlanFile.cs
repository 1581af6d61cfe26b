using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>
/// Reads an action plan from a DOCX, Markdown, XLSX or CSV file as municipalities write them. Never throws for what stands in a
/// file: a file that is no plan gives an error that says why, and a passage with two readings gives a doubt.
/// </summary>
internal static class ActionPlanFile
{
    public static Result<ReadPlan> Read(byte[] content, string fileName, ActionPlanFileLimits? limits = null)
    {
        limits ??= ActionPlanFileLimits.Standard;
        var kind = PlanFileRecognition.Recognise(content, fileName, limits);
        if (!kind.Succeeded)
        {
            return Result<ReadPlan>.Failure(kind.Errors);
        }

        var source = Source(kind.Value, content, limits);
        return source.Succeeded
            ? PlanInterpreter.Interpret(source.Value, Path.GetFileNameWithoutExtension(fileName))
            : Result<ReadPlan>.Failure(source.Errors);
    }

    private static Result<SourceDocument> Source(PlanFileKind kind, byte[] content, ActionPlanFileLimits limits)
    {
        if (kind is PlanFileKind.Docx)
        {
            return DocxSource.Read(content, limits);
        }

        if (kind is PlanFileKind.Xlsx)
        {
            return XlsxSource.Read(content, limits);
        }

        var text = TextDecoding.Decode(content);
        if (!text.Succeeded)
        {
            return Result<SourceDocument>.Failure(text.Errors);
        }

        return kind is PlanFileKind.Csv ? CsvSource.Read(text.Value, limits) : MarkdownSource.Read(text.Value, limits);
    }
}
