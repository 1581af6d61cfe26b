using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.FindActivity;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.RecordEvidence;

/// <summary>Freeze the figures of a period as evidence, or change what is written of it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class RecordEvidenceModel(
    BusinessSupportDbContext db, EvidenceQuery evidence, ActivityChoiceQuery activities, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EvidencePage(db, authorization)
{
    [BindProperty]
    public EvidenceInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Evidence.From"), Required(ErrorMessage = "Evidence.FromMissing")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Evidence.Until"), Required(ErrorMessage = "Evidence.UntilMissing")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<Option> Activities { get; private set; } = [];

    /// <summary>What will be frozen; null where something is frozen already.</summary>
    public EvidenceFigures? Figures { get; private set; }

    protected override bool Fits => Record.WithdrawnAt is null;

    public async Task OnGetAsync(string? fran, string? till, CancellationToken ct)
    {
        if (Id is not null)
        {
            Input = EvidenceInput.Of(Record);
            return;
        }

        var period = EvidencePeriod.Read(fran, till, clock.TodayInSweden());
        (From, To) = (period.From, period.To);
        Figures = await evidence.CountAsync(period, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Activities.Any(a => Activities.All(o => o.Value != a.ToString())))
        {
            ModelState.AddModelError("Input.Activities", texts["Cases.ActivityUnknown"]);
        }

        if (Id is not null)
        {
            ModelState.Remove(nameof(From));
            ModelState.Remove(nameof(To));
            return ModelState.IsValid ? await ChangeAsync(ct) : this.PageAgain();
        }

        if (From is { } first && !EvidencePeriod.IsCountable(first))
        {
            ModelState.AddModelError(nameof(From), texts["Evidence.DayWrong"]);
        }

        if (From > To)
        {
            ModelState.AddModelError(nameof(To), texts["Evidence.UntilBeforeFrom"]);
        }

        if (To > clock.TodayInSweden())
        {
            ModelState.AddModelError(nameof(To), texts["Evidence.UntilInFuture"]);
        }

        var today = clock.TodayInSweden();
        Figures = await evidence.CountAsync(From is { } from && To is { } to && from <= to && EvidencePeriod.IsCountable(from) && EvidencePeriod.IsCountable(to) ? new(from, to) : EvidencePeriod.Read(null, null, today), ct);
        return ModelState.IsValid ? await AddAsync(Figures, ct) : this.PageAgain();
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Activities = await activities.OptionsAsync(Record?.ActivityIds ?? [], ct);

    private async Task<IActionResult> AddAsync(EvidenceFigures figures, CancellationToken ct)
    {
        var id = new EvidenceId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Evidence.Add(new SupportEvidence(id, Input.ToText(), figures, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Evidence.Frozen"]);
        return Redirect($"/stodunderlag/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(EvidenceInput.Of(Record), Input, texts, texts.WordOf, nameof(EvidenceInput.Activities));
        var isSame = changes.Length == 0 && Record.ActivityIds.ToHashSet().SetEquals(Input.Activities);
        var result = isSame ? Result.Success : await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, EvidenceInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Evidence.Saved"]);
        return Redirect(Address);

        Result Change()
        {
            Record.Describe(Input.ToText(), changes, clock.GetUtcNow(), actor.Actor.Name);
            return Result.Success;
        }
    }

    private Task<bool> IsStoredAsync(EvidenceId id, CancellationToken ct) => Db.Evidence.AnyAsync(e => e.Id == id, ct);
}
