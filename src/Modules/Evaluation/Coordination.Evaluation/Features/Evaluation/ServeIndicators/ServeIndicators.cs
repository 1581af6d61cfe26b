using System.Text.Json.Serialization;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ServeIndicators;

/// <summary>
/// Indicators and their series for other systems: wholes only, no parts. What counts persons and is of fewer than five of them goes out
/// without its value (ADR 0036): a system that reads it puts it beside other numbers.
/// </summary>
internal static class ServeIndicators
{
    private static readonly IndicatorResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-0000000000c0"), "Reserverade avtal", "Avtal som tecknats efter en reserverad upphandling.", "count", "more", "year", "measured", "sum", "KS", 2026, 2m, false, true, false,
        [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")], [new(2027, 5m, null)]);

    private static readonly SeriesResource ExampleSeries = new(Example, [new(new(2026, 1, 1), new(2026, 12, 31), 2m, false, false, false), new(new(2027, 1, 1), new(2027, 12, 31), 4m, false, true, false)]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/indicators").RequireAuthorization(EvaluationPolicies.Read).WithTags("indicators");
        group.MapGet("", ListAsync).AsList<IndicatorPage>(
            "Indicators. Mått.", "What is measured, and what it is to reach, by name. Vad som mäts och vad det ska nå, efter namn.",
            new IndicatorPage([Example], new(1, 1, 20, 1), ApiExamples.Links("indicators")),
            new("q", "Words in the name and the definition. Ord i namn och definition."), new("source", ApiNames.All<IndicatorSource>()), new("unit", ApiNames.All<IndicatorUnit>()),
            new("committee", "Code of the committee that answers for it. Kod för nämnden som svarar för det."), new("activity", "Id of an activity that it belongs to. Id för en åtgärd som det hör till.", ApiParameterKind.Id),
            new("ended", "yes: those that are measured no more; otherwise those that are. yes: de som inte mäts längre, annars de som mäts."),
            new(ApiQuery.SortKey, "name; - before for descending. name; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, EvaluationDbContext db, SeriesQuery series, CancellationToken ct) =>
        {
            var key = new IndicatorId(id);
            return new ApiOne(await db.Indicators.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(i => i.Id == key, ct) is { } found
                ? new SeriesResource(Of(found), [.. (await series.WholeAsync(found, ct)).Select(Of)]) : null);
        }).AsOne<SeriesResource>("An indicator with its series. Ett mått med sin serie.", "Each period that has a value, the oldest first. Varje period som har ett värde, den äldsta först.", ExampleSeries);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, EvaluationDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "name");
        var (source, unit, activity, ended) = (query.Choice<IndicatorSource>("source"), query.Choice<IndicatorUnit>("unit"), query.Id("activity"), query.IsMarked("ended"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Indicators.AsNoTracking(), (all, word) => all.Where(i => i.SearchText.Contains(word)));
        found = ended ? found.Where(i => i.EndedAt != null) : found.Where(i => i.EndedAt == null);
        found = source is null ? found : found.Where(i => i.Source == source);
        found = unit is null ? found : found.Where(i => i.Unit == unit);
        found = query["committee"] is { } committee ? found.Where(i => i.CommitteeCode == committee) : found;
        found = activity is { } tied ? found.Where(i => i.ActivityIds.Contains(tied)) : found;
        var total = await found.CountAsync(ct);
        var ordered = query.Sort is { Descending: true } ? found.OrderByDescending(i => i.Name) : found.OrderBy(i => i.Name);
        var rows = (await ordered.ThenBy(i => i.Id).Skip(query.Skip).Take(query.Limit).AsSplitQuery().ToListAsync(ct)).ConvertAll(Of);
        return Results.Ok(new IndicatorPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IndicatorResource Of(Indicator i)
    {
        var isHidden = PartProtection.HidesBaseline(i);
        return new(
            i.Id.Value, i.Name, i.Definition.Text, ApiNames.Of(i.Unit), ApiNames.Of(i.Direction), ApiNames.Of(i.Period), ApiNames.Of(i.Source), ApiNames.Of(i.YearRule), i.CommitteeCode, i.BaselineYear, isHidden ? null : i.BaselineValue, isHidden,
            i.RisesEachYear, i.IsSelfReported, i.ActivityIds, [.. i.Targets.OrderBy(t => t.Year).Select(t => new TargetResource(t.Year, t.Value, t.Upper))]);
    }

    private static PointResource Of(SeriesPoint point) =>
        new(point.Period.FirstDay, point.Period.LastDay, point.Shown, point.IsHidden, point.IsPreliminary, point.IsSelfReported);
}

/// <summary>An indicator as other systems see it. Who owns it is a person's name and stays here.</summary>
internal sealed record IndicatorResource(
    Guid Id, string Name, string Definition, string Unit, string Direction, string Period, string Source, string YearRule, string? CommitteeCode, int? BaselineYear, decimal? BaselineValue, bool IsBaselineHidden, bool RisesEachYear, bool IsSelfReported,
    IReadOnlyList<Guid> ActivityIds, IReadOnlyList<TargetResource> Targets);

internal sealed record TargetResource(int Year, decimal Value, decimal? Upper);

/// <summary>A period's value; hidden where it counts so few persons that they could be known.</summary>
internal sealed record PointResource(DateOnly FirstDay, DateOnly LastDay, decimal? Value, bool IsHidden, bool IsPreliminary, bool IsSelfReported);

internal sealed record SeriesResource(IndicatorResource Indicator, IReadOnlyList<PointResource> Series);

internal sealed record IndicatorPage(
    IReadOnlyList<IndicatorResource> Indicators, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
