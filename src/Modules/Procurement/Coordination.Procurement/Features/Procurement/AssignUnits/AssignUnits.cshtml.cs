using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Buyers;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.AssignUnits;

/// <summary>A marked procurement.</summary>
internal sealed record MarkedProcurement(ProcurementCaseId Id, string Title, string BuyerName, string? BuyingUnit);

/// <summary>Says which unit the marked procurements are of, once it is seen which they are, and remembers it for their buyers.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class AssignUnitsModel(ProcurementDbContext db, AssignUnitsHandler handler, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts) : PageModel
{
    private const string List = "/upphandlingar";

    [BindProperty]
    public UnitInput Input { get; set; } = new();

    public IReadOnlyList<MarkedProcurement> Marked { get; private set; } = [];

    public IReadOnlyList<MarkedBuyer> Buyers { get; private set; } = [];

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IActionResult OnGet() => Redirect(List);

    public async Task<IActionResult> OnPostAsync([FromForm] string[] ids, [FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        var wanted = ids.Select(i => Guid.TryParse(i, out var id) ? new ProcurementCaseId(id) : (ProcurementCaseId?)null).OfType<ProcurementCaseId>().Distinct().ToList();
        Marked = await db.Cases.AsNoTracking().Where(c => wanted.Contains(c.Id)).OrderBy(c => c.Title).ThenBy(c => c.Id).Select(c => new MarkedProcurement(c.Id, c.Title, c.BuyerName, c.BuyingUnit)).ToListAsync(ct);
        if (Marked.Count == 0)
        {
            this.Announce(texts["Units.NothingMarked"], Tone.Warning);
            return Redirect(List);
        }

        Units = await committees.OptionsAsync(null, ct);
        Buyers = await handler.BuyersAsync(wanted, ct);
        if (step != "klar")
        {
            ModelState.Clear();
            Input = new UnitInput { IsRemembered = true };
            return Page();
        }

        if (Input.BuyingUnit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Procurements.UnitUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var assigned = await handler.HandleAsync([.. Marked.Select(m => m.Id)], Input.BuyingUnit!, Input.IsRemembered, ct);
        this.Announce(texts["Units.Assigned", assigned, Units.First(u => u.Value == Input.BuyingUnit).Text]);
        return Redirect(List);
    }
}

/// <summary>Which unit, and whether it holds from now on.</summary>
internal sealed class UnitInput
{
    [Display(Name = "Procurements.BuyingUnit"), StringLength(20), Required(ErrorMessage = "Units.UnitMissing")]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Units.Remember", Description = "Units.RememberHint")]
    public bool IsRemembered { get; set; }
}

/// <summary>Which units buyers are remembered as.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class ShowBuyersModel(ProcurementDbContext db, CommitteeChoiceQuery committees) : PageModel
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public ListQuery Query => ListQuery.Read(Request, "buyer", ["buyer", "unit"]);

    public PagedList<BuyerRule> Rows { get; private set; } = null!;

    public string UnitName(string code) => _names.GetValueOrDefault(code, code);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rules = db.BuyerRules.AsNoTracking();
        var ordered = (Query.Sort.Key, Query.Sort.Descending) switch
        {
            ("unit", false) => rules.OrderBy(r => r.BuyingUnit),
            ("unit", true) => rules.OrderByDescending(r => r.BuyingUnit),
            (_, true) => rules.OrderByDescending(r => r.BuyerName),
            _ => rules.OrderBy(r => r.BuyerName),
        };
        Rows = await ordered.ThenBy(r => r.Id).ToPagedListAsync(Query, ct);
        _names = (await committees.AllAsync(ct)).ToDictionary(c => c.Code, c => c.Name);
    }
}

/// <summary>Forgets which unit a buyer is. What has got its unit keeps it.</summary>
[Authorize(Policy = ProcurementPolicies.Manage)]
internal sealed class ForgetBuyerModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : RecordPage<BuyerRule>(db, authorization)
{
    public override string Address => "/upphandlingar/kopare";

    protected override string ManagePolicy => ProcurementPolicies.Manage;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Record.Id;
        var result = await SaveAsync(Record.Version, Forget, ct);
        if (!result.Succeeded)
        {
            // Somebody else may have forgotten it first: it is gone all the same.
            Db.ChangeTracker.Clear();
            if (await Db.BuyerRules.AnyAsync(r => r.Id == id, ct))
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["Units.Forgotten", Record.BuyerName]);
        return Redirect(Address);

        Result Forget()
        {
            Db.BuyerRules.Remove(Record);
            return Result.Success;
        }
    }

    protected override async Task<BuyerRule?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new BuyerRuleId(id);
        return await Db.BuyerRules.SingleOrDefaultAsync(r => r.Id == wanted, ct);
    }
}
