using Coordination.Host.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.SignIn;

/// <summary>Whether anybody has an account yet. Once somebody has, that stays so and is not asked again.</summary>
internal sealed class FirstRun
{
    private volatile bool _isOver;

    public async Task<bool> IsOverAsync(HostDbContext db, CancellationToken ct) =>
        _isOver || (_isOver = await db.Users.AnyAsync(ct));
}

/// <summary>Until there is an administrator, every page leads to the page that makes one.</summary>
internal sealed class FirstRunMiddleware(RequestDelegate next, FirstRun firstRun)
{
    public const string Path = "/kom-igang";

    public async Task InvokeAsync(HttpContext context, HostDbContext db)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        if (isPage && !context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) && !await firstRun.IsOverAsync(db, context.RequestAborted))
        {
            context.Response.Redirect(context.Request.PathBase + Path);
            return;
        }

        await next(context);
    }
}
