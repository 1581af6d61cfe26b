using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Demands;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.PoolDemand;

/// <summary>A page about what one committee needs.</summary>
internal abstract class DemandPage(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization) : RecordPage<Demand>(db, authorization)
{
    public override string Address => Id is null ? "/upphandlingar/behov" : $"/upphandlingar/behov/{Id}";

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Categories { get; private set; } = [];

    public string Unit => Units.FirstOrDefault(u => u.Value == Record.Unit)?.Text ?? Record.Unit;

    public string Category => Categories.FirstOrDefault(c => c.Value == Record.CategoryId.Value.ToString())?.Text ?? string.Empty;

    public string PoolAddress => PoolRow.AddressOf(Record.CategoryId, Record.Year);

    protected override string ManagePolicy => ProcurementPolicies.Manage;

    protected override async Task<Demand?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new DemandId(id);
        return await Db.Demands.SingleOrDefaultAsync(d => d.Id == wanted, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Units = await committees.OptionsAsync(Record?.Unit, ct);
        Categories = (await Db.Categories.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).ConvertAll(c => new Option(c.Id.Value.ToString(), c.Name));
    }
}

/// <summary>One need: how much, how steady, whether the committee joins.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowDemandModel(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization) : DemandPage(db, committees, authorization)
{
    public void OnGet()
    {
    }
}

/// <summary>Note what a committee needs, or change it.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class EditDemandModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DemandPage(db, committees, authorization)
{
    [BindProperty]
    public DemandInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public void OnGet() => Input = Id is not null ? DemandInput.Of(Record) : new DemandInput
    {
        Category = Request.Query["kategori"],
        Year = int.TryParse(Request.Query["ar"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : clock.TodayInSweden().Year + 1,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Volume is not null && ProcurementTexts.ReadAmount(Input.Volume) is not > 0)
        {
            ModelState.AddModelError("Input.Volume", texts["Demands.VolumeWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Value) && ProcurementTexts.ReadAmount(Input.Value) is null)
        {
            ModelState.AddModelError("Input.Value", texts["Procurements.ValueWrong"]);
        }

        if (Input.Unit is { Length: > 0 } unit && Units.All(u => u.Value != unit))
        {
            ModelState.AddModelError("Input.Unit", texts["Procurements.UnitUnknown"]);
        }

        if (Input.Category is { Length: > 0 } category && Categories.All(c => c.Value != category))
        {
            ModelState.AddModelError("Input.Category", texts["Demands.CategoryGone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            var id = new DemandId(this.IdOf(Input.NewId));
            if (!await IsStoredAsync(id, ct))
            {
                Db.Demands.Add(Demand.Enter(id, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name));
                await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }

            return Saved(id);
        }

        var result = await SaveAsync(Input.Version, () => Record.Describe(Input.ToText(), clock.GetUtcNow(), actor.Actor.Name), ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, DemandInput.Of, v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(DemandId id)
    {
        this.Announce(texts["Demands.Saved"]);
        return Redirect(Demand.AddressOf(id));
    }

    private Task<bool> IsStoredAsync(DemandId id, CancellationToken ct) => Db.Demands.AnyAsync(d => d.Id == id, ct);
}

/// <summary>The committee is asked to join, or has answered.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class AskUnitModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DemandPage(db, committees, authorization)
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<Option> Answers => [.. texts.Choices<Joining>().Where(o => o.Value != nameof(Joining.NotAsked))];

    protected override bool Fits => Record.IsOpen;

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Joining is { } said && Answers.All(a => a.Value != said.ToString()))
        {
            ModelState.AddModelError("Input.Joining", texts["Demands.JoiningMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Ask(Input.Joining!.Value, Input.On!.Value, Input.Note, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Demands.AnswerSaved"]);
        return Redirect(PoolAddress);
    }

    private AskInput Of(Demand demand) => new() { Version = demand.Version, Joining = demand.Joining == Joining.NotAsked ? null : demand.Joining, On = demand.JoiningOn ?? clock.TodayInSweden(), Note = demand.JoiningNote };
}

/// <summary>It is not needed after all.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class WithdrawDemandModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DemandPage(db, committees, authorization)
{
    [BindProperty]
    public WithdrawDemandInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public void OnGet() => Input = new WithdrawDemandInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Record.Withdraw(Input.Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new WithdrawDemandInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Demands.Withdrawn"]);
        return Redirect(Address);
    }
}

/// <summary>It was withdrawn by mistake.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class RestoreDemandModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DemandPage(db, committees, authorization)
{
    protected override bool Fits => Record.WithdrawnAt is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.Restore(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Demands.Restored"]);
        return Redirect(Address);
    }
}

/// <summary>What the form of a need holds.</summary>
internal sealed class DemandInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Demands.Category"), Required(ErrorMessage = "Demands.CategoryMissing"), StringLength(40)]
    public string? Category { get; set; }

    [Display(Name = "Purchases.Year"), Required(ErrorMessage = "Demands.YearMissing"), Range(Demand.FirstYear, Demand.LastYear)]
    public int? Year { get; set; }

    [Display(Name = "Demands.Unit"), Required(ErrorMessage = "Demands.UnitMissing"), StringLength(20)]
    public string? Unit { get; set; }

    [Display(Name = "Demands.Volume"), Required(ErrorMessage = "Demands.VolumeMissing"), StringLength(40)]
    public string? Volume { get; set; }

    [Display(Name = "Demands.Measure", Description = "Demands.MeasureHint"), Required(ErrorMessage = "Demands.MeasureMissing"), StringLength(Demand.LongestMeasure)]
    public string? Measure { get; set; }

    [Display(Name = "Demands.Value", Description = "Demands.ValueHint"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Demands.Steadiness"), Required(ErrorMessage = "Demands.SteadinessMissing")]
    public Steadiness? Steadiness { get; set; }

    [Display(Name = "Demands.Note"), StringLength(Demand.LongestNote)]
    public string? Note { get; set; }

    /// <summary>The form is valid.</summary>
    public DemandText ToText() => new(new CategoryId(Guid.Parse(Category!)), Year!.Value, Unit!, ProcurementTexts.ReadAmount(Volume)!.Value, Measure!, ProcurementTexts.ReadAmount(Value), Steadiness!.Value, Note);

    public static DemandInput Of(Demand demand) => new()
    {
        NewId = demand.Id.Value,
        Version = demand.Version,
        Category = demand.CategoryId.Value.ToString(),
        Year = demand.Year,
        Unit = demand.Unit,
        Volume = ProcurementTexts.Written(demand.Volume),
        Measure = demand.Measure,
        Value = ProcurementTexts.Written(demand.Value),
        Steadiness = demand.Steadiness,
        Note = demand.Note,
    };
}

/// <summary>Whether the committee joins.</summary>
internal sealed class AskInput
{
    public long Version { get; set; }

    [Display(Name = "Demands.Joining"), Required(ErrorMessage = "Demands.JoiningMissing")]
    public Joining? Joining { get; set; }

    [Display(Name = "Demands.JoiningOn"), Required(ErrorMessage = "Demands.JoiningOnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Demands.JoiningNote"), StringLength(Demand.LongestNote)]
    public string? Note { get; set; }
}

/// <summary>Why it is not needed.</summary>
internal sealed class WithdrawDemandInput
{
    public long Version { get; set; }

    [Display(Name = "Contracts.Because"), Required(ErrorMessage = "Contracts.BecauseMissing"), StringLength(Demand.LongestNote)]
    public string? Because { get; set; }
}
