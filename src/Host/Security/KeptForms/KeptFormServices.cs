using Microsoft.AspNetCore.Mvc;

namespace Coordination.Host.Security.KeptForms;

/// <summary>Registers the keeping of forms.</summary>
internal static class KeptFormServices
{
    public static IServiceCollection AddKeptForms(this IServiceCollection services)
    {
        services.AddSingleton<KeptFieldsSeal>();
        services.AddScoped<KeptFormShelf>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<RestoreKeptForm>();
            options.Filters.Add<NoticeRefusedToken>();
        });
        return services;
    }
}
