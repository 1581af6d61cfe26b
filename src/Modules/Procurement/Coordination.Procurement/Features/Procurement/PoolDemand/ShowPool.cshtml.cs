using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Demands;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.PoolDemand;

/// <summary>A page about the needs of one category in one year.</summary>
internal abstract class PoolPage(ProcurementDbContext db, CommitteeChoiceQuery committees) : PageModel
{
    [FromRoute]
    public Guid Category { get; set; }

    [FromRoute]
    public int Year { get; set; }

    public Category Kept { get; private set; } = null!;

    public DemandPool Pool { get; private set; } = null!;

    public PoolRule? Rule { get; private set; }

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public string Address => PoolRow.AddressOf(new CategoryId(Category), Year);

    protected static Error Stale => new("PRC-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    /// <summary>Every need and its version: what a page has shown.</summary>
    public string Stamp => string.Join('.', Pool.All.OrderBy(d => d.Id.Value).Select(d => $"{d.Id.Value:N}-{d.Version}"));

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new CategoryId(Category);
        if (Year is < Demand.FirstYear or > Demand.LastYear || await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } category)
        {
            return false;
        }

        Kept = category;
        Pool = new DemandPool(id, Year, await db.Demands.Where(d => d.CategoryId == id && d.Year == Year && d.WithdrawnAt == null).OrderBy(d => d.Unit).ThenBy(d => d.Id).ToListAsync(ct));
        Rule = await db.PoolRules.SingleOrDefaultAsync(r => r.CategoryId == id, ct);
        Units = await committees.OptionsAsync(null, ct);
        return true;
    }
}

/// <summary>Who needs what, who joins, and whether that is enough and why.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowPoolModel(ProcurementDbContext db, PoolQuery pools, CommitteeChoiceQuery committees, IAuthorizationService authorization) : PoolPage(db, committees)
{
    private readonly ProcurementDbContext _db = db;

    public RegimeFinding Rules { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>The joint procurement that needs have been handed over to.</summary>
    public (string Title, string Address)? Joint { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rules = await pools.RulesAsync(Pool, Kept, ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.Manage);
        if (Pool.HandedOverTo is { } id)
        {
            Joint = (await _db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => c.Title).SingleAsync(ct), $"/upphandlingar/{id.Value}");
        }
    }
}

