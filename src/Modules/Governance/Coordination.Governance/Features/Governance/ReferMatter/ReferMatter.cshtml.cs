using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReferMatter;

/// <summary>Refer a matter to committees: choose them, see whether their meetings fit, then send.</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class ReferMatterModel(
    GovernanceDbContext db, MatterAccess access, ReferMatterHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<PlannedRecipient> Planned { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public void OnGet() => Input = new ReferralInput { Version = Matter.Version, DueOn = Matter.ReplyBy >= Today ? Matter.ReplyBy : null };

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (Input.Committees.Length == 0)
        {
            ModelState.AddModelError("Input.Committees", texts["Referrals.NobodyChosen"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var recipients = Recipients();
        Planned = await handler.PreviewAsync(recipients, ct);
        if (step != "remittera")
        {
            // Each committee's own day stands in a field of its own from now on.
            Input.Rows = [.. Planned.Select(p => new RecipientRow { Committee = p.Committee.Id.Value, DueOn = p.DueOn })];
            ModelState.Clear();
            return Page();
        }

        var result = await SaveAsync(Input.Version, await handler.ReferAsync(Matter, recipients, Input.Question, ct), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Referrals.Sent", recipients.Count]);
        return Redirect(Address);
    }

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        Committees = await ActivityForm.CommitteeOptionsAsync(Db, Today, ct);
        return null;
    }

    /// <summary>The committees ticked, each with its own day where one was given.</summary>
    private List<(CommitteeId Committee, DateOnly DueOn)> Recipients()
    {
        var own = Input.Rows.Where(r => r.DueOn is not null).DistinctBy(r => r.Committee).ToDictionary(r => r.Committee, r => r.DueOn!.Value);
        return [.. Input.Committees.Distinct().Select(id => (new CommitteeId(id), own.TryGetValue(id, out var day) ? day : Input.DueOn!.Value))];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReferralInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.Committees")]
    public Guid[] Committees { get; set; } = [];

    [Display(Name = "Referrals.DueOn"), Required(ErrorMessage = "Referrals.DueOnMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Referrals.Question"), StringLength(4000)]
    public string? Question { get; set; }

    public List<RecipientRow> Rows { get; set; } = [];
}

/// <summary>A committee's own day.</summary>
internal sealed class RecipientRow
{
    public Guid Committee { get; set; }

    [Display(Name = "Referrals.DueOn")]
    public DateOnly? DueOn { get; set; }
}
