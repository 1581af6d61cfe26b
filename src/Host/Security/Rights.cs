using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Host.Security;

/// <summary>Turns every module's policies and the Host's own into authorization policies; what names none is closed to visitors.</summary>
internal static class Rights
{
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, PermittedRolesHandler>();
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IEnumerable<IModule>>((options, modules) =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            options.AddPolicy(HostPolicies.OwnAccount, p => p.RequireAuthenticatedUser());
            foreach (var definition in HostPolicies.All.Concat(modules.SelectMany(m => m.Policies)))
            {
                if (options.GetPolicy(definition.Name) is not null)
                {
                    throw new InvalidOperationException($"Two modules define the policy {definition.Name}.");
                }

                options.AddPolicy(definition.Name, p => p.RequireAuthenticatedUser().AddRequirements(new PermittedRoles(definition)));
            }
        });
        return services;
    }
}
