using Coordination.Host.Api;
using Coordination.Host.Persistence;
using Coordination.Host.Security.KeptForms;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>Accounts and sessions.</summary>
internal static class SignInServices
{
    public const string SignInPath = "/logga-in";
    public const string ReturnParameter = "retur";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddModuleOptions<SignInOptions>(SignInOptions.Section);
        services.AddIdentityCore<User>(Rules)
            .AddRoles<Role>()
            .AddUserStore<UserStore<User, Role, HostDbContext, Guid>>()
            .AddRoleStore<RoleStore<Role, HostDbContext, Guid>>()
            .AddUserManager<Accounts>()
            .AddSignInManager<PersonSignIn>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<MailLinkTokens>(MailLinkTokens.ProviderName)
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityOptions>().Configure<IOptions<SignInOptions>>((identity, signIn) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = signIn.Value.TriesBeforeLockout;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(signIn.Value.LockoutMinutes);
        });
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<SignInOptions>>((stamp, signIn) =>
            stamp.ValidationInterval = TimeSpan.FromSeconds(signIn.Value.RecheckSeconds));

        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddSingleton<FailedAddresses>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<AccountMail>();
        services.AddScoped<Administrators>();
        services.AddScoped<CommitteeChoices>();
        services.AddScoped<ProviderRoles>();
        services.AddScoped<LastSignIn>();
        services.AddHostedService<RolesAtStart>();
        services.AddSessions();
        services.Scan(scan => scan
            .FromTypes(ChosenTypes.Named(typeof(SignInOptions).Assembly, "Handler").Where(t => t.Namespace!.StartsWith("Coordination.Host.Features", StringComparison.Ordinal)))
            .AddClasses(publicOnly: false).AsSelf().WithScopedLifetime());
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.AllowedForNewUsers = true;
        options.Tokens.PasswordResetTokenProvider = MailLinkTokens.ProviderName;

        // Length instead of character classes, as NIST SP 800-63B 5.1.1.2 advises; PasswordRules adds what length does not catch.
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Default)
            .AddPolicyScheme(Schemes.Default, null, options => options.ForwardDefaultSelector = Schemes.For)
            .AddScheme<AuthenticationSchemeOptions, ApiAuthentication>(Schemes.Api, null)
            .AddProvider()
            .AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SignInOptions>>((cookie, signIn) =>
        {
            Name(cookie, "session");
            cookie.Cookie.Name = Schemes.SessionCookie;
            cookie.LoginPath = SignInPath;
            cookie.LogoutPath = "/logga-ut";
            cookie.ReturnUrlParameter = ReturnParameter;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(signIn.Value.SessionMinutes);
            cookie.SlidingExpiration = true;

            // The page of the status stands at the address that was asked for; a program gets Problem Details instead of the sign-in page.
            cookie.Events.OnRedirectToAccessDenied = denied => Answer(denied.Response, StatusCodes.Status403Forbidden);
            var toSignIn = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = redirect => redirect.Request.WantsProblemDetails()
                ? Answer(redirect.Response, StatusCodes.Status401Unauthorized)
                : HttpMethods.IsPost(redirect.Request.Method) ? KeepForm(redirect.HttpContext) : toSignIn(redirect);
            cookie.Events.OnSigningIn = signingIn =>
            {
                if (signingIn.Properties.IsPersistent)
                {
                    signingIn.Properties.ExpiresUtc = cookie.TimeProvider!.GetUtcNow().AddDays(signIn.Value.RememberDays);
                }

                return Task.CompletedTask;
            };
        });
        foreach (var (scheme, name) in new[]
        {
            (IdentityConstants.ExternalScheme, "external"), (IdentityConstants.TwoFactorUserIdScheme, "second-factor"), (IdentityConstants.TwoFactorRememberMeScheme, "known-browser"),
        })
        {
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => Name(cookie, name));
        }
    }

    /// <summary>A session that ended while somebody was writing must not cost them what they wrote.</summary>
    private static Task KeepForm(HttpContext context)
    {
        context.Items[KeepFormMiddleware.SignInNeeded] = true;
        return Answer(context.Response, StatusCodes.Status401Unauthorized);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Secure wherever the request is; strict enough that no other site can act in the person's name.</summary>
    private static void Name(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = $"coordination-{name}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
