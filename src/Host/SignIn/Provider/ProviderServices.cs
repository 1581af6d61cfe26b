using Coordination.Host.Features.Accounts.ShowProviderFailure;
using Coordination.Platform.Options;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn.Provider;

/// <summary>Registers sign-in with the municipality's own provider.</summary>
internal static class ProviderServices
{
    public const string Scheme = "provider";
    public const string StartPath = "/logga-in/kommunen";
    public const string FinishPath = "/logga-in/kommunen/klar";

    private const string CallbackPath = "/logga-in/kommunen/svar";
    public const string SignOutPath = "/logga-ut/kommunen";

    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication)
    {
        var services = authentication.Services;
        services.AddModuleOptions<ProviderOptions>(ProviderOptions.Section);
        services.AddHttpClient(ProviderClient.ClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<ProviderClient>();
        services.AddSingleton<IdTokens>();
        return authentication.AddRemoteScheme<ProviderSchemeOptions, ProviderHandler>(Scheme, null, scheme =>
        {
            scheme.CallbackPath = CallbackPath;
            scheme.SignInScheme = IdentityConstants.ExternalScheme;
            scheme.CorrelationCookie.SameSite = SameSiteMode.Lax;
            scheme.CorrelationCookie.Name = "coordination-provider.";
            scheme.Events.OnRemoteFailure = FailAsync;
        });
    }

    /// <summary>The way out to the provider, and the way out of it. By GET, since a form may lead nowhere but here.</summary>
    public static void MapProvider(this WebApplication app)
    {
        app.MapGet(StartPath, StartAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(SignOutPath, LeaveAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> StartAsync(HttpContext context, string? retur, IOptions<ProviderOptions> options, ILogger<ProviderHandler> logger)
    {
        if (!options.Value.IsUsed)
        {
            return Results.NotFound();
        }

        try
        {
            var finish = context.Request.PathBase + QueryHelpers.AddQueryString(FinishPath, SignInServices.ReturnParameter, retur ?? "/");
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = finish });
            return Results.Empty;
        }
        catch (ProviderException exception)
        {
            Log.ProviderRefused(logger, exception.Kind, exception.Message, exception.InnerException?.GetType().Name);
            return Results.Redirect(context.Request.PathBase + ShowProviderFailureModel.AddressOf(exception.Kind));
        }
    }

    private static async Task<IResult> LeaveAsync(ProviderClient client, SiteAddress site, IOptions<ProviderOptions> options, ILogger<ProviderHandler> logger, CancellationToken ct)
    {
        if (!options.Value.IsUsed)
        {
            return Results.NotFound();
        }

        Uri? end = null;
        try
        {
            end = (await client.DocumentAsync(ct)).EndSessionEndpoint;
        }
        catch (ProviderException exception)
        {
            // Signed out here all the same.
            Log.ProviderRefused(logger, exception.Kind, exception.Message, exception.InnerException?.GetType().Name);
        }

        return end is null ? Results.Redirect(SignInServices.SignInPath) : Results.Redirect(QueryHelpers.AddQueryString(end.AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["post_logout_redirect_uri"] = site.Of(SignInServices.SignInPath),
        }));
    }

    private static Task FailAsync(RemoteFailureContext failure)
    {
        var cause = failure.Failure as ProviderException ?? new ProviderException(ProviderFailureKind.Untrusted, failure.Failure?.Message ?? "The answer was refused.");
        Log.ProviderRefused(failure.HttpContext.RequestServices.GetRequiredService<ILogger<ProviderHandler>>(), cause.Kind, cause.Message, cause.InnerException?.GetType().Name);
        failure.Response.Redirect(failure.Request.PathBase + ShowProviderFailureModel.AddressOf(cause.Kind));
        failure.HandleResponse();
        return Task.CompletedTask;
    }
}
