using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.CloseCase;

/// <summary>The case has come to a result; how it went is asked about afterwards (S003-26).</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class CloseCaseModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public CloseCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Months => [.. SupportCase.FollowUpMonths.Select(m => new Option(m.ToString(CultureInfo.InvariantCulture), Words["Cases.AfterMonths", m]))];

    public async Task OnGetAsync(CancellationToken ct) => Input = new()
    {
        Version = Record.Version,
        On = clock.TodayInSweden(),
        Months = [.. SupportCase.FollowUpMonths],
        Committee = Record.CommitteeCode ?? await Db.SupportRules.AsNoTracking().Select(r => r.CommitteeCode).SingleOrDefaultAsync(ct),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", Words["Offers.CommitteeUnknown"]);
        }

        if (Input.Months.Except(SupportCase.FollowUpMonths).Any())
        {
            ModelState.AddModelError("Input.Months", Words["Cases.MonthsUnknown"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", Words["Cases.DayWrong"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(Input.Version, () => Record.Close(Input.Result!.Value, Input.Text, Input.On!.Value, Input.Months, Input.Committee, clock.GetUtcNow(), actor.Actor.Name), "Cases.ClosedNow", ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Committees = await committees.OptionsAsync(Record.CommitteeCode, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class CloseCaseInput
{
    public long Version { get; set; }

    [Display(Name = "Cases.Result"), Required(ErrorMessage = "Cases.ResultMissing")]
    public CaseResult? Result { get; set; }

    [Display(Name = "Cases.ResultText", Description = "Cases.ResultTextHint"), StringLength(4000)]
    public string? Text { get; set; }

    [Display(Name = "Cases.ClosedOn"), Required(ErrorMessage = "Cases.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Cases.Months", Description = "Cases.MonthsHint")]
    public int[] Months { get; set; } = [];

    [Display(Name = "Cases.Committee", Description = "Cases.CommitteeHint"), StringLength(20)]
    public string? Committee { get; set; }
}
