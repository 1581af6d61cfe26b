using Coordination.Evaluation.Features.Evaluation.FreezeReport;
using Coordination.Evaluation.Features.Evaluation.KeepRounds;
using Coordination.Evaluation.Features.Evaluation.LoadExample;
using Coordination.Evaluation.Features.Evaluation.LockRound;
using Coordination.Evaluation.Features.Evaluation.OpenRound;
using Coordination.Evaluation.Features.Evaluation.RebuildFacts;
using Coordination.Evaluation.Features.Evaluation.ServeIndicators;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation;

/// <summary>Utvärdering: what is measured, asked and learned, and the reports that tell it.</summary>
public sealed class EvaluationModule : IModule
{
    private const string Heading = "Navigation.Heading";

    public string Name => "evaluation";

    public IReadOnlyList<PolicyDefinition> Policies => EvaluationPolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(60, "Indicators.Title", "/matt", EvaluationPolicies.Read, "/matt") { HeadingKey = Heading },
        new(61, "Evaluations.Title", "/utvarderingar", EvaluationPolicies.Read, "/utvarderingar") { HeadingKey = Heading },
        new(61, "Lessons.Title", "/lardomar", EvaluationPolicies.Read, "/lardomar") { HeadingKey = Heading },
        new(62, "Rounds.Title", "/insamlingar", EvaluationPolicies.Read, "/insamlingar") { HeadingKey = Heading },
        new(63, "PlanFollowUps.Title", "/planuppfoljning", EvaluationPolicies.Read, "/planuppfoljning") { HeadingKey = Heading },
        new(64, "Benefits.Short", "/nytta", EvaluationPolicies.Read, "/nytta") { HeadingKey = Heading },
        new(65, "ResultReports.Title", "/rapporter/resultat", EvaluationPolicies.Read, "/rapporter/resultat") { HeadingKey = Heading },
    ];

    public IReadOnlyList<IModuleCommand> Commands => [new RebuildCommand()];

    public void Map(IEndpointRouteBuilder endpoints) => ServeIndicators.Map(endpoints.MapApi());

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<EvaluationDbContext>(EvaluationDbContext.SchemaName);
        services.AddModuleOptions<RoundOptions>(RoundOptions.Section);
        services.AddSingleton<ReplyTokens>();
        services.AddScoped<ExampleFollowUps>();
        services.AddScoped<ReportFigures>();
        services.AddScoped<RoundLetters>();
        services.AddScoped<RoundResults>();
    }
}
