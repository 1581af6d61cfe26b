using Coordination.Host.Features.Administration.EditOrganisation;
using Coordination.Host.Features.Administration.ListJobs;
using Coordination.Host.Features.Administration.ReadLog;
using Coordination.Host.Features.Administration.SteerJob;
using Coordination.Host.Jobs;
using Coordination.Host.Organisations;
using Coordination.Platform.Organisations;

namespace Coordination.Host.Features.Administration;

/// <summary>Registers what the administrators' pages use.</summary>
internal static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<AdministratorDecisions>();
        services.AddScoped<JobTexts>();
        services.AddScoped<ListJobsQuery>();
        services.AddScoped<SteerJobHandler>();
        services.AddScoped<EverySchema>();
        services.AddScoped<ReadLogQuery>();
        services.AddScoped<LogWords>();
        services.AddScoped<EditOrganisationHandler>();
        services.AddSingleton<CurrentOrganisation>();
        services.AddSingleton<IOrganisation>(provider => provider.GetRequiredService<CurrentOrganisation>());
        services.AddHostedService(provider => provider.GetRequiredService<CurrentOrganisation>());
        return services;
    }
}
