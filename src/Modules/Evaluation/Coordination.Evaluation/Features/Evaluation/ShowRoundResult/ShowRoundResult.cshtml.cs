using System.Globalization;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowRoundResult;

/// <summary>A page about a version of a round's results; the latest unless another is asked for.</summary>
internal abstract class RoundResultPage(EvaluationDbContext db, IAuthorizationService authorization) : RoundPage(db, authorization)
{
    [FromQuery(Name = "version")]
    public int? Number { get; set; }

    public RoundResult Result { get; private set; } = null!;

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var round = Record.Id;
        Numbers = await Db.RoundResults.AsNoTracking().Where(r => r.RoundId == round).OrderByDescending(r => r.Number).Select(r => r.Number).ToListAsync(ct);
        var number = Number ?? Numbers.FirstOrDefault();
        if (await Db.RoundResults.AsNoTracking().SingleOrDefaultAsync(r => r.RoundId == round && r.Number == number, ct) is not { } result)
        {
            return NotFound();
        }

        Result = result;
        return null;
    }
}

/// <summary>What the recipients answered, as it may be shown (ADR 0036).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowRoundResultModel(EvaluationDbContext db, IAuthorizationService authorization) : RoundResultPage(db, authorization)
{
    public ListQuery Query => ListQuery.Read(Request, "namn", []);

    public void OnGet()
    {
    }
}

/// <summary>The same figures as a file: what is hidden on the page is hidden here.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportRoundResultModel(EvaluationDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site) : RoundResultPage(db, authorization)
{
    public IActionResult OnGet(string format)
    {
        var export = new TableExport
        {
            Title = Record.Title,
            Columns =
            [
                new(texts["Questions.Question"], Width: 44), new(texts["Recipients.Name"], Width: 34), new(texts["Results.Value"], ColumnKind.Decimal, 16), new(texts["Results.Words"], ColumnKind.LongText, 34),
                new(texts["Questions.Unit"]), new(texts["Replies.Marks"], Width: 30),
            ],
            Rows = TableExport.RowsOf(Result.Tables.SelectMany(Lines)),
            TakenAt = Result.MadeAt,
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter = [(texts["Rounds.Period"], texts.RoundPeriod(Record.Period)), (texts["Results.Version"], Result.Number.ToString(CultureInfo.InvariantCulture)), (texts["Results.HiddenShort"], texts["Results.HiddenText"])],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"insamling-{SearchText.Normalise(Record.Title).Replace(' ', '-')}-{Result.Number}");
    }

    private IEnumerable<IReadOnlyList<CellValue>> Lines(QuestionTable table)
    {
        var (title, unit) = (table.Question.TextIn(RoundTexts.IsEnglish), table.Question.Unit);
        var hidden = texts["Results.Hidden"].Value;
        foreach (var row in table.Rows.Where(r => r.IsHidden || r.Value is not null))
        {
            var number = row.Value is null || !table.Question.IsNumeric ? null : new Answer(row.Value).Number;
            var words = row.IsHidden ? hidden : number is null && row.Value is { } value ? texts.AnswerWords(table.Question, value) : null;
            yield return [title, row.Name, number is { } cell ? cell : CellValue.Empty, words, unit, string.Join(", ", row.Marks.Select(m => texts[$"QualityMark.{m}"].Value))];
        }

        foreach (var choice in table.Choices)
        {
            yield return [title, texts["Results.Chose", texts.AnswerWords(table.Question, choice.Choice)].Value, choice.Count is { } count ? count : CellValue.Empty, choice.Count is null ? hidden : null, CellValue.Empty, CellValue.Empty];
        }

        if (table.Question.IsNumeric)
        {
            yield return [title, texts[table.Question.IsSummed ? "Results.Total" : "Results.Mean"].Value, table.Total is { } total ? total : CellValue.Empty, table.IsTotalHidden ? hidden : null, unit, CellValue.Empty];
        }
    }
}
