using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.KnowSuppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.KeepChoices;

/// <summary>One choice system: who performs, and what analyses have found.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowChoiceModel(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : ChoicePage(db, authorization)
{
    public string Unit { get; private set; } = string.Empty;

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct) => Unit = await committees.NameAsync(Record.Unit, ct);
}

/// <summary>Enter a choice system, or change it.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EditChoiceModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [BindProperty]
    public ChoiceInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> YesNo => [new("true", texts["Common.Yes"]), new("false", texts["Common.No"])];

    public void OnGet() => Input = Id is null ? new ChoiceInput() : ChoiceInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.EndsOn < Input.StartsOn)
        {
            ModelState.AddModelError("Input.EndsOn", texts["Choices.EndsBefore"]);
        }

        if (Input.Unit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.Unit", texts["Procurements.UnitUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            var id = new ChoiceSystemId(this.IdOf(Input.NewId));
            if (!await IsStoredAsync(id, ct))
            {
                Db.ChoiceSystems.Add(ChoiceSystem.Enter(id, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name));
                await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }

            return Saved(id);
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, ChoiceInput.Of, v => Input.Version = v, texts, ct);

        Result Change()
        {
            Record.Describe(Input.ToText(), clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Units = await committees.OptionsAsync(Record?.Unit, ct);

    private RedirectResult Saved(ChoiceSystemId id)
    {
        this.Announce(texts["Choices.Saved"]);
        return Redirect(ChoiceSystem.AddressOf(id));
    }

    private Task<bool> IsStoredAsync(ChoiceSystemId id, CancellationToken ct) => Db.ChoiceSystems.AnyAsync(s => s.Id == id, ct);
}

/// <summary>A provider is approved.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class AddProviderModel(ProcurementDbContext db, SupplierBookHandler suppliers, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [BindProperty]
    public ProviderInput Input { get; set; } = new();

    public void OnGet() => Input = new ProviderInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Number) && OrganisationNumberText.Read(Input.Number) is null)
        {
            ModelState.AddModelError("Input.Number", texts["Contracts.SupplierNumberWrong"]);
        }

        if (Input.To < Input.From)
        {
            ModelState.AddModelError("Input.To", texts["Choices.EndsBefore"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Providers.All(p => p.Id != id))
        {
            var supplier = await suppliers.OfAsync(Input.Name!.Trim(), OrganisationNumberText.Read(Input.Number), ct);
            var result = await SaveAsync(Input.Version, () => Record.Approve(id, supplier.Id, supplier.Name, Input.From!.Value, Input.To, clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new ProviderInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Choices.ProviderSaved"]);
        return Redirect($"{Address}#utforare");
    }
}

/// <summary>From when until when a provider performs.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class EditProviderModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [FromRoute]
    public Guid Provider { get; set; }

    [BindProperty]
    public PeriodInput Input { get; set; } = new();

    protected override bool Fits => Record.Providers.Any(p => p.Id == Provider);

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.To < Input.From)
        {
            ModelState.AddModelError("Input.To", texts["Choices.EndsBefore"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Change(Provider, Input.From!.Value, Input.To, NameOf(Provider), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Choices.ProviderSaved"]);
        return Redirect($"{Address}#utforare");
    }

    private PeriodInput Of(ChoiceSystem system)
    {
        var kept = system.Providers.FirstOrDefault(p => p.Id == Provider);
        return new() { Version = system.Version, From = kept?.From, To = kept?.To };
    }
}

/// <summary>A provider that was entered by mistake.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class RemoveProviderModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [FromRoute]
    public Guid Provider { get; set; }

    protected override bool Fits => Record.Providers.Any(p => p.Id == Provider);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.RemoveProvider(Provider, NameOf(Provider), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Choices.ProviderRemoved"]);
        return Redirect($"{Address}#utforare");
    }
}

/// <summary>What was found on a day of how the system pays, or of what it requires.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class AddAnalysisModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [BindProperty]
    public AnalysisInput Input { get; set; } = new();

    public void OnGet() => Input = new AnalysisInput { Version = Record.Version, On = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Analyses.All(a => a.Id != id))
        {
            var analysis = new ChoiceAnalysis(id, Input.Kind!.Value, Input.On!.Value, Input.Finding!, Input.Proposal, Input.Author!);
            var result = await SaveAsync(Input.Version, () => Record.Analyse(analysis, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new AnalysisInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Choices.AnalysisSaved"]);
        return Redirect($"{Address}#analyser");
    }
}

/// <summary>An analysis that was entered by mistake; what it said stays in the history.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class RemoveAnalysisModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ChoicePage(db, authorization)
{
    [FromRoute]
    public Guid Analysis { get; set; }

    public ChoiceAnalysis? Kept => Record.Analyses.FirstOrDefault(a => a.Id == Analysis);

    protected override bool Fits => Kept is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.RemoveAnalysis(Analysis, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Choices.AnalysisRemoved"]);
        return Redirect($"{Address}#analyser");
    }
}

/// <summary>What the form of a choice system holds.</summary>
internal sealed class ChoiceInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Choices.Service"), Required(ErrorMessage = "Choices.ServiceMissing"), StringLength(ChoiceSystem.LongestTitle)]
    public string? Service { get; set; }

    [Display(Name = "Choices.Unit"), Required(ErrorMessage = "Choices.UnitMissing"), StringLength(20)]
    public string? Unit { get; set; }

    [Display(Name = "Choices.StartsOn"), Required(ErrorMessage = "Choices.StartsOnMissing")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Choices.EndsOn", Description = "Choices.EndsOnHint")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Choices.IsReserved", Description = "Choices.IsReservedHint")]
    public bool? IsReserved { get; set; }

    [Display(Name = "Choices.Announced", Description = "Choices.AnnouncedHint"), StringLength(ChoiceSystem.LongestTitle)]
    public string? Announced { get; set; }

    [Display(Name = "Choices.Payment", Description = "Choices.PaymentHint"), StringLength(ChoiceSystem.LongestText)]
    public string? Payment { get; set; }

    [Display(Name = "Choices.AnalyseMonths"), Required(ErrorMessage = "Choices.AnalyseMonthsMissing"), Range(1, ChoiceSystem.MostMonths)]
    public int? AnalyseMonths { get; set; } = 24;

    [Display(Name = "Demands.Note"), StringLength(ChoiceSystem.LongestText)]
    public string? Note { get; set; }

    /// <summary>The form is valid.</summary>
    public ChoiceText ToText() => new(Service!, Unit!, StartsOn!.Value, EndsOn, IsReserved, Announced, Payment, AnalyseMonths!.Value, Note);

    public static ChoiceInput Of(ChoiceSystem system) => new()
    {
        NewId = system.Id.Value,
        Version = system.Version,
        Service = system.Service,
        Unit = system.Unit,
        StartsOn = system.StartsOn,
        EndsOn = system.EndsOn,
        IsReserved = system.IsReserved,
        Announced = system.Announced,
        Payment = system.Payment,
        AnalyseMonths = system.AnalyseMonths,
        Note = system.Note,
    };
}

/// <summary>Who performs, and from when.</summary>
internal sealed class ProviderInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Choices.Provider"), Required(ErrorMessage = "Choices.ProviderMissing"), StringLength(Supplier.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "Suppliers.Number", Description = "Contracts.SupplierNumberHint"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "Choices.From"), Required(ErrorMessage = "Choices.FromMissing")]
    public DateOnly? From { get; set; }

    [Display(Name = "Choices.To", Description = "Choices.EndsOnHint")]
    public DateOnly? To { get; set; }
}

/// <summary>From when until when.</summary>
internal sealed class PeriodInput
{
    public long Version { get; set; }

    [Display(Name = "Choices.From"), Required(ErrorMessage = "Choices.FromMissing")]
    public DateOnly? From { get; set; }

    [Display(Name = "Choices.To", Description = "Choices.EndsOnHint")]
    public DateOnly? To { get; set; }
}

/// <summary>What was found.</summary>
internal sealed class AnalysisInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Choices.AnalysisKind"), Required(ErrorMessage = "Choices.AnalysisKindMissing")]
    public AnalysisKind? Kind { get; set; }

    [Display(Name = "Choices.On"), Required(ErrorMessage = "Choices.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Choices.Finding", Description = "Choices.FindingHint"), Required(ErrorMessage = "Choices.FindingMissing"), StringLength(ChoiceSystem.LongestText)]
    public string? Finding { get; set; }

    [Display(Name = "Choices.Proposal"), StringLength(ChoiceSystem.LongestText)]
    public string? Proposal { get; set; }

    [Display(Name = "Choices.Author", Description = "Choices.AuthorHint"), Required(ErrorMessage = "Choices.AuthorMissing"), StringLength(ChoiceSystem.LongestTitle)]
    public string? Author { get; set; }
}
