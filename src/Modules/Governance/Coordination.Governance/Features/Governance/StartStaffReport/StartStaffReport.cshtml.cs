using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.StartStaffReport;

/// <summary>Starts a staff report from a matter, a referral, a plan, assignments, a registered report, or from nothing.</summary>
[Authorize(Policy = GovernancePolicies.WriteStaffReports)]
internal sealed class StartStaffReportModel(
    GovernanceDbContext db, MatterAccess matters, StaffReportAccess reports, StartStaffReportHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    /// <summary>More than anybody ticks in a form; an assignment's own page begins with it ticked.</summary>
    private const int MostAssignments = 200;

    private Matter? _matter;

    [BindProperty]
    public StartStaffReportInput Input { get; set; } = new();

    /// <summary>What it is started from, in words.</summary>
    public string? About { get; private set; }

    public string BackAddress { get; private set; } = "/tjansteutlatanden";

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<StaffReportKind>().Select(k => new Option(k.ToString(), texts[$"StaffReportKind.{k}"], texts[$"StaffReportKindHint.{k}"]))];

    public IReadOnlyList<Option> Templates { get; private set; } = [];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<Option> Assignments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "arende")] Guid? matter, [FromQuery(Name = "remiss")] Guid? referral, [FromQuery(Name = "plan")] Guid? plan,
        [FromQuery(Name = "uppdrag")] Guid[]? assignments, [FromQuery(Name = "tillagg")] Guid? supplement, CancellationToken ct)
    {
        Input = new StartStaffReportInput { Matter = matter, Referral = referral, Plan = plan, SupplementTo = supplement, Assignments = [.. (assignments ?? []).Select(a => a.ToString())], Year = clock.TodayInSweden().Year };
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Kind ??= (Input.Referral, _matter, plan, assignments) switch
        {
            ({ }, _, _, _) or (_, { Kind: MatterKind.Referral }, _, _) => StaffReportKind.ReferralReply,
            (_, { }, _, _) => StaffReportKind.Matter,
            (_, _, { }, _) => StaffReportKind.PlanAdoption,
            (_, _, _, { Length: > 0 }) => StaffReportKind.FinalReport,
            _ => null,
        };
        Input.AddresseeId ??= _matter?.AddresseeId?.Value;
        Input.Addressee ??= _matter?.Addressee;
        if (Input.AddresseeId is null && assignments is [var only, ..])
        {
            var assignment = new AssignmentId(only);
            Input.AddresseeId = (await db.Assignments.Where(a => a.Id == assignment).Select(a => a.ReceiverId).SingleOrDefaultAsync(ct))?.Value;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var addressee = Input.AddresseeId is { } committee ? new CommitteeId(committee) : (CommitteeId?)null;
        var code = await db.Committees.Where(c => c.Id == addressee).Select(c => c.Code).SingleOrDefaultAsync(ct);
        if (!await authorization.MayAsync(User, GovernancePolicies.WriteStaffReports, code is null ? [] : [code]))
        {
            ModelState.AddModelError("Input.AddresseeId", texts["StaffReports.OtherCommittee"]);
            return this.PageAgain();
        }

        var origin = new StaffReportOrigin
        {
            MatterId = Input.Matter is { } matter ? new MatterId(matter) : null,
            ReferralId = Input.Referral is { } referral ? new ReferralId(referral) : null,
            PlanId = Input.Plan is { } plan && Input.Kind is StaffReportKind.PlanAdoption or StaffReportKind.YearlyExtract ? new PlanId(plan) : null,
            AddresseeId = code is null ? null : addressee,
            Year = Input.Kind == StaffReportKind.YearlyExtract ? Input.Year : null,
            Assignments = Input.Kind == StaffReportKind.FinalReport ? [.. Input.Assignments.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty).Where(a => a != Guid.Empty)] : [],
            SupplementTo = Input.SupplementTo is { } supplement ? new StaffReportId(supplement) : null,
        };
        var started = await handler.HandleAsync(new StartStaffReport(new StaffReportId(this.IdOf(Input.NewId)), Input.Kind!.Value, Input.Template!, Input.Title, origin, Input.Addressee), User, ct);
        if (!started.Succeeded)
        {
            return this.Refuse(started, texts);
        }

        this.Announce(texts["StaffReports.Started"]);
        return Redirect($"/tjansteutlatanden/{started.Value.Value}");
    }

    /// <returns>False when what it is started from does not exist for this person.</returns>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await FindSupplementedAsync(ct) || !await FindMatterAsync(ct))
        {
            return false;
        }

        Committees = await ActivityForm.CommitteeOptionsAsync(db, clock.TodayInSweden(), ct);
        Plans = [.. (await db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => new Option(p.Id.Value.ToString(), p.Title))];
        Assignments = [.. (await db.Assignments.AsNoTracking().Where(a => a.Kind == AssignmentKind.Assigned && a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn)
            .OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title).Take(MostAssignments).Select(a => new { a.Id, a.Title, a.BudgetYear }).ToListAsync(ct)).Select(a => new Option(a.Id.Value.ToString(), $"{a.BudgetYear} {a.Title}"))];
        Templates =
        [
            .. StandardTemplate.All.Select(t => new Option(t.Key, t.Name, string.Join(", ", t.Sections.Select(s => s.Heading)))),
            .. (await db.StaffReportTemplates.AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct)).Select(t => new Option(t.Id.Value.ToString(), t.Name, string.Join(", ", t.Sections.Select(s => s.Heading)))),
        ];
        return true;
    }

    private async Task<bool> FindMatterAsync(CancellationToken ct)
    {
        if (Input.Referral is { } asked)
        {
            var id = new ReferralId(asked);
            if (await db.Referrals.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral)
            {
                return false;
            }

            Input.Matter = referral.MatterId.Value;
            Input.AddresseeId ??= referral.CommitteeId.Value;
            BackAddress = $"/arenden/{referral.MatterId.Value}/remisser/{asked}";
        }

        if (Input.Matter is { } matter)
        {
            _matter = await matters.FindAsync(User, matter, ct);
            About = _matter?.Title;
            BackAddress = Input.Referral is null ? $"/arenden/{matter}" : BackAddress;
            return _matter is not null;
        }

        return true;
    }

    /// <summary>A supplement rests on what the registered report rests on.</summary>
    private async Task<bool> FindSupplementedAsync(CancellationToken ct)
    {
        if (Input.SupplementTo is not { } supplement)
        {
            return true;
        }

        if (await reports.FindAsync(User, supplement, ct) is not { State: StaffReportState.Registered } registered)
        {
            return false;
        }

        Input.Matter = registered.MatterId?.Value;
        Input.Referral = registered.ReferralId?.Value;
        if (HttpContext.Request.Method == "GET")
        {
            Input.Plan = registered.PlanId?.Value;
            Input.Kind = registered.Kind;
            Input.AddresseeId = registered.AddresseeId?.Value;
            Input.Addressee = registered.AddresseeId is null ? registered.Head.Addressee : null;
            Input.Assignments = [.. registered.Assignments.Select(a => a.ToString())];
            Input.Year = registered.Year ?? Input.Year;
            Input.Title = texts["StaffReports.SupplementTitle", registered.Title];
        }

        About = texts["StaffReports.SupplementTo", registered.Number ?? registered.Title];
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class StartStaffReportInput
{
    /// <summary>The new report's id, made with the form: sent twice, the form is still one report.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public Guid? Matter { get; set; }

    public Guid? Referral { get; set; }

    public Guid? SupplementTo { get; set; }

    [Display(Name = "StaffReports.Kind"), Required(ErrorMessage = "StaffReports.KindMissing")]
    public StaffReportKind? Kind { get; set; }

    [Display(Name = "StaffReports.Template"), Required(ErrorMessage = "StaffReports.TemplateMissing")]
    public string? Template { get; set; }

    [Display(Name = "StaffReports.Title", Description = "StaffReports.TitleHint"), StringLength(500)]
    public string? Title { get; set; }

    [Display(Name = "StaffReports.Addressee")]
    public Guid? AddresseeId { get; set; }

    [Display(Name = "StaffReports.AddresseeOther"), StringLength(200)]
    public string? Addressee { get; set; }

    [Display(Name = "StaffReports.Assignments", Description = "StaffReports.AssignmentsHint")]
    public string[] Assignments { get; set; } = [];

    [Display(Name = "StaffReports.Plan", Description = "StaffReports.PlanHint")]
    public Guid? Plan { get; set; }

    [Display(Name = "StaffReports.Year", Description = "StaffReports.YearHint"), Range(1990, 2200)]
    public int? Year { get; set; }
}
