using Coordination.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>Shows an expected refusal on the page that caused it: at the field and in the summary, with the status its kind has.</summary>
public static class Refusals
{
    /// <summary>The page again, with the errors at their fields, or 404 or 403 when that is what the refusal means.</summary>
    /// <param name="page">The page.</param>
    /// <param name="result">A failed result.</param>
    /// <param name="texts">The module's texts, where the errors' keys are found; what is not there is the platform's.</param>
    /// <param name="prefix">The bound property that holds the fields.</param>
    public static IActionResult Refuse(this PageModel page, Result result, IStringLocalizer texts, string prefix = "Input")
    {
        switch (result.Errors[0].Kind)
        {
            case ErrorKind.NotFound:
                return page.NotFound();
            case ErrorKind.Forbidden:
                return page.Forbid();
        }

        foreach (var error in result.Errors)
        {
            var key = error.Field is null ? string.Empty : prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}";
            var text = texts[error.TextKey, error.Arguments];
            page.ModelState.AddModelError(key, text.ResourceNotFound ? page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>()[error.TextKey, error.Arguments] : text);
        }

        return page.PageAgain(Problems.For(result.Errors[0].Kind).Status);
    }

    /// <summary>The page again with what the person wrote, under a status that says it was not accepted.</summary>
    public static PageResult PageAgain(this PageModel page, int status = 400)
    {
        var again = page.Page();
        again.StatusCode = status;
        return again;
    }
}
