using Coordination.Platform.CommandLine;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.AnswerMeeting;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Procurement.Features.Procurement.MeetSuppliers;
using Coordination.Procurement.Features.Procurement.ReadNotices;
using Coordination.Procurement.Features.Procurement.ServeContracts;
using Coordination.Procurement.Features.Procurement.ServeMatches;
using Coordination.Procurement.Features.Procurement.ServeProcurements;
using Coordination.Procurement.Features.Procurement.SweepImportFolder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement;

/// <summary>Upphandling: what is planned and published, who could deliver, what is reserved and on which basis, what came of it.</summary>
public sealed class ProcurementModule : IModule
{
    private const string Heading = "Navigation.Heading";

    public string Name => "procurement";

    public IReadOnlyList<PolicyDefinition> Policies => ProcurementPolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(40, "Procurements.Title", "/upphandlingar", ProcurementPolicies.Read, "/upphandlingar") { HeadingKey = Heading },
        new(41, "Categories.Title", "/upphandlingar/kategorier", ProcurementPolicies.Read, "/upphandlingar/kategorier", "/upphandlingar/cpv") { HeadingKey = Heading },
        new(41, "Matches.Title", "/upphandlingar/matchningar", ProcurementPolicies.Read, "/upphandlingar/matchningar") { HeadingKey = Heading },
        new(41, "Reviews.Short", "/upphandlingar/genomgang", ProcurementPolicies.Read, "/upphandlingar/genomgang") { HeadingKey = Heading },
        new(42, "Limits.Short", "/upphandlingar/granser", ProcurementPolicies.Read, "/upphandlingar/granser") { HeadingKey = Heading },
        new(44, "Watch.Short", "/upphandlingar/reservationer", ProcurementPolicies.Read, "/upphandlingar/reservationer") { HeadingKey = Heading },
        new(45, "Contracts.Title", "/upphandlingar/avtal", ProcurementPolicies.Read, "/upphandlingar/avtal", "/upphandlingar/leverantorer") { HeadingKey = Heading },
        new(46, "Employment.Short", "/upphandlingar/sysselsattning", ProcurementPolicies.Read, "/upphandlingar/sysselsattning") { HeadingKey = Heading },
        new(46, "Purchases.Title", "/upphandlingar/inkop", ProcurementPolicies.Read, "/upphandlingar/inkop") { HeadingKey = Heading },
        new(47, "Figures.Title", "/upphandlingar/siffror", ProcurementPolicies.Read, "/upphandlingar/siffror", "/upphandlingar/mal", "/upphandlingar/anbud") { HeadingKey = Heading },
        new(44, "Preparing.Title", "/upphandlingar/traffar", ProcurementPolicies.Read, "/upphandlingar/traffar", "/upphandlingar/behov", "/upphandlingar/valfrihet") { HeadingKey = Heading },
        new(48, "Coming.Short", "/upphandlingar/kommande", ProcurementPolicies.Read, "/upphandlingar/kommande") { HeadingKey = Heading },
    ];

    public IReadOnlyList<IModuleCommand> Commands => [new ReadNoticesCommand(), new ImportNoticesCommand()];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        DownloadMaterial.Map(endpoints);
        DownloadByLink.Map(endpoints);
        var api = endpoints.MapApi();
        ServeContracts.Map(api);
        ServeMatches.Map(api);
        ServeProcurements.Map(api);
    }

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<ProcurementDbContext>(ProcurementDbContext.SchemaName);
        services.AddModuleOptions<ImportOptions>(ImportOptions.Section);
        services.AddSingleton<CandidateIndexCache>();
        services.AddSingleton<MeetingTokens>();
    }
}
