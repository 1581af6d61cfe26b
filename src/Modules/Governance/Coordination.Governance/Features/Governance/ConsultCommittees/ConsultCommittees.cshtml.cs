using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ConsultCommittees;

/// <summary>Ask committees for their view in joint preparation: each is reminded and answers by its signed link (S003-20).</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class ConsultCommitteesModel(
    GovernanceDbContext db, ConsultationLedger ledger, RevisionListQuery list, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RevisionPage(db, authorization)
{
    [BindProperty]
    public ConsultInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    /// <summary>Those with a part in an activity are ticked, unless they have been asked already.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        var asked = await Db.Consultations.Where(c => c.RevisionId == Revision.Id && c.State != ConsultationState.Withdrawn).Select(c => c.CommitteeId).ToListAsync(ct);
        var parts = (await list.ReadAsync(Plan, Revision.Id, ct)).Rows.SelectMany(r => r.Committees).Where(c => !asked.Contains(new CommitteeId(c))).ToHashSet();
        Input.Committees = [.. Committees.Select(c => c.Value).Where(c => parts.Contains(Guid.Parse(c)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var chosen = Input.Committees.Distinct().Where(c => Guid.TryParse(c, out _)).Select(c => new CommitteeId(Guid.Parse(c))).ToList();
        var result = await AskAsync(chosen, ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Revision.AskedNow", chosen.Count]);
        return Redirect(Address);
    }

    private async Task<Result> AskAsync(List<CommitteeId> chosen, CancellationToken ct)
    {
        var result = await ledger.AskAsync(Plan, Revision, chosen, Input.DueOn!.Value, Input.Question, ct);
        if (!result.Succeeded)
        {
            return result;
        }

        try
        {
            await Db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }

    private async Task PrepareAsync(CancellationToken ct) => Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
}

/// <summary>What the form holds.</summary>
internal sealed class ConsultInput
{
    [Display(Name = "Revision.Committees")]
    public string[] Committees { get; set; } = [];

    [Display(Name = "Revision.AnswerDueOn"), Required(ErrorMessage = "Revision.AnswerDueOnMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Revision.Question", Description = "Revision.QuestionHint"), StringLength(4000)]
    public string? Question { get; set; }
}
