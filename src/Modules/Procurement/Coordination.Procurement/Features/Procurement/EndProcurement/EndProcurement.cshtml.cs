using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EndProcurement;

/// <summary>What came of a procurement: who was chosen, or why nobody was (S002-17). From then on it is no secret.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EndProcurementModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    [BindProperty]
    public OutcomeInput Input { get; set; } = new();

    public IReadOnlyList<Option> Outcomes => [.. texts.Choices<ProcurementStatus>().Where(o => o.Value is not (nameof(ProcurementStatus.Planned) or nameof(ProcurementStatus.Published)))];

    protected override bool Fits => !Record.IsAwardTold;

    public void OnGet() => Input = new OutcomeInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var line in Input.Lines().Where(l => OutcomeInput.Read(l) is null))
        {
            ModelState.AddModelError("Input.Winners", texts["Outcome.WinnerWrong", line]);
        }

        if (Outcomes.All(o => o.Value != Input.Outcome?.ToString()))
        {
            ModelState.AddModelError("Input.Outcome", texts["Outcome.OutcomeMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var winners = Input.Lines().Select(OutcomeInput.Read).OfType<WinnerFacts>().ToList();
        var result = await SaveAsync(Input.Version, () => Record.End(Input.Outcome!.Value, Input.Because, Input.TenderCount, winners, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new OutcomeInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Outcome.Saved"]);
        return Redirect($"{Address}#utfall");
    }
}
