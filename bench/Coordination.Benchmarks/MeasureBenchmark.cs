using System.Diagnostics;
using System.Globalization;
using Coordination.Evaluation;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>
/// The year's dashboard, an indicator's card and a comparison over as many records as are asked for, each beside the bare aggregate that could
/// tell as much. As many values are recorded by hand, of parts, which a dashboard has no need of.
/// </summary>
internal static class MeasureBenchmark
{
    /// <summary>More than this takes minutes each time: three times must do.</summary>
    private const int Many = 2_000_000;

    /// <summary>In the order of the rows, as the product's own are.</summary>
    private const string Id = "lpad(to_hex(g), 32, '0')::uuid";

    private const string Columns = """kind, date_part('year', "on"), date_part('month', "on"), category, is_reserved, is_from_enterprise, is_late""";

    /// <summary>What a year and the one before it rest on; enterprises are counted since they came, however long ago.</summary>
    private const string BareYear = $"""select {Columns}, sum(number), sum(coalesce(amount, 0)) from evaluation.fact where counts and (kind = 'Enterprise' or "on" >= date_trunc('year', now()) - interval '1 year') group by 1, 2, 3, 4, 5, 6, 7""";
    private const string BareKind = $"select {Columns}, sum(number), sum(coalesce(amount, 0)) from evaluation.fact where counts and kind = 'Contract' group by 1, 2, 3, 4, 5, 6, 7";
    private const string BareByCommittee = $"select {Columns}, committee, sum(number), sum(coalesce(amount, 0)) from evaluation.fact where counts and kind = 'Contract' group by 1, 2, 3, 4, 5, 6, 7, 8";

    public static async Task RunAsync(Report report, int facts)
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        var indicator = await MakeAsync(app, facts);
        using var visitor = await app.SignInAsAsync(Roles.Evaluator);
        await using var host = await KillableHost.StartAsync([.. app.Database.HostArguments, "--Jobs:Enabled=false", "--Mail:RunSender=false"]);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        var database = app.Database.ConnectionString;
        var times = facts > Many ? 3 : 7;
        var (year, kind, byCommittee) = (await BareAsync(BareYear), await BareAsync(BareKind), await BareAsync(BareByCommittee));
        report.Compare($"Dashboard of indicators, {facts:N0} records, median", await PageAsync(client, "/matt", times), "the bare aggregate of its two years", year, atMost: 3);
        report.Compare($"Card of an indicator, {facts:N0} records, median", await PageAsync(client, $"/matt/{indicator}", times), "the bare aggregate of its kind", kind);
        report.Compare($"Comparison of committees, {facts:N0} records, median", await PageAsync(client, $"/matt/utforska?matt={indicator}&jamfor=Committee", times), "the bare aggregate of its kind by committee", byCommittee);
        return;

        Task<TimeSpan> BareAsync(string sql) => MedianAsync(() => Sql.TimeAsync(database, sql), times);
    }

    private static Task<TimeSpan> PageAsync(HttpClient client, string path, int times) => MedianAsync(async () =>
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
    }, times);

    /// <summary>Beginning with one or two that do not count.</summary>
    private static async Task<TimeSpan> MedianAsync(Func<Task<TimeSpan>> once, int times)
    {
        var (taken, first) = (new List<TimeSpan>(), (times + 1) / 4);
        for (var i = 0; i < first + times; i++)
        {
            var time = await once();
            if (i >= first)
            {
                taken.Add(time);
            }
        }

        return taken.Order().ElementAt(times / 2);
    }

    /// <summary>The standard set, one indicator with parts, and records of every kind over ten years and forty committees.</summary>
    private static async Task<Guid> MakeAsync(CoordinationApp app, int facts)
    {
        var indicator = await app.InScopeAsync(services => SeedAsync(services));
        var database = app.Database.ConnectionString;
        var kinds = string.Join(", ", Enum.GetNames<FactKind>().Select(k => $"'{k}'"));
        var count = Enum.GetNames<FactKind>().Length.ToString(CultureInfo.InvariantCulture);
        await Sql.FillAsync(
            database, "evaluation.fact", facts, ("id", Id), ("source_key", "'r' || g"), ("kind", $"(array[{kinds}])[1 + g % {count}]"), ("on", "one.\"on\" - (g % 3650)"), ("amount", "g % 900000"),
            ("committee", "'N' || (g / 8 % 40)"), ("is_reserved", "g / 8 % 7 = 0"), ("is_from_enterprise", "g / 8 % 3 = 0"), ("is_late", "g / 8 % 5 = 0"));
        await Sql.FillAsync(database, "evaluation.measurement", facts, ("id", Id), ("breakdown", "'P' || g"));
        await Sql.ExecuteAsync(database, "vacuum analyze");
        return indicator;
    }

    private static async Task<Guid> SeedAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<EvaluationDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var last = new DateOnly(now.Year - 1, 12, 31);
        db.Indicators.AddRange(StandardSet.All.Select(s => s.Make(now, "Mätning")));
        var byHand = new Indicator(IndicatorId.New(), new IndicatorText("Anställda", IndicatorUnit.Count, IndicatorDirection.More, MeasurePeriod.Year, IndicatorSource.Manual), "Alla.", now, "Mätning");
        db.Indicators.Add(byHand);
        db.Measurements.Add(new Measurement(MeasurementId.New(), byHand.Id, new MeasurementText(new PeriodSpan(MeasurePeriod.Year, last.Year, 1), 12) { Breakdown = "P1" }, now, "Mätning"));
        var fact = new Fact(FactKind.Contract, "r1");
        fact.Take(new FactText(last, "Post", "/upphandlingar/avtal/1", 1) { Amount = 1, Committee = "N1", Category = "Other" });
        db.Facts.Add(fact);
        await db.SaveChangesAsync();
        return (await db.Indicators.SingleAsync(i => i.StandardKey == "reserved-contracts")).Id.Value;
    }
}
