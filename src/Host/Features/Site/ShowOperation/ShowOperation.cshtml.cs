using Coordination.Host.Security;
using Coordination.Platform.Operations;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Site.ShowOperation;

/// <summary>How far long work has come, for the person who started it; an administrator sees everybody's.</summary>
[Authorize(Policy = HostPolicies.Work)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowOperationModel(OperationBoard board, IAuthorizationService rights, IStringLocalizer<Texts> texts) : PageModel
{
    private const string SecondsBetween = "2";

    public OperationStatus Work { get; private set; } = null!;

    /// <summary>The person has stopped the page from updating itself (WCAG 2.2.2).</summary>
    [BindProperty(SupportsGet = true, Name = "vila")]
    public bool IsPaused { get; set; }

    public string StateText => texts[$"Operation.State.{Work.State}"];

    public string ProgressText => Work.Total is { } total ? texts["Operation.DoneOf", Work.Done, total] : StateText;

    public Tone Tone => Work.State switch
    {
        OperationState.Succeeded => Work.Errors.Count == 0 ? Tone.Success : Tone.Warning,
        OperationState.Cancelled => Tone.Info,
        _ => Tone.Danger,
    };

    /// <summary>Only addresses of this site: the link was stored by a handler, but may hold parts of a file.</summary>
    public string? Link => Work.Link is { } link && Url.IsLocalUrl(link) ? link : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await board.FindAsync(id, await MayAllAsync(), ct) is not { } work)
        {
            return NotFound();
        }

        Work = work;
        if (!work.IsFinished && !IsPaused)
        {
            // Without a script; a header, so that the page's own markup stays still.
            Response.Headers.Append("Refresh", SecondsBetween);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await board.CancelAsync(id, await MayAllAsync(), ct) ? RedirectToPage(new { id }) : NotFound();

    private async Task<bool> MayAllAsync() => (await rights.AuthorizeAsync(User, HostPolicies.Administer)).Succeeded;
}
