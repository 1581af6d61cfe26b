using Coordination.Platform.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Site.ListProblems;

/// <summary>Documents the addresses that Problem Details (RFC 9457) point at.</summary>
[AllowAnonymous]
internal sealed class ListProblemsModel(IStringLocalizer<Platform.Texts> texts) : PageModel
{
    public string Title(Problem problem) => texts[problem.TitleKey];

    public string Advice(Problem problem) => texts[problem.AdviceKey];
}
