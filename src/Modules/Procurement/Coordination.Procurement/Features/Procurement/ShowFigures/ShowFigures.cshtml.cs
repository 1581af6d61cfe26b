using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowFigures;

/// <summary>Which figures are asked for: years, buyer, kind, and the figure that is drawn.</summary>
internal sealed record FigureAsk(int First, int Last, string? Unit, BoughtKind? Kind, Figure Figure)
{
    private const int MostYears = 12;
    private const int UsualYears = 5;

    public IReadOnlyList<int> Years => [.. Enumerable.Range(First, Last - First + 1)];

    /// <summary>The last five years until somebody asks otherwise.</summary>
    public static FigureAsk Read(IQueryCollection query, DateOnly today)
    {
        var last = Year(query["till"]) ?? today.Year;
        var first = Math.Min(Year(query["fran"]) ?? last - UsualYears + 1, last);
        return new(Math.Max(first, last - MostYears + 1), last, query["kopare"] is [{ Length: > 0 } unit] ? unit : null, Enum.TryParse<BoughtKind>(query["slag"], out var kind) ? kind : null, Enum.TryParse<Figure>(query["matt"], out var figure) ? figure : Figure.ReservedContracts);
    }

    public string Address(Figure? figure = null) => string.Create(CultureInfo.InvariantCulture, $"fran={First}&till={Last}&kopare={Uri.EscapeDataString(Unit ?? string.Empty)}&slag={Kind}&matt={figure ?? Figure}");

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;
}

/// <summary>Reserved contracts, tenders and wins of social enterprises and what was bought of them, year by year (S003-R5.5, S002-15, S002-20).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowFiguresModel(ProcurementDbContext db, FigureQuery figures, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private FigureTable _table = null!;

    public FigureAsk Ask() => FigureAsk.Read(Request.Query, clock.TodayInSweden());

    public IReadOnlyList<Option> Units { get; private set; } = [];

    /// <summary>Awards of the asked buyer that no figure counts, since no contract is recorded of them.</summary>
    public int Uncounted { get; private set; }

    public decimal Of(Figure figure, int year) => _table.Of(figure, year);

    /// <summary>The buyers of the figure that is drawn, with each year's.</summary>
    public IReadOnlyList<(string? Unit, string Name, IReadOnlyList<decimal> Years)> Buyers(FigureAsk ask) =>
    [
        .. _table.Cells.Where(c => c.Figure == ask.Figure).Select(c => c.Unit).Distinct()
            .Select(u => (u, u is null ? texts["Purchases.BuyerUnknown"].Value : Units.FirstOrDefault(o => o.Value == u)?.Text ?? u, (IReadOnlyList<decimal>)[.. ask.Years.Select(y => _table.Of(ask.Figure, y, u))])).OrderBy(b => b.Item2, StringComparer.CurrentCulture),
    ];

    public LineChart Chart(FigureAsk ask)
    {
        var values = ask.Years.Select(y => (decimal?)Of(ask.Figure, y)).ToList();
        return new LineChart(
            texts["Figures.Finding", texts[$"Figure.{ask.Figure}"].Value, FigureTexts.Shown(ask.Figure, values[0]!.Value), FigureTexts.Shown(ask.Figure, values[^1]!.Value), ask.First, ask.Last],
            [.. ask.Years.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            [new LineSeries(texts[$"Figure.{ask.Figure}"], values)]);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var ask = Ask();
        _table = await figures.CountAsync(ask.Unit, ask.Kind, ask.First, ask.Last, ct);
        Units = await committees.OptionsAsync(ask.Unit, ct);
        Uncounted = await ProcurementListQuery.WithoutContract(db.Cases, db).CountAsync(c => ask.Unit == null || c.BuyingUnit == ask.Unit, ct);
    }
}

/// <summary>The figures as a file, for the years, buyer and kind that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportFiguresModel(FigureQuery figures, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var ask = FigureAsk.Read(Request.Query, clock.TodayInSweden());
        var table = await figures.CountAsync(ask.Unit, ask.Kind, ask.First, ask.Last, ct);
        var export = new TableExport
        {
            Title = texts["Figures.Title"],
            Columns = [new(texts["Figures.Figure"], Width: 44), new(texts["Contracts.Buyer"], Width: 20), .. ask.Years.Select(y => new TableColumn(y.ToString(CultureInfo.InvariantCulture), ColumnKind.Decimal, 16))],
            Rows = TableExport.RowsOf(Enum.GetValues<Figure>().SelectMany(f => table.Cells.Where(c => c.Figure == f).Select(c => c.Unit).Distinct().Order(StringComparer.Ordinal).Select(u => (IReadOnlyList<CellValue>)
            [
                texts[$"Figure.{f}"].Value, u ?? texts["Purchases.BuyerUnknown"].Value, .. ask.Years.Select(y => (CellValue)table.Of(f, y, u)),
            ]))),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"siffror-{DateText.Iso(clock.TodayInSweden())}");
    }
}

/// <summary>Figures in words.</summary>
internal static class FigureTexts
{
    public static bool IsMoney(this Figure figure) => figure is Figure.ReservedValue or Figure.EnterpriseValue or Figure.EnterprisePurchases;

    public static string Shown(Figure figure, decimal value) => figure.IsMoney() ? NumberText.Money(value) : NumberText.Number(value);
}
