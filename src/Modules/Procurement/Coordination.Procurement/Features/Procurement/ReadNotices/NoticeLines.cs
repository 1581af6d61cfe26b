using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ReadNotices;

/// <summary>A reading as lines for people at a terminal.</summary>
internal static class NoticeLines
{
    public static async Task WriteAsync(NoticePrint notice, TextWriter output, IStringLocalizer texts)
    {
        await output.WriteLineAsync(Line(notice.File, notice.Place, notice.PublicationId, notice.NoticeType, notice.Subtype));
        await output.WriteLineAsync("  " + Line(notice.Title, notice.Buyer));
        var facts = Line(
            notice.MainCpv,
            Line(notice.EstimatedValue?.ToString(), notice.TotalValue?.ToString()),
            notice.TenderDeadline,
            notice.Lots.Count > 0 ? texts["Commands.NoticeRead.Lots", notice.Lots.Count].Value : null,
            notice.Reserved.Count > 0 ? texts["Commands.NoticeRead.Reserved", string.Join(", ", notice.Reserved)].Value : null,
            notice.Winners.Count > 0 ? texts["Commands.NoticeRead.Winners", string.Join(", ", notice.Winners)].Value : null);
        if (facts.Length > 0)
        {
            await output.WriteLineAsync("  " + facts);
        }

        foreach (var problem in notice.Problems)
        {
            await output.WriteLineAsync($"  - {problem.Path}: {problem.Message}{(problem.Found is null ? "" : $" «{problem.Found}»")}");
        }
    }

    private static string Line(params string?[] parts) => string.Join("  ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
