using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Coordination.Host.Tests.Browser;

/// <summary>Lets the product under test serve axe-core beside its own scripts.</summary>
internal sealed class AxeFile : IStartupFilter
{
    public const string Address = "/axe.js";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Address, file => file.Run(async context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            await context.Response.WriteAsync(await Axe.Source.Value ?? "");
        }));
        next(app);
    };
}
