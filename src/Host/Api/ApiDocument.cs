using Coordination.Host.Layout;
using Coordination.Platform.Organisations;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Coordination.Host.Api;

/// <summary>The head of the OpenAPI document as the Swedish national REST API profile 1.2.0 asks for it; its requirement ids stand beside.</summary>
internal sealed class ApiDocument(SiteAddress site, IOrganisation organisation, IOptions<OrganisationOptions> options) : IOpenApiDocumentTransformer
{
    private const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var municipality = organisation.Current.MunicipalityName is { Length: > 0 } name ? name : options.Value.ProductName;

        // DOK.03, 06 to 09 and 11.
        document.Info = new OpenApiInfo
        {
            Title = "Coordination API",
            Version = ApiServices.Version,
            Description =
                "Read committees, action plans, activities and obligations. Limits: reading only; calls are limited for each address (429 with Retry-After); a list gives at most 200 rows a page. "
                + "Läs nämnder, handlingsplaner, åtgärder och uppdrag. Begränsningar: bara läsning; anropen begränsas per adress (429 med Retry-After); en lista ger högst 200 rader per sida.",
            Contact = new OpenApiContact { Name = municipality, Email = options.Value.ContactAddress, Url = new Uri(site.Of("/om")) },
            License = new OpenApiLicense { Name = "CC0 1.0", Url = new Uri("https://creativecommons.org/publicdomain/zero/1.0/") },
            TermsOfService = new Uri(site.Of("/personuppgifter")),
        };
        document.ExternalDocs = new OpenApiExternalDocs { Description = "Kinds of refusals. Slag av fel.", Url = new Uri(site.Of("/problem")) };

        // UFN.01 and VER.06: one server, which the paths are relative to.
        document.Servers = [new OpenApiServer { Url = site.Of(ApiRoutes.Root) }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path[ApiRoutes.Root.Length..], item);
        }

        document.Paths = paths;

        // SAK.09, SAK.10 and DOK.21.
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            Description = "A key that an administrator makes under /admin/klienter. En nyckel som en administratör gör under /admin/klienter.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }
}
