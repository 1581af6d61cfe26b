using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditProcurement;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditLot;

/// <summary>Divide a procurement in lots, so that small suppliers can tender (S001-17); change a lot, or take it away.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EditLotModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    [FromRoute(Name = "lot")]
    public Guid? LotId { get; set; }

    [BindProperty]
    public LotInput Input { get; set; } = new();

    public IReadOnlyList<Option> Participations => [.. texts.Choices<ReservedParticipation>().Where(o => o.Value != nameof(ReservedParticipation.NotStated))];

    public IReadOnlyList<Option> Executions => [.. texts.Choices<ReservedExecution>().Where(o => o.Value != nameof(ReservedExecution.NotStated))];

    private Lot? Known() => Record.Lots.FirstOrDefault(l => l.Id == LotId);

    public IActionResult OnGet()
    {
        Input = Known() is { } lot ? LotInput.Of(lot, Record.Version) : new LotInput { Version = Record.Version };
        return LotId is not null && Known() is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (LotId is not null && Known() is null)
        {
            return NotFound();
        }

        if (Record.Lots.Any(l => l.Id != LotId && l.Number == Input.Number?.Trim()))
        {
            ModelState.AddModelError("Input.Number", texts["Lots.NumberTaken"]);
        }

        // Notices tell of a lot by its number: under another it would be a lot that no notice knows, and the next one would add it again.
        if (Record.Notices.Count > 0 && Known() is { } named && named.Number != Input.Number?.Trim())
        {
            ModelState.AddModelError("Input.Number", texts["Lots.NumberIsSources", named.Number]);
        }

        ModelState.CheckCode("Input.MainCpv", Input.MainCpv == Known()?.MainCpv ? null : Input.MainCpv, texts);
        if (!string.IsNullOrWhiteSpace(Input.Value) && ProcurementTexts.ReadAmount(Input.Value) is null)
        {
            ModelState.AddModelError("Input.Value", texts["Procurements.ValueWrong"]);
        }

        return ModelState.IsValid ? await SaveAsync(With(), Changes(), "Lots.Saved", ct) : this.PageAgain();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) => Known() is not { } lot
        ? NotFound()
        : await SaveAsync([.. Record.ToFacts().Lots.Where(l => l.Number != lot.Number)], texts["Lots.RemovedLine", lot.Number], "Lots.Removed", ct);

    private IReadOnlyList<LotFacts> With()
    {
        var lots = Record.ToFacts().Lots;
        return Known() is { } known
            ? [.. lots.Select(l => l.Id == known.Id ? Input.ToFacts(l, Record.Currency) : l)]
            : [.. lots, Input.ToFacts(null, Record.Currency)];
    }

    private string Changes() => Known() is { } known
        ? $"{known.Number}\n{FormChanges.Describe(LotInput.Of(known, Record.Version), Input, texts, v => texts.WordOf(v))}"
        : texts["Lots.AddedLine", Input.Number!.Trim()];

    private async Task<IActionResult> SaveAsync(IReadOnlyList<LotFacts> lots, string changes, string announcement, CancellationToken ct)
    {
        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            // A lot has no version of its own: who is stale sees what the lot is now, and decides.
            return await RefuseAsync(result, Input, r => r.Lots.FirstOrDefault(l => l.Id == LotId) is { } lot ? LotInput.Of(lot, r.Version) : new LotInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts[announcement]);
        return Redirect($"{Address}#anbudsomraden");

        Result Change()
        {
            Record.Describe(Record.ToFacts() with { Lots = lots, IsDivided = lots.Count > 1 ? true : Record.IsDivided }, changes, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }
}
