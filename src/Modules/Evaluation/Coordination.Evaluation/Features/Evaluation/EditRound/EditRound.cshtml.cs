using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditRound;

/// <summary>Start a round, or change what is written of it. A new one may begin with the standard questions, or with those of an earlier round.</summary>
[Authorize(Policy = EvaluationPolicies.ManageRounds)]
internal sealed class EditRoundModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RoundPage(db, authorization)
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();

    public IReadOnlyList<Option> Periods => texts.RoundPeriods(clock.TodayInSweden(), Record?.PeriodKey);

    /// <summary>Questions to begin with: the standard set, an earlier round's, or none.</summary>
    public IReadOnlyList<Option> Beginnings { get; private set; } = [];

    protected override bool Fits => Record.State is RoundState.Draft or RoundState.Open;

    public void OnGet() => Input = Id is null ? new RoundInput { Begin = RoundInput.Standard } : RoundInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Period is { Length: > 0 } period && Periods.All(p => p.Value != period))
        {
            ModelState.AddModelError("Input.Period", texts["Rounds.PeriodUnknown"]);
        }

        if (Input.DueOn < clock.TodayInSweden() && Record?.DueOn != Input.DueOn)
        {
            ModelState.AddModelError("Input.DueOn", texts["Rounds.DuePassed"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : Id is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            var earlier = await Db.Rounds.AsNoTracking().OrderByDescending(r => r.FromDay).ThenByDescending(r => r.Id).Select(r => new { r.Id, r.Title }).Take(20).ToListAsync(ct);
            Beginnings = [new(RoundInput.Standard, texts["Rounds.BeginStandard"]), new(RoundInput.Nothing, texts["Rounds.BeginNothing"]), .. earlier.Select(r => new Option(r.Id.Value.ToString(), texts["Rounds.BeginLike", r.Title]))];
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var id = new RoundId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            Db.Rounds.Add(new Round(id, Input.ToText(), await QuestionsAsync(ct), clock.GetUtcNow(), actor.Actor.Name));
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Rounds.Made"]);
        return Redirect($"/insamlingar/{id.Value}");
    }

    private async Task<IReadOnlyList<Question>> QuestionsAsync(CancellationToken ct)
    {
        if (!Guid.TryParse(Input.Begin, out var earlier))
        {
            return Input.Begin == RoundInput.Standard ? StandardQuestions.For(Input.Audience!.Value) : [];
        }

        var round = new RoundId(earlier);
        return await Db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == round, ct) is { } like ? [.. like.Questions.Select(q => q with { Id = Guid.CreateVersion7() })] : [];
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        var changes = FormChanges.Describe(RoundInput.Of(Record), Input, texts, v => texts.RoundWord(v));
        var result = changes.Length == 0 ? Result.Success : await SaveAsync(Input.Version, () => Record.Describe(Input.ToText(), changes, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, RoundInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Rounds.Saved"]);
        return Redirect(Address);
    }

    private Task<bool> IsStoredAsync(RoundId id, CancellationToken ct) => Db.Rounds.AnyAsync(r => r.Id == id, ct);
}

/// <summary>What the form of a round holds.</summary>
internal sealed class RoundInput
{
    public const string Standard = "standard";
    public const string Nothing = "inga";

    /// <summary>Made with the form, so that sending it twice makes one round.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Rounds.Name", Description = "Rounds.NameHint"), Required(ErrorMessage = "Rounds.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Rounds.Audience"), Required(ErrorMessage = "Rounds.AudienceMissing")]
    public RoundAudience? Audience { get; set; }

    [Display(Name = "Rounds.Period", Description = "Rounds.PeriodHint"), Required(ErrorMessage = "Rounds.PeriodMissing")]
    public string? Period { get; set; }

    [Display(Name = "Rounds.DueOn"), Required(ErrorMessage = "Rounds.DueMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Rounds.Intro", Description = "Rounds.IntroHint"), StringLength(4000)]
    public string? Intro { get; set; }

    public string? Begin { get; set; }

    public RoundText ToText() => new(Title!, Audience!.Value, PeriodSpan.Read(Period)!.Value, DueOn!.Value, Intro);

    public static RoundInput Of(Round round) => new()
    {
        NewId = round.Id.Value,
        Version = round.Version,
        Title = round.Title,
        Audience = round.Audience,
        Period = round.PeriodKey,
        DueOn = round.DueOn,
        Intro = round.Intro,
    };
}
