using Coordination.Host.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace Coordination.Host.Security.KeptForms;

/// <summary>
/// A post that cannot be received, because the session or the page's token is out of date, is answered with a page instead of an
/// error: the sign-in page, which carries what was written along, or the same page with what was written in its fields.
/// </summary>
internal sealed class KeepFormMiddleware(RequestDelegate next, KeptFieldsSeal seal)
{
    /// <summary>Marks a post of a person whose session has ended.</summary>
    public static readonly object SignInNeeded = new();

    /// <summary>Marks a post whose antiforgery token does not hold.</summary>
    public static readonly object TokenRefused = new();

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.HasStarted || !HttpMethods.IsPost(context.Request.Method))
        {
            return;
        }

        var address = PageAddress(context.Request);
        if (context.Items.Remove(SignInNeeded))
        {
            if (await KeptFields.ReadAsync(context.Request, address, context.RequestAborted) is { } fields)
            {
                context.Items[typeof(KeptFieldsSeal)] = seal.Seal(fields);
            }

            await AnswerWithAsync(context, SignInServices.SignInPath, QueryString.Create(SignInServices.ReturnParameter, address));
        }
        else if (context.Items.Remove(TokenRefused) && await KeptFields.ReadAsync(context.Request, address, context.RequestAborted) is { } fields)
        {
            context.Items[typeof(KeptFields)] = fields;
            var query = address.IndexOf('?', StringComparison.Ordinal);
            await AnswerWithAsync(context, context.Request.Path, new QueryString(query < 0 ? null : address[query..]));
        }
    }

    /// <summary>The page a form belongs to: the address it was posted to without the handler.</summary>
    private static string PageAddress(HttpRequest request) =>
        request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => !q.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Runs the rest of the pipeline once more, as if that page had been opened.</summary>
    private Task AnswerWithAsync(HttpContext context, string path, QueryString query)
    {
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Request.QueryString = query;
        context.Request.ContentLength = null;
        context.Request.ContentType = null;
        context.Features.Set<IFormFeature>(null);
        return next(context);
    }
}
