using System.Globalization;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowFacts;

/// <summary>A page or a file of the records behind a figure that the product has counted.</summary>
internal abstract class FactsPage(EvaluationDbContext db, FactListQuery facts, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : IndicatorPage(db, authorization)
{
    public ListQuery Query => ListQuery.Read(Request, "-on", ["on"], size: 50);

    public PeriodSpan? Period => PeriodSpan.Read(Query["period"]);

    /// <summary>The parts that the address asks for.</summary>
    public IReadOnlyList<FactPart> Parts => FactPart.Read(Query);

    protected Measure Measure => Measure.Find(Record.Measure)!;

    protected override bool Fits => Measure.Find(Record.Measure) is not null;

    /// <summary>What the record is: its title, else its kind.</summary>
    public string TitleOf(Fact fact) => fact.Title.Length > 0 ? fact.Title : texts[$"FactKind.{fact.Kind}"].Value;

    protected async Task<IQueryable<Fact>> FactsAsync(CancellationToken ct)
    {
        var found = await facts.OfAsync(Measure, Period, Parts, ct);
        return Query.Sort.Descending ? found.OrderByDescending(f => f.On).ThenBy(f => f.Id) : found.OrderBy(f => f.On).ThenBy(f => f.Id);
    }
}

/// <summary>The records behind a figure that the product has counted, each with the way to where it is kept.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowFactsModel(EvaluationDbContext db, FactListQuery facts, PartNamesQuery names, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : FactsPage(db, facts, authorization, texts)
{
    public PagedList<Fact> Rows { get; private set; } = null!;

    /// <summary>The parts in words, when not all is shown.</summary>
    public IReadOnlyList<string> PartNames { get; private set; } = [];

    public bool HasAmounts => Measure.Sum is MeasureSum.Amount or MeasureSum.ShareOfAmount;

    public bool HasNumbers => Measure.Kind is FactKind.Tenders;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await (await FactsAsync(ct)).ToPagedListAsync(Query, ct);
        await names.ReadAsync(ct);
        PartNames = [.. Parts.Select(p => names.Of(p.By, Measure.Kind, p.Key))];
    }
}

/// <summary>All the records behind a figure as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportFactsModel(EvaluationDbContext db, FactListQuery facts, PartNamesQuery names, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock)
    : FactsPage(db, facts, authorization, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await FactsAsync(ct);
        await names.ReadAsync(ct);
        List<(string, string)> filter = [(_texts["Indicators.Indicator"], Record.Name), (_texts["Indicators.Definition"], Record.Definition.Text)];
        if (Period is { } period)
        {
            filter.Add((_texts["Measurements.Period"], _texts.Period(period)));
        }

        filter.AddRange(Parts.Select(p => (_texts[$"CompareBy.{p.By}"].Value, names.Of(p.By, Measure.Kind, p.Key))));
        var export = new TableExport
        {
            Title = _texts["Facts.Title"],
            Columns =
            [
                new(_texts["Facts.Record"], Width: 44), new(_texts["Facts.On"], ColumnKind.Date, 14), new(_texts["Indicators.Committee"], Width: 12), new(_texts["CompareBy.Category"], Width: 24),
                new(_texts["CompareBy.Reserved"], Width: 16), new(_texts["Facts.FromEnterprise"], Width: 20), new(_texts["Facts.Number"], ColumnKind.Number, 10), new(_texts["Facts.Amount"], ColumnKind.Decimal, 16), new(_texts["Facts.Link"], Width: 44),
            ],
            Rows = rows.AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (f) =>
            [
                TitleOf(f), f.On, f.Committee, f.Category is { } category ? names.Of(CompareBy.Category, f.Kind, category) : null, YesNo(f.Kind == FactKind.Contract, f.IsReserved),
                YesNo(f.Kind is FactKind.Contract or FactKind.Purchases or FactKind.Tenders, f.IsFromEnterprise), f.Number, f.Amount, f.Link is { } link ? site.Of(link) : null,
            ]),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Filter = filter,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"underlag-{DateText.Iso(clock.TodayInSweden())}");
    }

    /// <summary>Empty for records of which it is not told.</summary>
    private string? YesNo(bool isTold, bool value) => isTold ? _texts[value ? "Common.Yes" : "Common.No"].Value : null;
}
