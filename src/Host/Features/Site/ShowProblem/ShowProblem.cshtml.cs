using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Site.ShowProblem;

/// <summary>
/// What a person sees instead of a page that failed: what it means, what to do, and for surprises the number that the log is searched
/// for. Runs in place of the failed request, whatever its method, so it checks no token and asks for no rights.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowProblemModel(IStringLocalizer<Platform.Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    public string Title => texts[Problem.TitleKey];

    public string Advice => texts[Problem.AdviceKey];

    public string? TraceId => Status >= 500 ? ProblemAnswer.TraceId(HttpContext) : null;

    private Problem Problem => Problems.For(Status);

    public void OnGet() => Response.StatusCode = Problem.Status;
}
