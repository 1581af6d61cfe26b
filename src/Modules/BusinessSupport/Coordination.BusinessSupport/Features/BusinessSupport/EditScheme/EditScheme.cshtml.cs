using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;

/// <summary>Set up a scheme or change it. Its criteria are fixed once they are published.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class EditSchemeModel(
    BusinessSupportDbContext db, CommitteeChoiceQuery committees, FundingYearsQuery years, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : SchemePage(db, authorization)
{
    [BindProperty]
    public SchemeInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    protected override bool Fits => Record.State != SchemeState.Ended;

    public void OnGet() => Input = Id is null ? new SchemeInput { IsAid = true } : SchemeInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.EndsOn < Input.StartsOn)
        {
            ModelState.AddModelError("Input.EndsOn", texts["LedgerRules.EndsBeforeStart"]);
        }

        if (Input.FrameLines() is null)
        {
            ModelState.AddModelError("Input.Frames", texts["Schemes.FramesWrong"]);
        }

        if (Input.EnglishLines().Any(c => c.Length > SchemeCriterion.LongestText))
        {
            ModelState.AddModelError("Input.CriteriaEnglish", texts["Schemes.CriterionTooLong", SchemeCriterion.LongestText]);
        }

        if (Input.CriteriaLines().Any(c => c.Length > SchemeCriterion.LongestText))
        {
            ModelState.AddModelError("Input.Criteria", texts["Schemes.CriterionTooLong", SchemeCriterion.LongestText]);
        }

        if (!Input.IsAid && string.IsNullOrWhiteSpace(Input.NoAidGround))
        {
            ModelState.AddModelError("Input.NoAidGround", texts["Schemes.NoAidGroundMissing"]);
        }

        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["LedgerRules.CommitteeUnknown"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Committees = await committees.OptionsAsync(Record?.CommitteeCode, ct);

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new FundingSchemeId(this.IdOf(Input.NewId));
        if (!await Db.FundingSchemes.AnyAsync(s => s.Id == id, ct))
        {
            var scheme = new FundingScheme(id, Input.ToText(), clock.GetUtcNow(), actor.Actor.Name);
            if (Fill(scheme, new Dictionary<int, decimal>()) is { Succeeded: false } refused)
            {
                return this.Refuse(refused, texts);
            }

            Db.FundingSchemes.Add(scheme);
            await Db.SaveOnceAsync(stop => Db.FundingSchemes.AnyAsync(s => s.Id == id, stop), ct);
        }

        this.Announce(texts["Schemes.Saved"]);
        return Redirect($"/bidrag/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        // Read after the scheme: a decision that comes in between raises its version, and this is refused.
        var decided = await years.DecidedAsync(Record.Id, ct);
        var result = await SaveAsync(
            Input.Version,
            () => Record.Describe(Input.ToText()) is { Succeeded: false } refused ? refused : Fill(Record, decided),
            ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, SchemeInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Schemes.Saved"]);
        return Redirect(Address);
    }

    private Result Fill(FundingScheme scheme, IReadOnlyDictionary<int, decimal> decided) =>
        scheme.SetFrames(Input.FrameLines()!, decided) is { Succeeded: false } refused ? refused
        : scheme.State == SchemeState.Draft && scheme.SetCriteria(Input.CriteriaLines()) is { Succeeded: false } fixedNow ? fixedNow
        : scheme.Translate(Input.EnglishLines());
}
