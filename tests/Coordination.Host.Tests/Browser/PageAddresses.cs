using System.Reflection;
using Coordination.Platform.Modules;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Coordination.Host.Tests.Browser;

/// <summary>Every page of the product, found in the compiled assemblies, so that a new page is tested without being listed.</summary>
internal static class PageAddresses
{
    /// <summary>Pages that no address shows, and where they are looked at instead.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/atgarder/markerade"] = "only the answer to a post: JourneyTests",
        ["/bidrag/beslut/{id:guid}/utbetalning/{which:guid}/rakna-av"] = "only where a cancelled payment was aid: InvitedAndAmendedTests",
        ["/insamlingar/{id:guid}/fraga/ordning"] = "only the answer to a post: RoundPagesTests",
        ["/planuppfoljning/{id:guid}/forslag"] = "only the answer to a post: PlanFollowUpTests",
        ["/upphandlingar/markerade"] = "only the answer to a post: UnitPagesTests",
        ["/upphandlingar/matchningar/markerade"] = "only the answer to a post: MatchPagesTests",
        ["/admin/anvandare/{id:guid}/tvafaktor"] = "only for somebody with a second factor: SecondFactorTests",
        ["/admin/klienter/{id:guid}/sparra"] = "only once a system has a key: ApiClientPagesTests",
        ["/logga-in/kommunen/fel/{kind:regex(^(nere|nekad|osaker|okand|stangt)$)}"] = "only where the municipality's provider is configured: ProviderSignInTests",
        ["/logga-in/kommunen/klar"] = "only on the way back from the municipality's provider: ProviderSignInTests",
    };

    /// <summary>Route templates, such as <c>/planer/{id:guid}</c>.</summary>
    public static IReadOnlyList<string> Templates { get; } =
        [.. Modules.All.Select((IModule m) => m.Assembly).Append(typeof(CoordinationHost).Assembly)
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .SelectMany(item => item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate")
            .Select(metadata => metadata.Value)
            .Order(StringComparer.Ordinal)];

    /// <summary>Those that answer with a file to keep and never with a page to look at.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Templates.Where(IsFile)];

    /// <summary>Those that somebody looks at.</summary>
    public static IReadOnlyList<string> Shown { get; } = [.. Templates.Where(t => !IsFile(t) && !Elsewhere.ContainsKey(t))];

    private static bool IsFile(string template) => template.Contains(".{format", StringComparison.Ordinal) || template.EndsWith(".ics", StringComparison.Ordinal);
}
