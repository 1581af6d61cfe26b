using System.Text.RegularExpressions;
using Coordination.Host.SignIn;
using Coordination.Platform.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Security;

/// <summary>A way into the product.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">An address that leads there.</param>
/// <param name="Policy">What it asks for.</param>
/// <param name="IsPublic">It says that anybody may.</param>
internal sealed record Door(string Method, string Path, string? Policy, bool IsPublic)
{
    /// <summary>What the framework calls it.</summary>
    public string? Name { get; init; }

    public bool IsGuarded => IsPublic || Policy is not null;

    public bool IsRead => Method == "GET";

    /// <summary>Systems carry keys: no person's cookie opens it.</summary>
    public bool IsApi => Path.StartsWith(Schemes.ApiPath, StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path} {Policy} ({Name})";
}

/// <summary>Finds them where the framework keeps them, so that none can be forgotten.</summary>
internal static partial class Doors
{
    /// <summary>The framework's own answer for a style or script that does not exist; under the policy that closes what names none.</summary>
    private const string MissingFile = "Fallback {**path:file}";

    private const string AnyId = "0190a0a0-0000-7000-8000-000000000000";

    public static async Task<IReadOnlyList<Door>> AllAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.DisplayName != MissingFile))
        {
            // A page's own attributes are known once it is described.
            var loaded = await PagesWhenAsked.LoadAsync(pages, endpoint);
            doors.Add(Of(endpoint, loaded.Metadata) with { Name = endpoint.DisplayName });
        }

        return [.. doors.DistinctBy(d => d.ToString())];
    }

    public static Door Of(RouteEndpoint endpoint) => Of(endpoint, endpoint.Metadata);

    private static Door Of(RouteEndpoint endpoint, EndpointMetadataCollection metadata) => new(
        metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET",
        Address(endpoint.RoutePattern),
        metadata.OfType<IAuthorizeData>().Select(a => a.Policy).FirstOrDefault(p => !string.IsNullOrEmpty(p)),
        metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static string Address(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part))));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(string.Join(' ', parameter.ParameterPolicies.Select(p => p.Content))),
        _ => "",
    };

    private static string Value(string constraint) =>
        constraint.Contains("guid", StringComparison.Ordinal) ? AnyId
        : FirstChoice().Match(constraint) is { Success: true } choice ? choice.Groups[1].Value
        : "1";

    /// <summary>The first word of a constraint such as <c>regex(^(xlsx|csv)$)</c>.</summary>
    [GeneratedRegex(@"\^\(?([\w-]+)")]
    private static partial Regex FirstChoice();
}
