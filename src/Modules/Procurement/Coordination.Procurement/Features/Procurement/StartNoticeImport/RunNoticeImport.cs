using Coordination.Platform.Operations;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.StartNoticeImport;

/// <summary>
/// Reads uploaded files into the register. Each batch is a commit of its own; started again after a broken host it finds what it has done.
/// The files are forgotten when the work ends.
/// </summary>
internal sealed class RunNoticeImportHandler(ProcurementDbContext db, ImportNoticeFileHandler importer, IStringLocalizer<Texts> texts) : IOperationHandler
{
    public const string Name = "procurement.import-notices";

    private const int MostTold = 500;
    private const int Whole = 100;

    public string Kind => Name;

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct)
    {
        var ids = run.Input<NoticeImportOrder>().Files;
        var files = await db.Files.AsNoTracking().Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.Name, f.Size }).ToListAsync(ct);
        var (all, before) = (Math.Max(1, files.Sum(f => f.Size)), 0L);
        var tallies = new List<ImportTally>();
        var inOrder = new List<(Guid Id, string Name, long Size, bool IsLate)>();
        foreach (var file in files)
        {
            using var content = await ContentAsync(file.Id, ct);
            inOrder.Add((file.Id, file.Name, file.Size, NoticeFile.AddsToOthers(content)));
        }

        foreach (var file in inOrder.OrderBy(f => f.IsLate))
        {
            using var content = await ContentAsync(file.Id, ct);
            var passed = before;
            tallies.Add(await importer.HandleAsync(content, file.Name, null, () => run.ReportAsync((int)((passed + content.Position) * Whole / all), Whole, ct), ct));
            before += file.Size;
        }

        var outcome = Outcome(tallies);
        db.Files.RemoveRange(await db.Files.Where(f => ids.Contains(f.Id)).ToListAsync(ct));
        await run.FinishInAsync(db, outcome, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    private async Task<MemoryStream> ContentAsync(Guid id, CancellationToken ct) =>
        new(await db.Files.AsNoTracking().Where(f => f.Id == id).Select(f => f.Content).SingleAsync(ct), writable: false);

    private OperationOutcome Outcome(List<ImportTally> tallies)
    {
        var (read, rejected) = (tallies.Sum(t => t.Read), tallies.Sum(t => t.Rejected));
        var message = texts["NoticeImport.Done", read, tallies.Sum(t => t.New), tallies.Sum(t => t.Changed), tallies.Sum(t => t.Unchanged), rejected].Value;
        List<string> told = [.. tallies.SelectMany(t => t.Rejections).Concat(tallies.SelectMany(t => t.Remarks)).Take(MostTold).Select(r => NoticeRemark.Line(r, texts))];
        if (tallies.Sum(t => t.Problems) is var all && all > told.Count)
        {
            told.Add(texts["NoticeImport.RestOnPage", told.Count, all]);
        }

        return new OperationOutcome(rejected == 0 || rejected < read, message, "/upphandlingar/import", told);
    }
}

/// <summary>What the operation has to know.</summary>
internal sealed record NoticeImportOrder(IReadOnlyList<Guid> Files);

/// <summary>A remark in words.</summary>
internal static class NoticeRemark
{
    public static string Line(ImportRemark remark, IStringLocalizer texts) =>
        $"{remark.File}, {remark.Path}: {texts[$"Notices.Problem.{remark.Code}"].Value}{(remark.Found is null ? "" : $" «{remark.Found}»")}";
}
