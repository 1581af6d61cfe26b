using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Evaluation.Features.Evaluation.ShowEvaluations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.KeepLesson;

/// <summary>
/// Write a lesson, from an evaluation, from a procurement or from elsewhere, or change it. A lesson is open to all: what touches tenders is
/// written once the award is told.
/// </summary>
[Authorize(Policy = EvaluationPolicies.ProposeLessons)]
internal sealed class EditLessonModel(
    EvaluationDbContext db, IProcurementDirectory procurements, CommitteeChoiceQuery committees, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : LessonPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;
    private ProcurementCard? _procurement;
    private EvaluationPhase? _phase;

    [FromQuery(Name = "utvardering")]
    public Guid? Evaluation { get; set; }

    [FromQuery(Name = "upphandling")]
    public Guid? Procurement { get; set; }

    [BindProperty]
    public LessonInput Input { get; set; } = new();

    public LessonOrigin Origin { get; private set; } = new(null, null, null);

    public IReadOnlyList<Option> Units { get; private set; } = [];

    /// <summary>Where somebody who changes their mind came from.</summary>
    public string BackTo => Id is null && Origin.Procurement is { } procurement ? EvaluationTexts.PageOf(procurement) : Address;

    /// <summary>Who may only propose writes while nobody has recorded it.</summary>
    protected override bool Fits => Record.State != LessonState.Withdrawn;

    public void OnGet() => Input = Id is not null ? LessonInput.Of(Record) : new LessonInput
    {
        Phase = _phase,
        Codes = _procurement is null ? null : string.Join('\n', _procurement.Codes.Take(1).Select(LessonCodes.Shown)),
        BuyingUnit = _procurement?.BuyingUnit,
        Kind = Enum.TryParse<LessonKind>(_procurement?.Kind, out var kind) ? kind : null,
        Basis = Enum.TryParse<LessonBasis>(_procurement?.Basis, out var basis) ? basis : null,
    };

    public async Task<IActionResult> OnPostAsync(bool hold, CancellationToken ct)
    {
        Check();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        hold = hold && MayManage;
        return Id is null ? await AddAsync(hold, ct) : await ChangeAsync(hold, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        if (Id is not null)
        {
            if (Record.State == LessonState.Recorded && !MayManage)
            {
                return Forbid();
            }

            Origin = new(Record.EvaluationId, Record.ProcurementId, Record.ProcurementTitle);
        }
        else if (Evaluation is { } evaluation)
        {
            var wanted = new ProcurementEvaluationId(evaluation);
            if (await Db.Evaluations.AsNoTracking().Where(e => e.Id == wanted).Select(e => new { e.ProcurementId, e.ProcurementTitle, e.Phase }).SingleOrDefaultAsync(ct) is not { } from)
            {
                return NotFound();
            }

            (Origin, _phase) = (new(wanted, from.ProcurementId, from.ProcurementTitle), from.Phase);
        }

        if ((Origin.Procurement ?? Procurement) is { } procurement && await _authorization.MayAsync(User, IProcurementDirectory.Policy))
        {
            _procurement = await procurements.FindAsync(procurement, ct);
        }

        if (Id is null && Evaluation is null && Procurement is not null)
        {
            if (_procurement is null)
            {
                return NotFound();
            }

            Origin = new(null, _procurement.ProcurementId, _procurement.Title);
        }

        return null;
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Units = await committees.OptionsAsync(Id is null ? _procurement?.BuyingUnit : Record.BuyingUnit, ct);

    private void Check()
    {
        foreach (var written in Input.CodesWritten().Where(w => LessonCodes.Read(w) is null))
        {
            ModelState.AddModelError("Input.Codes", texts["Lessons.CodeUnknown", written]);
        }

        if (Input.BuyingUnit is { } unit && Units.All(u => u.Value != unit))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Lessons.BuyerUnknown"]);
        }

        if (ModelState.IsValid && !Input.ToText().IsTagged)
        {
            ModelState.AddModelError("Input.Codes", texts["Lessons.NotTagged"]);
        }

        // Whatever the person may read: who reads the lesson may not.
        if (Origin.Procurement is not null && _procurement is not { IsAwardTold: true } && (Input.Phase is not EvaluationPhase.Before || _phase is not (null or EvaluationPhase.Before)))
        {
            ModelState.AddModelError("Input.Phase", texts["Lessons.AwardNotTold"]);
        }
    }

    private async Task<IActionResult> AddAsync(bool hold, CancellationToken ct)
    {
        var id = new LessonId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
            var lesson = new Lesson(id, Origin, Input.ToText(), now, by);
            if (hold && lesson.Record(now, by) is { Succeeded: false } refused)
            {
                return this.Refuse(refused, texts);
            }

            Db.Lessons.Add(lesson);
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts[hold ? "Lessons.RecordedNow" : "Lessons.Proposed"]);
        return Redirect($"/lardomar/{id.Value}");
    }

    private async Task<IActionResult> ChangeAsync(bool hold, CancellationToken ct)
    {
        var changes = FormChanges.Describe(LessonInput.Of(Record), Input, texts, v => texts.WordOf(v));
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        hold = hold && Record.State == LessonState.Proposed;
        var result = changes.Length == 0 && !hold && Record.Version == Input.Version ? Result.Success : await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, LessonInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts[hold ? "Lessons.RecordedNow" : "Lessons.Saved"]);
        return Redirect(Address);

        Result Change()
        {
            var changed = changes.Length == 0 ? Result.Success : Record.Describe(Input.ToText(), changes, now, by);
            return changed.Succeeded && hold ? Record.Record(now, by) : changed;
        }
    }

    private Task<bool> IsStoredAsync(LessonId id, CancellationToken ct) => Db.Lessons.AnyAsync(l => l.Id == id, ct);
}

