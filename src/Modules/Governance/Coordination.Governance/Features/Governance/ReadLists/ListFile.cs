using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ReadLists;

/// <summary>A list as a file: CSV or XLSX, made into lines that a person can read and change before anything is stored.</summary>
internal static class ListFile
{
    /// <summary>Its table, one line for each row, cells parted by tabs.</summary>
    public static Result<string> Read(byte[] content, string fileName)
    {
        var limits = ActionPlanFileLimits.Standard;
        var kind = PlanFileRecognition.Recognise(content, fileName, limits);
        if (!kind.Succeeded)
        {
            return Result<string>.Failure(kind.Errors);
        }

        if (kind.Value is PlanFileKind.Xlsx)
        {
            var workbook = XlsxSource.Read(content, limits);
            return workbook.Succeeded ? Lines(workbook.Value.Blocks.OfType<SourceTable>().FirstOrDefault()) : Result<string>.Failure(workbook.Errors);
        }

        if (kind.Value is PlanFileKind.Docx)
        {
            return PlanFileProblems.NotSupported("DOCX");
        }

        var text = TextDecoding.Decode(content);
        return text.Succeeded ? Result<string>.Of(text.Value.Text) : Result<string>.Failure(text.Errors);
    }

    /// <summary>A cell may hold lines of its own, such as several senders: they are parted by a bar.</summary>
    private static Result<string> Lines(SourceTable? table) => Result<string>.Of(string.Join('\n', (table?.Rows ?? [])
        .Select(r => string.Join('\t', r.Cells.Select(c => c.Text.Accepted.ReplaceLineEndings("|").Replace('\t', ' ').Replace('"', '”'))))));
}
