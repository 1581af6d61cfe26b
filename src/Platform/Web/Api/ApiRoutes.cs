using System.Diagnostics;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coordination.Platform.Web;

/// <summary>Where the API lies, and what every endpoint of it has in common.</summary>
public static class ApiRoutes
{
    /// <summary>The address of the first major version.</summary>
    public const string Root = "/coordination/v1";

    /// <summary>
    /// The group that a module maps its resources into. Each endpoint names its policy and tells what it answers; limits, the trace header
    /// and the answers that any endpoint can give are set here.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Root);
        group.RequireRateLimiting(RateLimits.Api);
        group.AddEndpointFilter(async (invocation, next) =>
        {
            var headers = invocation.HttpContext.Response.Headers;
            headers.CacheControl = "private, no-cache";
            if (Activity.Current?.Id is { } trace)
            {
                headers["traceparent"] = trace;
            }

            return await next(invocation);
        });
        return group;
    }

    /// <summary>A resource's list: what it can be asked, and the answers that every protected list can give.</summary>
    public static RouteHandlerBuilder AsList<TPage>(this RouteHandlerBuilder endpoint, string summary, string description, object example, params IReadOnlyList<ApiParameter> parameters) =>
        endpoint.Protected<TPage>(summary, description, example).ProducesProblem(StatusCodes.Status400BadRequest).WithMetadata(new ApiParameters([.. parameters, .. ApiParameters.OfEveryList]));

    /// <summary>One resource.</summary>
    public static RouteHandlerBuilder AsOne<TResource>(this RouteHandlerBuilder endpoint, string summary, string description, object example) =>
        endpoint.Protected<TResource>(summary, description, example).ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Protected<TAnswer>(this RouteHandlerBuilder endpoint, string summary, string description, object example) => endpoint
        .WithSummary(summary).WithDescription(description).WithMetadata(new ApiExample(example))
        .Produces<TAnswer>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status500InternalServerError);
}

/// <summary>What an answer may look like, for the description of the API.</summary>
/// <param name="Value">Written as JSON.</param>
public sealed record ApiExample(object Value);

/// <summary>What a list can be asked.</summary>
/// <param name="List">Every parameter.</param>
public sealed record ApiParameters(IReadOnlyList<ApiParameter> List)
{
    /// <summary>Page and size.</summary>
    public static IReadOnlyList<ApiParameter> OfEveryList { get; } =
        [new(ApiQuery.PageKey, "Page, from 1. Sida, från 1.", ApiParameterKind.Number), new(ApiQuery.LimitKey, "Rows on a page, at most 200. Rader per sida, högst 200.", ApiParameterKind.Number)];
}

/// <summary>A query parameter; always optional.</summary>
/// <param name="Name">Letters only, camel case.</param>
/// <param name="Description">In English and Swedish.</param>
/// <param name="Kind">What it is written as.</param>
public sealed record ApiParameter(string Name, string Description, ApiParameterKind Kind = ApiParameterKind.Text);

/// <summary>How a parameter is written.</summary>
public enum ApiParameterKind
{
    Text,
    Number,
    Date,
    Instant,
    Id,
}
