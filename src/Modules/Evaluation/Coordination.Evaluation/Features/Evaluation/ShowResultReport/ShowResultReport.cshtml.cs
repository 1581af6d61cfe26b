using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.FreezeReport;
using Coordination.Governance.Contracts;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReport;

/// <summary>A step on the way to a report.</summary>
internal sealed record ReportTask(string Title, string Link, bool IsDone, string? Note);

/// <summary>A settled edition in a list.</summary>
internal sealed record EditionRow(int Number, DateTimeOffset PublishedAt, string PublishedBy);

/// <summary>A report: what remains to be done, and the editions that there are (screen 43).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowResultReportModel(EvaluationDbContext db, IPlanFollowUp plans, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : ReportPage(db, authorization)
{
    public string? Plan { get; private set; }

    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];

    public IReadOnlyList<ReportTask> Tasks { get; private set; } = [];

    public IReadOnlyList<ReportTask> TextTasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var id = Record.Id;
        Plan = (await plans.PlansAsync(ct)).FirstOrDefault(p => p.Id == Record.PlanId)?.Title;
        Editions = await Db.ReportEditions.AsNoTracking().Where(e => e.ReportId == id).OrderByDescending(e => e.Number).Select(e => new EditionRow(e.Number, e.PublishedAt, e.PublishedBy)).ToListAsync(ct);
        var frozen = Record.Snapshot();
        var isFrozen = frozen is not null && Record.Parts.All(p => frozen.Of(p) is not null);
        Tasks =
        [
            new(texts["ResultReports.TaskHead"], $"{Address}/andra", true, texts.ReportPeriod(Record.PeriodKey, Record.FromDay, Record.ToDay)),
            new(texts["ResultReports.TaskParts"], $"{Address}/delar", true, string.Join(", ", Record.Parts.Select(p => texts[$"ReportPart.{p}"].Value))),
            new(texts["ResultReports.TaskFigures"], $"{Address}/siffror", isFrozen, frozen is null ? texts["ResultReports.NotFrozenYet"] : isFrozen ? texts["ResultReports.FrozenOn", Platform.Time.DateText.Moment(frozen.TakenAt)] : texts["ResultReports.PartsAddedSince"]),
        ];
        TextTasks = [.. Record.Parts.Select(p => new ReportTask(texts[$"ReportPart.{p}"], $"{Address}/texter/{p}", Record.TextOf(p) is not null, null))];
    }
}

/// <summary>A draft as it would read.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class PreviewReportModel(EvaluationDbContext db, IAuthorizationService authorization) : ReportPage(db, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    protected override bool Fits => Record is { IsDraft: true, Frozen: not null };

    public void OnGet() => Document = ReportTemplates.Document(ReportTemplates.Latest, new EditionContent(Record.Head, Record.Language, Record.Parts, Record.Texts, Record.Snapshot()!), null);
}

/// <summary>A page about a settled edition.</summary>
internal abstract class EditionPage(EvaluationDbContext db, IAuthorizationService authorization) : ReportPage(db, authorization)
{
    [FromRoute]
    public int Number { get; set; }

    public ReportEdition Edition { get; private set; } = null!;

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var (id, number) = (Record.Id, Number);
        if (await Db.ReportEditions.AsNoTracking().SingleOrDefaultAsync(e => e.ReportId == id && e.Number == number, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        return null;
    }
}

/// <summary>An edition to read and to print; every figure leads to where it comes from.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowEditionModel(EvaluationDbContext db, IAuthorizationService authorization) : EditionPage(db, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    public void OnGet() => Document = ReportTemplates.Document(Edition.Template, Edition.Read(), Edition.Number);
}

/// <summary>An edition as a file: the same bytes each time.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class DownloadEditionModel(EvaluationDbContext db, IAuthorizationService authorization) : EditionPage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var (content, name) = (Edition.Read(), $"resultatrapport-{Edition.Number}");
        if (format == "docx")
        {
            return File(await DocxWriter.WriteAsync(ReportTemplates.Document(Edition.Template, content, Edition.Number), ct), DocxWriter.ContentType, $"{name}.docx");
        }

        using var buffer = new MemoryStream();
        await XlsxExport.WriteAsync(buffer, ReportTemplates.Annex(Edition.Template, content, Edition.Number), ct);
        return File(buffer.ToArray(), XlsxExport.ContentType, $"{name}-bilaga.xlsx");
    }
}
