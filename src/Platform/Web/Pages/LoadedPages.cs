using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Coordination.Platform.Web.Pages;

/// <summary>Puts the described page in the place of the one that is known by its address alone, before anything else judges it.</summary>
internal sealed class LoadedPages(PageLoader loader) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Before every policy that reads what a page says of itself.</summary>
    public override int Order => int.MinValue + 100;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.Any(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null);
    }

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i))
            {
                candidates.ReplaceEndpoint(i, await PagesWhenAsked.LoadAsync(loader, candidates[i].Endpoint), candidates[i].Values);
            }
        }
    }
}
