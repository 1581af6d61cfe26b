using System.Security.Claims;
using Coordination.Platform.Security;

namespace Coordination.Host.Security;

/// <summary>Makes the signed-in person the actor of the request's scope, so that the audit log knows who.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentActor actor)
    {
        if (context.User is { Identity.IsAuthenticated: true } person && person.Id() is { } id)
        {
            actor.Actor = new Actor(ActorKind.Person, id.ToString(), person.FindFirstValue(ClaimNames.DisplayName) ?? person.Identity.Name ?? "");
        }

        else if (context.User.FindFirstValue(ClaimNames.Client) is { } client)
        {
            actor.Actor = new Actor(ActorKind.ApiClient, client, context.User.FindFirstValue(ClaimNames.DisplayName) ?? "");
        }

        return next(context);
    }
}
