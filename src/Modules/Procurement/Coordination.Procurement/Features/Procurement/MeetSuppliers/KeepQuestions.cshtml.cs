using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>A question that somebody asked, and its answer; who asked is not written.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class EditQuestionModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid? Question { get; set; }

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    public MeetingQuestion? Kept => Record.Questions.FirstOrDefault(q => q.Id == Question);

    protected override bool Fits => Record.IsStanding && (Question is null || Kept is { GivenWith: null });

    public void OnGet() => Input = Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, by, id) = (clock.GetUtcNow(), actor.Actor.Name, this.IdOf(Input.NewId));
        if (Question is not null || Record.Questions.All(q => q.Id != id))
        {
            var result = await SaveAsync(Input.Version, () => Question is { } asked ? Record.AnswerQuestion(asked, Input.Question!, Input.Answer, now, by) : Record.Ask(id, Input.Question!, Input.Answer, clock.TodayInSweden(), now, by), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, Of, v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Dialogue.QuestionSaved"]);
        return Redirect($"{Address}#fragor");
    }

    private QuestionInput Of(SupplierMeeting meeting)
    {
        var asked = meeting.Questions.FirstOrDefault(q => q.Id == Question);
        return new() { Version = meeting.Version, Question = asked?.Question, Answer = asked?.Answer };
    }
}

/// <summary>The answers that nobody has got become a material, which is then sent to all.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class GatherAnswersModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public GatherInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding && Record.AnswersToGive.Count > 0;

    public void OnGet() => Input = new GatherInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = this.IdOf(Input.NewId);
        var result = await SaveAsync(Input.Version, () => Record.GatherAnswers(id, $"Frågor och svar {DateText.Iso(clock.TodayInSweden())}", clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new GatherInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.AnswersGathered"]);
        return Redirect($"{Address}/material/{id}");
    }
}

/// <summary>A question with its answer.</summary>
internal sealed class QuestionInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Dialogue.Question", Description = "Dialogue.QuestionHint"), Required(ErrorMessage = "Dialogue.QuestionMissing"), StringLength(MeetingQuestion.Longest)]
    public string? Question { get; set; }

    [Display(Name = "Dialogue.Answer"), StringLength(MeetingQuestion.Longest)]
    public string? Answer { get; set; }
}

/// <summary>Only that it was pressed, and upon what.</summary>
internal sealed class GatherInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }
}
