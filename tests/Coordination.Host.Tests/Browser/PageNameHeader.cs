using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Tests.Browser;

/// <summary>Says with every answer which page made it, as its route template.</summary>
internal sealed class PageNameHeader : IStartupFilter
{
    public const string Name = "X-Page";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.AttributeRouteInfo?.Template is { } template)
                {
                    context.Response.Headers[Name] = "/" + template;
                }

                return Task.CompletedTask;
            });
            await rest(context);
        });
        next(app);
    };
}
