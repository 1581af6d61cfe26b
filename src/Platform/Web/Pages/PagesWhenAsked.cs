using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Platform.Web.Pages;

/// <summary>
/// A page is described when it is first asked for. What the framework keeps of each page (its handlers, its properties and all that
/// validates them) is half of what lives in memory when hundreds of pages are described at the start (ADR 0041).
/// </summary>
public static class PagesWhenAsked
{
    /// <summary>To be called before <c>AddRazorPages</c>, which describes every page at the start unless it finds this.</summary>
    public static IServiceCollection AddPagesWhenAsked(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, PageActionDescriptorProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, LoadedPages>());
        return services;
    }

    /// <summary>
    /// Maps the pages so that none can be shown before it is described: what is not described does not tell its policy, and then nobody
    /// may have it.
    /// </summary>
    public static PageActionEndpointConventionBuilder MapPagesWhenAsked(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapRazorPages();
        pages.Add(page => page.RequestDelegate = Refuse);
        return pages;
    }

    /// <summary>The endpoint of a page with all that its model says: policies, limits and methods.</summary>
    /// <returns>The same endpoint when it is no page, or one that is described already.</returns>
    public static async ValueTask<Endpoint> LoadAsync(PageLoader loader, Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || page is CompiledPageActionDescriptor
            ? endpoint
            : (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? throw new InvalidOperationException($"{page.ViewEnginePath} has no address.");
    }

    private static Task Refuse(HttpContext context) =>
        throw new InvalidOperationException($"{context.GetEndpoint()} was chosen before it was described, so that its policy was not asked.");
}
