using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditProcurement;

/// <summary>Enter a procurement, or change what is written of it.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EditProcurementModel(
    ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ProcurementPage(db, authorization)
{
    [BindProperty]
    public ProcurementInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> YesNo => [new("true", texts["Common.Yes"]), new("false", texts["Common.No"])];

    /// <summary>How it ended is told on a page of its own.</summary>
    public IReadOnlyList<Option> Statuses => [.. texts.Choices<ProcurementStatus>().Where(o => o.Value == Record?.Status.ToString() || (o.Value is nameof(ProcurementStatus.Planned) or nameof(ProcurementStatus.Published) && Record?.IsAwardTold != true))];

    public IReadOnlyList<Option> Participations => [.. texts.Choices<ReservedParticipation>().Where(o => o.Value != nameof(ReservedParticipation.NotStated))];

    public IReadOnlyList<Option> Executions => [.. texts.Choices<ReservedExecution>().Where(o => o.Value != nameof(ReservedExecution.NotStated))];

    public void OnGet() => Input = Id is null ? new ProcurementInput() : ProcurementInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Units = await committees.OptionsAsync(Record?.BuyingUnit, ct);

    private void Check()
    {
        if (Input.BuyingUnit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Procurements.UnitUnknown"]);
        }

        if (Statuses.All(s => s.Value != Input.Status?.ToString()))
        {
            ModelState.AddModelError("Input.Status", texts["Procurements.StatusMissing"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.BuyerNumber) && OrganisationNumberText.Read(Input.BuyerNumber) is null && Input.BuyerNumber != Record?.BuyerNumber)
        {
            ModelState.AddModelError("Input.BuyerNumber", texts["Procurements.BuyerNumberWrong"]);
        }

        ModelState.CheckCode("Input.MainCpv", Input.MainCpv == Record?.MainCpv ? null : Input.MainCpv, texts);
        foreach (var written in Input.CodesWritten().Where(w => Record?.AdditionalCpv.Contains(w) != true))
        {
            ModelState.CheckCode("Input.AdditionalCpv", written, texts);
        }

        if (Input.PlacesWritten().FirstOrDefault(p => !Nuts.IsWellFormed(p)) is { } place)
        {
            ModelState.AddModelError("Input.Places", texts["Procurements.PlaceWrong", place]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Value) && ProcurementTexts.ReadAmount(Input.Value) is null)
        {
            ModelState.AddModelError("Input.Value", texts["Procurements.ValueWrong"]);
        }

        if (Input.Time() is null)
        {
            ModelState.AddModelError("Input.TenderTime", texts["Procurements.TenderTimeWrong"]);
        }

        if (Input.PlannedQuarter is not null && Input.PlannedYear is null)
        {
            ModelState.AddModelError("Input.PlannedYear", texts["Procurements.PlannedYearMissing"]);
        }

        if (Input.ContractEnd < Input.ContractStart)
        {
            ModelState.AddModelError("Input.ContractEnd", texts["Procurements.ContractEndsEarly"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Website) && !(Uri.TryCreate(Input.Website.Trim(), UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Website", texts["Procurements.WebsiteMalformed"]);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new ProcurementCaseId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Cases.Add(ProcurementCase.Enter(id, Input.ToFacts(null), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(ProcurementInput.Of(Record), Input, texts, v => texts.WordOf(v));
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, ProcurementInput.Of, v => Input.Version = v, texts, ct);

        Result Change()
        {
            Record.Describe(Input.ToFacts(Record.ToFacts()), changes, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }

    private RedirectResult Saved(ProcurementCaseId id)
    {
        this.Announce(texts["Procurements.Saved"]);
        return Redirect($"/upphandlingar/{id.Value}");
    }

    private Task<bool> IsStoredAsync(ProcurementCaseId id, CancellationToken ct) => Db.Cases.AnyAsync(c => c.Id == id, ct);
}