/// <summary>A planned procurement of what those who join need.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class HandOverModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PoolPage(db, committees)
{
    private readonly ProcurementDbContext _db = db;
    private readonly CommitteeChoiceQuery _committees = committees;

    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    public IActionResult OnGet()
    {
        if (Pool.Joining.Count == 0)
        {
            this.Announce(texts["Demands.NobodyJoins"], Tone.Warning);
            return Redirect(Address);
        }

        Input = new HandOverInput { Stamp = Stamp, Title = texts["Demands.JointTitle", Kept.Name, Year] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Unit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.Unit", texts["Procurements.UnitUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new ProcurementCaseId(this.IdOf(Input.NewId));
        if (await _db.Cases.AnyAsync(c => c.Id == id, ct))
        {
            return Saved();
        }

        if (Stamp != Input.Stamp || Pool.Joining.Count == 0)
        {
            return Again();
        }

        var (joining, now, by) = (Pool.Joining, clock.GetUtcNow(), actor.Actor.Name);
        var facts = new ProcurementFacts
        {
            Title = Input.Title!,
            Description = string.Join('\n', joining.Select(d => $"{UnitName(d.Unit)}: {Platform.Time.NumberText.Number(d.Volume)} {d.Measure}")),
            BuyerName = await _committees.NameAsync(Input.Unit!, ct),
            BuyingUnit = Input.Unit,
            Kind = Input.Kind,
            Status = ProcurementStatus.Planned,
            MainCpv = Kept.Codes.Count > 0 ? Kept.Codes[0] : null,
            AdditionalCpv = [.. Kept.Codes.Skip(1)],
            Estimate = Pool.Value is { } value ? new StatedMoney(value, "SEK") : StatedMoney.Unknown,
            PlannedYear = Year,
            PlannedQuarter = Input.Quarter,
            IsJoint = true,
        };
        _db.Cases.Add(ProcurementCase.Enter(id, facts, now, by));
        if (joining.Select(d => d.HandOver(id, now, by)).FirstOrDefault(r => !r.Succeeded) is { } refused)
        {
            return this.Refuse(refused, texts);
        }

        try
        {
            await _db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (_db.IsRace(exception))
        {
            // Somebody has changed one of them, or handed them over, at this moment.
            _db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Again() : NotFound();
        }

        return Saved();

        RedirectResult Saved()
        {
            this.Announce(texts["Demands.HandedOverNow"]);
            return Redirect($"/upphandlingar/{id.Value}");
        }
    }

    private IActionResult Again()
    {
        Input.Stamp = Stamp;
        ModelState.Remove("Input.Stamp");
        return this.Refuse(Stale, texts);
    }
}

/// <summary>The joint procurement is not to be: it is called off, and the needs are open once more.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class TakeBackModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PoolPage(db, committees)
{
    private readonly ProcurementDbContext _db = db;

    public ProcurementCase? Joint { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return Redirect(Address);
        }

        if (Joint!.Status is not (ProcurementStatus.Planned or ProcurementStatus.Cancelled))
        {
            return this.Refuse(new Error("PRC-1103", "Demands.JointGoesOn", Kind: ErrorKind.Rule), texts);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var ended = Joint.IsAwardTold ? Result.Success : Joint.End(ProcurementStatus.Cancelled, texts["Demands.TakenBackWhy"], null, [], now, by);
        if (!ended.Succeeded)
        {
            return this.Refuse(ended, texts);
        }

        foreach (var demand in await _db.Demands.Where(d => d.ProcurementId == Joint.Id).ToListAsync(ct))
        {
            demand.TakeBack(now, by);
        }

        try
        {
            await _db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return await LoadAsync(ct) && await FindAsync(ct) ? this.Refuse(Stale, texts) : Redirect(Address);
        }

        this.Announce(texts["Demands.TakenBackNow"]);
        return Redirect(Address);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var id = Pool.HandedOverTo;
        Joint = id is null ? null : await _db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct);
        return Joint is not null;
    }
}

/// <summary>When the need of a category is enough.</summary>
[Authorize(Policy = ProcurementPolicies.ManageCategories)]
internal sealed class EditPoolRuleModel(ProcurementDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PoolPage(db, committees)
{
    private readonly ProcurementDbContext _db = db;

    [BindProperty]
    public PoolRuleInput Input { get; set; } = new();

    /// <summary>What somebody else has set meanwhile.</summary>
    public PoolRuleInput? Meanwhile { get; private set; }

    public void OnGet() => Input = PoolRuleInput.Of(Rule);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check("Input.Volume", Input.Volume);
        Check("Input.Value", Input.Value);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if ((Rule?.Version ?? 0) != Input.Version)
        {
            return Again();
        }

        var rule = Rule;
        if (rule is null)
        {
            _db.PoolRules.Add(rule = new PoolRule(Kept.Id));
        }

        rule.Describe(Input.ToText(), clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await _db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (_db.IsRace(exception))
        {
            _db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Again() : NotFound();
        }

        this.Announce(texts["Demands.RuleSaved"]);
        return Redirect(Address);

        void Check(string field, string? written)
        {
            if (!string.IsNullOrWhiteSpace(written) && ProcurementTexts.ReadAmount(written) is null)
            {
                ModelState.AddModelError(field, texts["Demands.NumberWrong"]);
            }
        }
    }

    /// <summary>The form as it was sent, with what is stored now beside it, upon which it can be sent again.</summary>
    private IActionResult Again()
    {
        Meanwhile = PoolRuleInput.Of(Rule);
        Input.Version = Meanwhile.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(Stale, texts);
    }
}

/// <summary>What the joint procurement is.</summary>
internal sealed class HandOverInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    /// <summary>What was shown: who changes a need meanwhile is not handed over unseen.</summary>
    public string? Stamp { get; set; }

    [Display(Name = "Procurements.Name"), Required(ErrorMessage = "Procurements.NameMissing"), StringLength(ProcurementFacts.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Demands.Leads", Description = "Demands.LeadsHint"), Required(ErrorMessage = "Demands.LeadsMissing"), StringLength(20)]
    public string? Unit { get; set; }

    [Display(Name = "Procurements.Kind")]
    public ContractKind? Kind { get; set; }

    [Display(Name = "Procurements.PlannedQuarter"), Range(1, 4)]
    public int? Quarter { get; set; }
}

/// <summary>When it is enough.</summary>
internal sealed class PoolRuleInput
{
    public long Version { get; set; }

    [Display(Name = "Demands.RuleUnits"), Range(2, 100)]
    public int? Units { get; set; }

    [Display(Name = "Demands.RuleVolume"), StringLength(40)]
    public string? Volume { get; set; }

    [Display(Name = "Demands.RuleValue"), StringLength(40)]
    public string? Value { get; set; }

    [Display(Name = "Demands.RuleEven")]
    public bool AsksEven { get; set; }

    public PoolRuleText ToText() => new(Units, ProcurementTexts.ReadAmount(Volume), ProcurementTexts.ReadAmount(Value), AsksEven);

    public static PoolRuleInput Of(PoolRule? rule) => new() { Version = rule?.Version ?? 0, Units = rule?.Units, Volume = ProcurementTexts.Written(rule?.Volume), Value = ProcurementTexts.Written(rule?.Value), AsksEven = rule?.AsksEven ?? false };
}
