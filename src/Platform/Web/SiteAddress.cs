using Coordination.Platform.Options;
using Coordination.Platform.Organisations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Web;

/// <summary>Where people reach the product: section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>For example <c>https://samordning.kommun.se</c>, until an administrator writes another on the organisation's page. Null: the address the program itself listens on, which suits a trial on one computer.</summary>
    public Uri? PublicAddress { get; set; }
}

/// <summary>
/// Makes addresses for mail, feeds and documents. Never from a request's Host header: whoever sends the request chooses that, and
/// could have a password link mailed that leads to their own server.
/// </summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IOrganisation organisation, IServiceProvider services)
{
    private static readonly Uri Fallback = new("http://localhost:5080");

    /// <summary>The product's root address.</summary>
    public Uri Root => organisation.Current.PublicAddress ?? options.Value.PublicAddress ?? ListeningAddress() ?? Fallback;

    /// <summary>The full address of a path that starts with a slash.</summary>
    public string Of(string path) => Root.AbsoluteUri.TrimEnd('/') + path;

    private Uri? ListeningAddress()
    {
        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return address is null ? null : new Uri(System.Text.RegularExpressions.Regex.Replace(address, @"//(\+|\*|\[::\]|0\.0\.0\.0)(?=[:/]|$)", "//localhost"));
    }
}

/// <summary>Registers <see cref="SiteAddress"/> and <see cref="OrganisationCalendar"/>.</summary>
public static class SiteAddressServices
{
    public static IServiceCollection AddSiteAddress(this IServiceCollection services)
    {
        services.AddModuleOptions<SiteOptions>(SiteOptions.Section);
        services.TryAddSingleton<IOrganisation, UnnamedOrganisation>();
        services.AddSingleton<OrganisationCalendar>();
        services.AddSingleton<SiteAddress>();
        return services;
    }
}
