using System.Diagnostics;
using System.Globalization;
using System.Text;
using Coordination.Governance;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.StartPlanImport;
using Coordination.Platform.Operations;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>A plan of a thousand rows: read, checked and stored in one transaction, beside one statement that stores as many rows.</summary>
internal static class ImportBenchmark
{
    private const int Rows = 1_000;

    // The rows that an import leaves, once more: activities with their parties, history and audit entries, all tables with their indexes.
    private const string Statement = """
        with activities as (insert into governance.activity
          select made.* from governance.activity a, lateral jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid())) made returning 1),
        parties as (insert into governance.activity_party
          select made.* from governance.activity_party p, lateral jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid())) made returning 1),
        entries as (insert into governance.activity_entry
          select made.* from governance.activity_entry e, lateral jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid())) made returning 1),
        audited as (insert into governance.audit (at, actor_kind, actor_id, actor_name, subject, subject_id, action, changes, trace_id)
          select at, actor_kind, actor_id, actor_name, subject, subject_id, action, changes, trace_id from governance.audit returning 1)
        select (select count(*) from activities), (select count(*) from parties), (select count(*) from entries), (select count(*) from audited)
        """;

    public static async Task RunAsync(Report report)
    {
        await using var app = await CoordinationApp.StartAsync(new CoordinationAppSettings { Arguments = ["--Operations:RunOperations=false"] });
        var file = Encoding.UTF8.GetBytes(Plan());

        // The first import pays for what a process does once; the plan that counts is the second.
        await ImportAsync(app, file, "Den första planen");
        var before = await CountAsync(app);
        await Sql.ExecuteAsync(app.Database.ConnectionString, "truncate governance.activity, governance.audit cascade");
        await Sql.ExecuteAsync(app.Database.ConnectionString, "vacuum analyze");
        var times = await ImportAsync(app, file, "Den andra planen");
        var limit = await Sql.TimeAsync(app.Database.ConnectionString, Statement);
        report.Compare($"Import of {before:N0} rows: read and keep", times.Read, "one statement", limit);
        report.Compare($"Import of {before:N0} rows: read, look and accept", times.Read + times.Accept, "one statement", limit);
    }

    private static Task<int> CountAsync(CoordinationApp app) => app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Activities.CountAsync());

    private static async Task<(TimeSpan Read, TimeSpan Accept)> ImportAsync(CoordinationApp app, byte[] file, string title)
    {
        var started = Stopwatch.GetTimestamp();
        var import = await app.InScopeAsync(async services => (await services.GetRequiredService<StartPlanImportHandler>().HandleAsync("plan.md", file, null, CancellationToken.None)).Value.Id);
        var read = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await app.InScopeAsync(async services =>
        {
            var version = await services.GetRequiredService<GovernanceDbContext>().PlanImports.Where(i => i.Id == import).Select(i => i.Version).SingleAsync();
            var accepted = await services.GetRequiredService<ImportActionPlanHandler>().HandleAsync(new ImportPlanCommand(import, version, new ImportChoices { Title = title }), CancellationToken.None);
            if (!accepted.Succeeded)
            {
                throw new InvalidOperationException(string.Join(", ", accepted.Errors.Select(e => e.TextKey)));
            }
        });
        await app.Services.GetRequiredService<OperationRunner>().RunDueAsync(CancellationToken.None);
        var accept = Stopwatch.GetElapsedTime(started);
        var state = await app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().PlanImports.Where(i => i.Id == import).Select(i => i.State).SingleAsync());
        return state == PlanImportState.Accepted ? (read, accept) : throw new InvalidOperationException($"The import is {state}.");
    }

    private static string Plan()
    {
        var text = new StringBuilder("# Handlingsplan\n\n## Område 1: Ett område\n\n| Åtgärd | Huvudansvarig | Andra berörda aktörer | Tidplan |\n|--|--|--|--|\n");
        for (var i = 1; i <= Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| Genomföra insats nummer {i}. | N{(i % 50) + 1} | Samtliga | 2027 - 2029 |\n");
        }

        return text.ToString();
    }
}
