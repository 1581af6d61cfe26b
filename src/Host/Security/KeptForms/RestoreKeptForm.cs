using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace Coordination.Host.Security.KeptForms;

/// <summary>Puts what a person wrote back into the fields of the page as it opens. Needs nothing from the page: its fields show a posted value first.</summary>
internal sealed class RestoreKeptForm(KeptFormShelf shelf, IStringLocalizer<Texts> texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var stale = http.Items[typeof(KeptFields)] as KeptFields;
        var fields = stale ?? await FromShelfAsync(http);
        if (fields is not null && HttpMethods.IsGet(http.Request.Method))
        {
            foreach (var (name, values) in fields.Values)
            {
                context.ModelState.SetModelValue(name, new ValueProviderResult(new StringValues(values)));
                context.ModelState.MarkFieldSkipped(name);
            }

            (context.HandlerInstance as PageModel)?.Announce(texts[stale is null ? "KeptForm.AfterSignIn" : "KeptForm.StalePage"], Tone.Warning);
        }

        await next();
    }

    private async Task<KeptFields?> FromShelfAsync(HttpContext http) =>
        Guid.TryParse(http.Request.Query[KeptFieldsSeal.FieldName], out var id) && http.User.Id() is { } user
            ? await shelf.TakeAsync(id, user, http.Request.PathBase + http.Request.Path, http.RequestAborted)
            : null;
}

/// <summary>Leaves a post with a bad token unanswered, so that <see cref="KeepFormMiddleware"/> can answer with the page and the text.</summary>
internal sealed class NoticeRefusedToken : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[KeepFormMiddleware.TokenRefused] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
