using System.Net;
using Coordination.Platform.Options;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Security;

/// <summary>How requests come: through known proxies, and over HTTPS where that is required.</summary>
internal static class Transport
{
    /// <summary>Asked by load balancers on the inner network, which have no certificate to check.</summary>
    private const string Health = "/health";

    public static IServiceCollection AddTransport(this IServiceCollection services)
    {
        services.AddModuleOptions<ProxyOptions>(ProxyOptions.Section);
        services.AddModuleOptions<HttpsOptions>(HttpsOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(Trust);
        services.AddOptions<HttpsRedirectionOptions>().Configure<IOptions<HttpsOptions>>((redirect, https) => redirect.HttpsPort = https.Value.Port);
        services.AddOptions<HstsOptions>().Configure<IOptions<HttpsOptions>>((hsts, https) =>
        {
            hsts.MaxAge = TimeSpan.FromDays(https.Value.RememberDays);
            hsts.IncludeSubDomains = https.Value.IncludeSubdomains;
        });
        return services;
    }

    /// <summary>First of all: what follows reads the address and the scheme.</summary>
    public static void UseTransport(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.IsUsed)
        {
            app.UseForwardedHeaders();
        }

        var https = app.Services.GetRequiredService<IOptions<HttpsOptions>>().Value;
        if (!https.Required)
        {
            return;
        }

        if (https.RememberDays > 0)
        {
            app.UseHsts();
        }

        app.UseWhen(context => !context.Request.Path.StartsWithSegments(Health), pages => pages.UseHttpsRedirection());
        app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IOptions<ProxyOptions> proxy)
    {
        // Not the host: links are made of the public address, and the proxy passes the rest on as it came.
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = proxy.Value.Hops;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var address in proxy.Value.Known.Select(IPAddress.Parse))
        {
            forwarded.KnownProxies.Add(address);
        }

        foreach (var network in proxy.Value.KnownNetworks.Select(text => System.Net.IPNetwork.Parse(text)))
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }
}
