using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditPreparation;

/// <summary>The days before meetings of every committee that has none of its own.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class EditMunicipalPreparationModel(GovernanceDbContext db, EditPreparationHandler handler, IStringLocalizer<Texts> texts) : PageModel, IPreparationPage
{
    [BindProperty]
    public PreparationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public bool MayFollow => false;

    public string BackAddress => "/namnder";

    /// <summary>Committees with days of their own: code and name.</summary>
    public IReadOnlyList<(string Code, string Name)> WithOwn { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var rule = await db.PreparationRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == null, ct);
        Input = PreparationInput.Of(rule?.Settings ?? PreparationSettings.Default, rule?.Version ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new Governance.EditPreparation.EditPreparation(null, Input.Version, Input.ToSettings()), ct);
        if (!result.Succeeded)
        {
            Conflict = result.Errors[0].Kind == ErrorKind.Conflict ? await db.PreparationConflictAsync(this, null, texts, ct) : null;
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Meetings.RulesSaved"]);
        return Redirect("/namnder");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var committees = await (from rule in db.PreparationRules.AsNoTracking()
                                join committee in db.Committees.AsNoTracking() on rule.CommitteeId equals (Domain.CommitteeId?)committee.Id
                                orderby committee.Name
                                select new { committee.Code, committee.Name }).ToListAsync(ct);
        WithOwn = committees.ConvertAll(c => (c.Code, c.Name));
    }
}
