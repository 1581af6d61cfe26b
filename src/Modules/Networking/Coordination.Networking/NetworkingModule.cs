using Coordination.Networking.Features.Networking.AnswerCall;
using Coordination.Networking.Features.Networking.AnswerOwnerQuestion;
using Coordination.Networking.Features.Networking.AskOwners;
using Coordination.Networking.Features.Networking.CallMeeting;
using Coordination.Networking.Features.Networking.EditContact;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Networking.Features.Networking.ServeAgreements;
using Coordination.Networking.Features.Networking.ServeEnterprises;
using Coordination.Networking.Features.Networking.ServeNetworks;
using Coordination.Networking.Features.Networking.ServeOrganisations;
using Coordination.Networking.Features.Networking.ServeProjects;
using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Networking.Features.Networking.WriteLetters;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking;

/// <summary>Nätverk: enterprises, networks and their meetings, one way in.</summary>
public sealed class NetworkingModule : IModule
{
    private const string Heading = "Navigation.Heading";

    public string Name => NetworkingDbContext.SchemaName;

    public IReadOnlyList<PolicyDefinition> Policies => NetworkingPolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(20, "Enterprises.Title", "/foretag", NetworkingPolicies.Read, "/foretag") { HeadingKey = Heading },
        new(21, "Organisations.Title", "/organisationer", NetworkingPolicies.Read, "/organisationer", "/projekt") { HeadingKey = Heading },
        new(22, "Networks.Title", "/natverk", NetworkingPolicies.Read, "/natverk") { HeadingKey = Heading },
        new(23, "NetworkMeetings.Title", "/moten", NetworkingPolicies.Read, "/moten", "/kontakter") { HeadingKey = Heading },
        new(24, "Agreements.Title", "/samverkan", NetworkingPolicies.Read, "/samverkan") { HeadingKey = Heading },
        new(25, "Enquiries.Title", "/anmalningar", NetworkingPolicies.ReadEnquiries, "/anmalningar") { HeadingKey = Heading },
        new(26, "Observations.Title", "/omvarld", NetworkingPolicies.Read, "/omvarld") { HeadingKey = Heading },
        new(27, "Trainings.Title", "/utbildningar", NetworkingPolicies.Read, "/utbildningar") { HeadingKey = Heading },
        new(28, "Handbook.Title", "/handbok", NetworkingPolicies.Read, "/handbok") { HeadingKey = Heading },
        new(29, "Guides.Title", "/vagledning", NetworkingPolicies.ManageKnowledge, "/vagledning") { HeadingKey = Heading },
    ];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<NetworkingDbContext>(NetworkingDbContext.SchemaName);
        services.AddSingleton<OwnerTokens>();
        services.AddScoped<OwnerLetters>();
        services.AddScoped<ContactAccess>();
        services.AddModuleOptions<EnquiryOptions>(EnquiryOptions.Section);
        services.AddSingleton<EnquiryTokens>();
        services.AddScoped<EnquiryLetters>();
        services.AddSingleton<CallTokens>();
        services.AddScoped<MeetingLetters>();
        services.AddScoped<LetterHead>();
        services.AddModuleOptions<TrainingOptions>(TrainingOptions.Section);
        services.AddSingleton<TrainingTokens>();
        services.AddScoped<TrainingLetters>();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        DownloadEnquiryFile.Map(endpoints);
        var api = endpoints.MapApi();
        ServeAgreements.Map(api);
        ServeEnterprises.Map(api);
        ServeNetworks.Map(api);
        ServeOrganisations.Map(api);
        ServeProjects.Map(api);
    }
}
