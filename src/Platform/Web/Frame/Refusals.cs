using Coordination.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>Shows an expected refusal on the page that caused it: at the field and in the summary, with the status its kind has.</summary>
public static class Refusals
{
    /// <summary>The page again, with the errors at their fields, or 404 or 403 when that is what the refusal means.</summary>
    /// <param name="page">The page.</param>
    /// <param name="result">A failed result.</param>
    /// <param name="texts">The module's texts, where the errors' keys are found.</param>
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
            page.ModelState.AddModelError(key, texts[error.TextKey, error.Arguments]);
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
