using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.JudgeActivity;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ProposeActivity;

/// <summary>Propose an activity that the plan in force does not have.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class ProposeActivityModel(GovernanceDbContext db, JudgeActivityHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RevisionPage(db, authorization), IWordingPage
{
    /// <summary>The identity it will have, made with the form: sent twice, the form is still one activity.</summary>
    [BindProperty]
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public JudgementInput Input { get; set; } = new() { Wording = WordingForm.Of(null) };

    public IReadOnlyList<Option> Areas => ActivityForm.AreaOptions(Plan);

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<TimetableKind>().Where(k => k != TimetableKind.Unknown).Select(k => new Option(k.ToString(), texts[$"TimetableKind.{k}"]))];

    public string? StandingGoal(int place) => null;

    public async Task OnGetAsync(CancellationToken ct) => await PrepareAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        ModelState.Remove("Input.Judgement");
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var written = Input.Wording.Read(null);
        if (!written.Succeeded)
        {
            return this.Refuse(written, texts);
        }

        var id = new ActivityId(NewId);
        if (!await Db.RevisionRows.AnyAsync(r => r.RevisionId == Revision.Id && r.ActivityId == id, ct))
        {
            var result = await handler.HandleAsync(new Governance.JudgeActivity.JudgeActivity(Revision.Id, id, 0, Judgement.Add, written.Value, null, Input.Reason), ct);
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["Revision.Proposed"]);
        return Redirect(Address);
    }

    private async Task PrepareAsync(CancellationToken ct) => Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
}
