using Coordination.Host.Features.Administration.ListJobs;
using Coordination.Host.Features.Administration.SteerJob;
using Coordination.Host.Jobs;

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
        return services;
    }
}
