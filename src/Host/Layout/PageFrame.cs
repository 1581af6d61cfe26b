using Coordination.Host.Security;
using Coordination.Platform.Modules;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Layout;

/// <summary>What stands around every page: the navigation that this person may use, the search box, their name.</summary>
internal sealed class PageFrame(
    IHttpContextAccessor accessor, IEnumerable<IModule> modules, IAuthorizationService authorization, IAuthorizationPolicyProvider policies,
    IStringLocalizerFactory factory, IStringLocalizer<Texts> texts, IOptions<OrganisationOptions> options, IOrganisation organisation)
{
    private HttpContext Context => accessor.HttpContext!;

    public OrganisationOptions Organisation => options.Value;

    /// <summary>Empty until somebody has named it.</summary>
    public string Municipality => organisation.Current.MunicipalityName;

    public bool SignedIn => Context.User.Identity?.IsAuthenticated == true;

    public string PersonName => Context.User.FindFirst(ClaimNames.DisplayName)?.Value ?? Context.User.Identity?.Name ?? "";

    /// <summary>Single-key shortcuts are off until the person turns them on (WCAG 2.1.4).</summary>
    public bool UsesShortcuts => Context.User.HasClaim(ClaimNames.Shortcuts, "on");

    /// <summary>The first letters of the person's first and last names.</summary>
    public string Initials
    {
        get
        {
            var words = PersonName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length == 0 ? "" : string.Concat(words[0][..1], words.Length > 1 ? words[^1][..1] : "").ToUpper(Languages.Swedish);
        }
    }

    /// <summary>The page that leads to the other language and back here.</summary>
    public string OtherLanguageAddress => $"{Context.Request.PathBase}{LanguageEndpoint.Prefix}/{OtherLanguage}{QueryString.Create("retur", Context.Request.Path + Context.Request.QueryString)}";

    public static string OtherLanguage => Languages.Current == "sv" ? "en" : "sv";

    public async Task<IReadOnlyList<NavigationLink>> NavigationAsync()
    {
        if (!SignedIn)
        {
            return [];
        }

        // Of entries that lie within each other the one that says most of the address is current, and no other.
        var path = Context.Request.Path;
        var longest = modules.SelectMany(m => m.Navigation).SelectMany(e => e.ActivePrefixes).Where(prefix => path.StartsWithSegments(prefix)).Select(prefix => prefix.Length).DefaultIfEmpty().Max();
        List<NavigationLink> links = [new(texts["Frame.Overview"], "/", path == "/")];
        foreach (var (module, entry) in modules.SelectMany(m => m.Navigation.Select(e => (m, e))).OrderBy(pair => pair.e.Order))
        {
            if (!await MayAsync(entry.Policy))
            {
                continue;
            }

            var texts = factory.Of(module);
            var link = new NavigationLink(texts[entry.TextKey], entry.Path, entry.ActivePrefixes.Any(prefix => prefix.Length == longest && path.StartsWithSegments(prefix)));
            var heading = entry.HeadingKey is { } key ? texts[key].Value : null;
            if (heading is null)
            {
                links.Add(link);
            }
            else if (links.FindIndex(l => l.Within.Count > 0 && l.Text == heading) is var at and >= 0)
            {
                links[at] = links[at] with { Current = links[at].Current || link.Current, Within = [.. links[at].Within, link] };
            }
            else
            {
                links.Add(link with { Text = heading, Within = [link] });
            }
        }

        return links;
    }

    public Task<bool> MayAdministerAsync() => MayAsync(HostPolicies.Administer);

    /// <summary>The search box, where a module offers one to this person.</summary>
    public async Task<SearchBox?> SearchAsync()
    {
        foreach (var module in modules)
        {
            if (SignedIn && module.Search is { } search && await MayAsync(search.Policy))
            {
                return new SearchBox(factory.Of(module)[search.TextKey], search.Path, Context.Request.Path == search.Path ? Context.Request.Query["q"].ToString() : "");
            }
        }

        return null;
    }

    private async Task<bool> MayAsync(string policy) =>
        await policies.GetPolicyAsync(policy) is { } known && (await authorization.AuthorizeAsync(Context.User, null, known)).Succeeded;
}

/// <summary>An entry of the main navigation as it stands on the page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Current">The page is under it.</param>
internal sealed record NavigationLink(string Text, string Path, bool Current)
{
    /// <summary>The entries of a heading; a heading of one needs no second row.</summary>
    public IReadOnlyList<NavigationLink> Within { get; init; } = [];
}

/// <summary>The search box as it stands on the page.</summary>
internal sealed record SearchBox(string Label, string Path, string Words);
