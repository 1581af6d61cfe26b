using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AssessDemocracy;

/// <summary>Judge whether a counterpart stands by democracy and the equal worth of all. The judgement before it stays readable (S004-09).</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class AssessDemocracyModel(
    NetworkingDbContext db, CounterpartQuery counterparts, ICommitteeDirectory directory, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const int Shown = 10;

    [BindProperty]
    public DemocracyInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    /// <summary>How the counterpart has been judged before.</summary>
    public IReadOnlyList<DemocracyAssessment> Former { get; private set; } = [];

    public IReadOnlyList<Option> Outcomes => [.. Enum.GetValues<DemocracyOutcome>().Select(o => new Option(o.ToString(), texts[$"DemocracyOutcome.{o}"], texts[$"DemocracyOutcomeHint.{o}"]))];

    public async Task OnGetAsync([FromQuery(Name = "foretag")] Guid? enterprise, [FromQuery(Name = "organisation")] Guid? organisation, CancellationToken ct)
    {
        await PrepareAsync(ct);
        var counterpart = await counterparts.OfAsync(enterprise, organisation, ct);
        Former = counterpart is null
            ? []
            : await db.DemocracyAssessments.AsNoTracking().Where(d => d.EnterpriseId == counterpart.Enterprise && d.OrganisationId == counterpart.Organisation)
                .OrderByDescending(d => d.AssessedOn).ThenByDescending(d => d.Id).Take(Shown).ToListAsync(ct);
        Input = new DemocracyInput
        {
            On = clock.TodayInSweden(),
            Counterpart = counterpart?.Name,
            Committee = Former.Count > 0 ? Former[0].CommitteeCode : await db.Set<EnquiryRules>().Select(r => r.CommitteeCode).SingleOrDefaultAsync(ct),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        var today = clock.TodayInSweden();
        if (Input.On > today)
        {
            ModelState.AddModelError("Input.On", texts["ContactLog.OnLater"]);
        }

        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var counterpart = await counterparts.FindAsync(Input.Counterpart, "Counterpart", ct);
        if (!counterpart.Succeeded)
        {
            return this.Refuse(counterpart, texts);
        }

        var id = new DemocracyAssessmentId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var other = counterpart.Value;
            foreach (var former in await db.DemocracyAssessments.Where(d => d.ReplacedAt == null && d.EnterpriseId == other.Enterprise && d.OrganisationId == other.Organisation).ToListAsync(ct))
            {
                former.Replace(clock.GetUtcNow());
            }

            db.DemocracyAssessments.Add(new DemocracyAssessment(id, other, Input.Outcome!.Value, Input.Ground!, Input.On!.Value, Input.Committee!, actor.Actor.Name));
            await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Democracy.Saved"]);
        return Redirect("/samverkan/demokrati");
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        Committees = [.. (await directory.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
        Suggestions = await counterparts.SuggestionsAsync(ct);
    }

    private Task<bool> IsStoredAsync(DemocracyAssessmentId id, CancellationToken ct) => db.DemocracyAssessments.AnyAsync(d => d.Id == id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class DemocracyInput
{
    /// <summary>Made with the form, so that sending it twice judges once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Agreements.Counterpart", Description = "Counterparts.Hint"), Required(ErrorMessage = "Agreements.CounterpartMissing"), StringLength(200)]
    public string? Counterpart { get; set; }

    [Display(Name = "Democracy.Outcome"), Required(ErrorMessage = "Democracy.OutcomeMissing")]
    public DemocracyOutcome? Outcome { get; set; }

    [Display(Name = "Democracy.Ground", Description = "Democracy.GroundHint"), Required(ErrorMessage = "CooperationGuide.GroundMissing"), StringLength(4000)]
    public string? Ground { get; set; }

    [Display(Name = "Democracy.AssessedOn"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Democracy.Committee", Description = "Democracy.CommitteeHint"), Required(ErrorMessage = "NetworkMeetings.CommitteeMissing")]
    public string? Committee { get; set; }
}