/// <summary>What the form of a lesson holds.</summary>
internal sealed class LessonInput
{
    /// <summary>Made with the form, so that sending it twice makes one lesson.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Lessons.Name", Description = "Lessons.NameHint"), Required(ErrorMessage = "Lessons.NameMissing"), StringLength(Lesson.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Lessons.Learned", Description = "Lessons.LearnedHint"), Required(ErrorMessage = "Lessons.LearnedMissing"), StringLength(Lesson.LongestText)]
    public string? Learned { get; set; }

    [Display(Name = "Lessons.Advice", Description = "Lessons.AdviceHint"), Required(ErrorMessage = "Lessons.AdviceMissing"), StringLength(Lesson.LongestText)]
    public string? Advice { get; set; }

    [Display(Name = "Lessons.Phase", Description = "Lessons.PhaseHint"), Required(ErrorMessage = "Lessons.PhaseMissing")]
    public EvaluationPhase? Phase { get; set; }

    [Display(Name = "Lessons.Source", Description = "Lessons.SourceHint"), StringLength(Lesson.LongestSource)]
    public string? Source { get; set; }

    [Display(Name = "Lessons.Codes", Description = "Lessons.CodesHint"), StringLength(4000)]
    public string? Codes { get; set; }

    [Display(Name = "Lessons.Buyer"), StringLength(20)]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Lessons.Kind")]
    public LessonKind? Kind { get; set; }

    [Display(Name = "Lessons.Basis")]
    public LessonBasis? Basis { get; set; }

    public IReadOnlyList<string> CodesWritten() => (Codes ?? string.Empty).Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public LessonText ToText() => new(Title ?? string.Empty, Learned ?? string.Empty, Advice ?? string.Empty, Phase ?? EvaluationPhase.Before)
    {
        Codes = [.. CodesWritten().Select(LessonCodes.Read).OfType<string>()],
        BuyingUnit = string.IsNullOrWhiteSpace(BuyingUnit) ? null : BuyingUnit,
        Kind = Kind,
        Basis = Basis,
        Source = Source,
    };

    public static LessonInput Of(Lesson lesson) => new()
    {
        NewId = lesson.Id.Value,
        Version = lesson.Version,
        Title = lesson.Title,
        Learned = lesson.Learned,
        Advice = lesson.Advice,
        Phase = lesson.Phase,
        Source = lesson.Source,
        Codes = string.Join('\n', lesson.Codes.Select(LessonCodes.Shown)),
        BuyingUnit = lesson.BuyingUnit,
        Kind = lesson.Kind,
        Basis = lesson.Basis,
    };
}
