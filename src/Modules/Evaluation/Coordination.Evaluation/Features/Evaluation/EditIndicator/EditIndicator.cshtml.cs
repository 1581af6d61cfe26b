using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Evaluation.Features.Evaluation.FindOwner;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditIndicator;

/// <summary>Enter an indicator, or change what is written of it.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class EditIndicatorModel(
    EvaluationDbContext db, CommitteeChoiceQuery committees, OwnerChoiceQuery owners, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : IndicatorPage(db, authorization)
{
    [BindProperty]
    public IndicatorInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    public void OnGet() => Input = Id is null ? new IndicatorInput() : IndicatorInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check();
        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Committees = await committees.OptionsAsync(Record?.CommitteeCode, ct);
        var known = await owners.OptionsAsync(ct);
        Owners = Record is { OwnerId: { } id, OwnerName: { } name } && known.All(o => o.Value != id) ? [.. known, new Option(id, name)] : known;
    }

    private void Check()
    {
        if (Id is null && string.IsNullOrWhiteSpace(Input.Definition))
        {
            ModelState.AddModelError("Input.Definition", texts["Indicators.DefinitionMissing"]);
        }

        if (Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["Indicators.CommitteeUnknown"]);
        }

        if (Input.Owner is { Length: > 0 } owner && Owners.All(o => o.Value != owner))
        {
            ModelState.AddModelError("Input.Owner", texts["Indicators.OwnerUnknown"]);
        }

        if (Input.Source == IndicatorSource.Measured && Record?.Source != IndicatorSource.Measured)
        {
            ModelState.AddModelError("Input.Source", texts["Indicators.MeasuredFromSet"]);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new IndicatorId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Indicators.Add(new Indicator(id, await TextAsync(ct), Input.Definition!, clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved(id);
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(IndicatorInput.Of(Record), Input, texts, Word);
        if (changes.Length == 0)
        {
            return Saved(Record.Id);
        }

        var (text, hasValues) = (await TextAsync(ct), await HasValuesAsync(ct));
        var result = await SaveAsync(Input.Version, () => Record.Describe(text, hasValues, changes, clock.GetUtcNow(), actor.Actor.Name), ct);
        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, IndicatorInput.Of, v => Input.Version = v, texts, ct);
    }

    /// <summary>The person of an account reads by name.</summary>
    private string? Word(object value) => texts.WordOf(value) ?? (value is string text ? Owners.FirstOrDefault(o => o.Value == text)?.Text : null);

    private async Task<IndicatorText> TextAsync(CancellationToken ct)
    {
        var name = Input.Owner == Record?.OwnerId && Record?.OwnerName is { } kept ? kept : (await owners.FindAsync(Input.Owner, ct))?.Name;
        return Input.ToText(name, Record?.Measure);
    }

    private RedirectResult Saved(IndicatorId id)
    {
        this.Announce(texts["Indicators.Saved"]);
        return Redirect($"/matt/{id.Value}");
    }

    private Task<bool> IsStoredAsync(IndicatorId id, CancellationToken ct) => Db.Indicators.AnyAsync(i => i.Id == id, ct);
}
