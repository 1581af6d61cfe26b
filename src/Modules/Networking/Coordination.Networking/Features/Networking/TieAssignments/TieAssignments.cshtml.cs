using Coordination.Governance.Contracts;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.TieAssignments;

/// <summary>Which budget assignments of Governance a network was set up for or works with (S000-18, S004-11).</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class TieAssignmentsModel(
    NetworkingDbContext db, IAssignmentDirectory assignments, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : NetworkPage(db, authorization)
{
    private const int Most = 20;

    [FromQuery(Name = "ord")]
    public string? Words { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public IReadOnlyList<AssignmentSummary> Tied { get; private set; } = [];

    /// <summary>Those that the words fit, or the open ones.</summary>
    public IReadOnlyList<AssignmentSummary> Found { get; private set; } = [];

    public void OnGet() => Version = Network.Version;

    public Task<IActionResult> OnPostTieAsync([FromForm(Name = "assignment")] Guid assignment, CancellationToken ct) => ChangeAsync(assignment, works: true, ct);

    public Task<IActionResult> OnPostLeaveAsync([FromForm(Name = "assignment")] Guid assignment, CancellationToken ct) => ChangeAsync(assignment, works: false, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Tied = await assignments.FindAsync(Network.AssignmentIds, ct);
        Found = [.. (await assignments.SearchAsync(Words, Most, ct)).Where(a => !Network.AssignmentIds.Contains(a.Id))];
    }

    private async Task<IActionResult> ChangeAsync(Guid assignment, bool works, CancellationToken ct)
    {
        if (await assignments.FindAsync([assignment], ct) is not [var found])
        {
            return NotFound();
        }

        var title = found.Number is { } number ? $"{number} {found.Title}" : found.Title;
        var result = await SaveAsync(Version, Change, ct);
        if (!result.Succeeded)
        {
            Version = Network.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkAssignments.Saved"]);
        return Redirect($"{Address}/uppdrag");

        Result Change()
        {
            Network.WorkOn(assignment, works, title, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }
}
