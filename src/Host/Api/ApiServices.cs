using Coordination.Host.Layout;
using Coordination.Platform.Organisations;
using Coordination.Platform.Web;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Api;

/// <summary>What the API says of itself.</summary>
internal static class ApiServices
{
    /// <summary>Of the whole first major version; grows with every change that callers can see.</summary>
    public const string Version = "1.0.0";

    private static readonly DateOnly Released = new(2026, 11, 21);

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiScopes>();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ApiRoutes.Root + "/", StringComparison.Ordinal);
            options.AddDocumentTransformer<ApiDocument>();
            options.AddOperationTransformer(ApiOperation.CompleteAsync);
            options.AddSchemaTransformer(ApiOperation.ExemplifyAsync);
        });
        return services;
    }

    /// <summary>The description, and the resource that tells which API this is; open to everybody.</summary>
    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi(ApiRoutes.Root + "/openapi.json").AllowAnonymous();
        app.MapOpenApi(ApiRoutes.Root + "/openapi.yaml").AllowAnonymous();
        app.MapApi().MapGet("/api-info", (SiteAddress site, IOptions<OrganisationOptions> options) => new ApiInformation(
                options.Value.ProductName, Version, Released, site.Of(ApiRoutes.Root + "/openapi.json"), "active"))
            .AllowAnonymous().WithTags("api-info")
            .WithSummary("About this API. Om detta API.").WithDescription("Name, version and state of the API. Namn, version och läge.")
            .WithMetadata(new ApiExample(new ApiInformation("Samordning sociala företag", Version, Released, "https://samordning.example.se/coordination/v1/openapi.json", "active")))
            .Produces<ApiInformation>().ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status500InternalServerError);
    }
}

/// <summary>As the national REST profile asks for.</summary>
internal sealed record ApiInformation(string ApiName, string ApiVersion, DateOnly ApiReleased, string ApiDocumentation, string ApiStatus);
