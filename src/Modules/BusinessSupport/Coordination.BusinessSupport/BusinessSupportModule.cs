using Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;
using Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.InviteToCall;
using Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;
using Coordination.BusinessSupport.Features.BusinessSupport.ServeCases;
using Coordination.BusinessSupport.Features.BusinessSupport.ServeOffers;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOpenOffers;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport;

/// <summary>Företagsstöd: what the municipality offers enterprises, cases and their results, money and the room for it.</summary>
public sealed class BusinessSupportModule : IModule
{
    private const string Heading = "Navigation.Heading";

    public string Name => "business-support";

    public IReadOnlyList<PolicyDefinition> Policies => BusinessSupportPolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(30, "Offers.Title", "/insatser", BusinessSupportPolicies.ReadOffers, "/insatser") { HeadingKey = Heading },
        new(31, "Cases.Title", "/stodarenden", BusinessSupportPolicies.ManageCases, "/stodarenden") { HeadingKey = Heading },
        new(33, "Schemes.Title", "/bidrag", BusinessSupportPolicies.ReadFunding, "/bidrag") { HeadingKey = Heading },
        new(34, "Evidence.Title", "/stodunderlag", BusinessSupportPolicies.ReadEvidence, "/stodunderlag") { HeadingKey = Heading },
        new(35, "Navigation.Aid", "/stod", BusinessSupportPolicies.ReadAid, "/stod") { HeadingKey = Heading },
    ];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<BusinessSupportDbContext>(BusinessSupportDbContext.SchemaName);
        services.AddModuleOptions<FundingOptions>(FundingOptions.Section);
        services.AddModuleOptions<OfferOptions>(OfferOptions.Section);
        services.AddScoped<ApplicationLetter>();
        services.AddScoped<InvitationLetter>();
        services.AddSingleton<ApplicationTokens>();
        services.AddSingleton<InvitationTokens>();
        services.AddSingleton<SurveyTokens>();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi();
        ServeCases.Map(api);
        ServeOffers.Map(api);
    }
}
