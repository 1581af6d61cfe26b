using Coordination.Governance.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Networking.Features.Networking.FindCommittee;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowAgreement;
using Coordination.Networking.Features.Networking.ShowNeed;
using Coordination.Networking.Features.Networking.ShowRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditAgreement;

/// <summary>Enter what has been agreed, or change what is written of it. With a counterpart that breaks with democracy nothing new is agreed.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EditAgreementModel(
    NetworkingDbContext db,
    CounterpartQuery counterparts,
    IActivityDirectory activities,
    CommitteeChoiceQuery committees,
    CurrentActor actor,
    IAuthorizationService authorization,
    IStringLocalizer<Texts> texts,
    TimeProvider clock)
    : AgreementPage(db, authorization)
{
    private const int MostActivities = 20;

    private string? _counterpart;

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    /// <summary>Those that are chosen, and those that the words fit.</summary>
    public IReadOnlyList<Option> Activities { get; private set; } = [];

    /// <summary>The choice is open: something is chosen or looked for.</summary>
    public bool IsChoosing => Input.Activities.Length > 0 || Input.ActivityWords is not null;

    public string FormAddress => Id is null ? "/samverkan/avtal/nytt" : $"{Address}/andra";

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    protected override bool Fits => Record.EndedOn is null;

    public async Task OnGetAsync([FromQuery(Name = "behov")] Guid? need, [FromQuery(Name = "organisation")] Guid? organisation, [FromQuery(Name = "foretag")] Guid? enterprise, CancellationToken ct)
    {
        if (Id is not null)
        {
            Input = AgreementInput.Of(Record, _counterpart);
            return;
        }

        var id = new CooperationNeedId(need ?? default);
        var from = need is null ? null : await Db.CooperationNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct);
        Input = new AgreementInput
        {
            Need = from?.Id.Value,
            Title = from?.Title,
            Purpose = from?.Purpose,
            Form = from?.ChosenForm,
            ValuePerYear = AmountText.Written(from?.ValuePerYear),
            Counterpart = (await counterparts.OfAsync(from?.EnterpriseId?.Value ?? enterprise, from?.OrganisationId?.Value ?? organisation, ct))?.Name,
        };
    }

    /// <summary>The form as it is filled in, with the activities that the words fit. Nothing is judged or stored.</summary>
    public IActionResult OnPostSearch()
    {
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Skipped;
        }

        Input.LookedFor = Input.ActivityWords;
        ModelState.Remove("Input.LookedFor");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Words that have not been answered yet are answered first: whoever wrote them has something left to choose.
        if (!string.IsNullOrWhiteSpace(Input.ActivityWords) && Input.ActivityWords != Input.LookedFor)
        {
            return OnPostSearch();
        }

        var counterpart = await CheckAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var isNew = Record is null || !counterpart!.IsSame(Record.EnterpriseId, Record.OrganisationId);
        if (isNew && await StoppedAsync(Db, counterpart!.Enterprise, counterpart.Organisation, "Counterpart", ct) is { } stopped)
        {
            return this.Refuse(stopped, texts);
        }

        return Id is null ? await AddAsync(counterpart!, ct) : await ChangeAsync(counterpart!, ct);
    }

    /// <summary>Nothing new is agreed with a counterpart whose democracy conditions were judged not to be met (S004-09).</summary>
    public static async Task<Error?> StoppedAsync(NetworkingDbContext db, EnterpriseId? enterprise, Domain.Organisations.OrganisationId? organisation, string field, CancellationToken ct)
    {
        var current = await db.DemocracyAssessments.AsNoTracking().Of(enterprise, organisation).Select(d => new { d.Outcome, d.AssessedOn }).FirstOrDefaultAsync(ct);
        return current?.Outcome == DemocracyOutcome.NotMet ? new Error("NET-0815", "Agreements.DemocracyNotMet", field, ErrorKind.Rule, DateText.Short(current.AssessedOn)) : null;
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var chosen = await activities.FindAsync([.. (Record?.ActivityIds ?? []).Concat(Input.Activities).Distinct()], ct);
        var found = await activities.SearchAsync(Input.ActivityWords, MostActivities, ct);
        Activities = [.. chosen.Concat(found).DistinctBy(a => a.Id).Select(a => new Option(a.Id.ToString(), $"{a.Number} {a.Title}", a.Plan))];
        Committees = await committees.OptionsAsync(Record?.CommitteeCode, ct);
        Suggestions = await counterparts.SuggestionsAsync(ct);
        _counterpart = Record is null ? null : (await counterparts.OfAsync(Record.EnterpriseId?.Value, Record.OrganisationId?.Value, ct))?.Name;
    }

    private async Task<Counterpart?> CheckAsync(CancellationToken ct)
    {
        if (AmountText.IsMalformed(Input.ValuePerYear))
        {
            ModelState.AddModelError("Input.ValuePerYear", texts["Projects.AmountMalformed"]);
        }

        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code) && code != Record?.CommitteeCode)
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (Input.Activities.Any(a => Activities.All(o => o.Value != a.ToString())))
        {
            ModelState.AddModelError("Input.Activities", texts["Agreements.ActivityUnknown"]);
        }

        CheckDays();

        if (string.IsNullOrWhiteSpace(Input.Counterpart))
        {
            return null;
        }

        if (Record is not null && Input.Counterpart == _counterpart)
        {
            return await counterparts.OfAsync(Record.EnterpriseId?.Value, Record.OrganisationId?.Value, ct);
        }

        var found = await counterparts.FindAsync(Input.Counterpart, "Counterpart", ct);
        if (!found.Succeeded)
        {
            ModelState.AddModelError("Input.Counterpart", texts[found.Errors[0].TextKey, found.Errors[0].Arguments]);
            return null;
        }

        return found.Value;
    }

    private void CheckDays()
    {
        if (Input.StartsOn is null)
        {
            ModelState.AddModelError("Input.StartsOn", texts["Projects.StartMissing"]);
        }

        if (Id is null && Input.EndsOn < Input.StartsOn)
        {
            ModelState.AddModelError("Input.EndsOn", texts["Projects.EndsBeforeStart"]);
        }

        if (Id is null && Input.FollowUpOn < clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.FollowUpOn", texts["NetworkMeetings.DuePassed"]);
        }
    }

    private async Task<IActionResult> AddAsync(Counterpart counterpart, CancellationToken ct)
    {
        var id = new AgreementId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
            var need = new CooperationNeedId(Input.Need ?? default);
            var isKnown = Input.Need is not null && await Db.CooperationNeeds.AnyAsync(n => n.Id == need, ct);
            var agreement = new Agreement(id, Input.ToText(counterpart), Input.StartsOn!.Value, Input.EndsOn, isKnown ? need : null, now, by);
            if (Input.FollowUpOn is { } due)
            {
                agreement.PlanFollowUp(Guid.CreateVersion7(), texts["Agreements.FollowUpDefault"], due, now, by);
            }

            Db.Agreements.Add(agreement);
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(Counterpart counterpart, CancellationToken ct)
    {
        Input.EndsOn = Record.EndsOn;
        var changes = FormChanges.Describe(AgreementInput.Of(Record, _counterpart), Input, texts, texts.WordOf, nameof(AgreementInput.Activities));
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var result = await SaveAsync(
            Input.Version,
            () => Record.Describe(Input.ToText(counterpart), Input.StartsOn!.Value, changes, clock.GetUtcNow(), actor.Actor.Name),
            ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, a => AgreementInput.Of(a, _counterpart), v => Input.Version = v, texts, ct);
    }

    private RedirectResult Saved(AgreementId id)
    {
        this.Announce(texts["Agreements.Saved"]);
        return Redirect($"/samverkan/avtal/{id.Value}");
    }

    private Task<bool> IsStoredAsync(AgreementId id, CancellationToken ct) => Db.Agreements.AnyAsync(a => a.Id == id, ct);
}
