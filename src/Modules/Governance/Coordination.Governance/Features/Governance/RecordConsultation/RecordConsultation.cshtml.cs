using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RecordConsultation;

/// <summary>Write down what a committee said in another way than by its link, or ask it no more.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class RecordConsultationModel(GovernanceDbContext db, ConsultationLedger ledger, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RevisionPage(db, authorization)
{
    [FromRoute(Name = "consultation")]
    public Guid ConsultationValue { get; set; }

    [BindProperty]
    public ConsultationInput Input { get; set; } = new();

    public RevisionConsultation Consultation { get; private set; } = null!;

    public string Committee { get; private set; } = string.Empty;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> States =>
        [.. new[] { ConsultationState.Answered, ConsultationState.Declined, ConsultationState.Withdrawn }.Select(s => new Option(s.ToString(), texts[$"ConsultationState.{s}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Input = Of(Consultation);
        Input.On ??= clock.TodayInSweden();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        if (Input.State == ConsultationState.Answered && string.IsNullOrWhiteSpace(Input.Answer))
        {
            ModelState.AddModelError("Input.Answer", texts["Revision.AnswerMissing"]);
        }

        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Revision.AnswerInFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Consultation.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        await ledger.RecordAsync(Consultation, Input.State!.Value, Input.Answer, Input.On!.Value, ct);
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await ReadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        this.Announce(texts["Revision.Recorded"]);
        return Redirect(Address);
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        Conflict = await Db.ConflictAsync(nameof(RevisionConsultation), ConsultationValue, Of(Consultation), Input, texts, v => v is ConsultationState state ? texts[$"ConsultationState.{state}"].Value : null, ct);
        Input.Version = Consultation.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private static ConsultationInput Of(RevisionConsultation consultation) => new()
    {
        Version = consultation.Version,
        State = consultation.State == ConsultationState.Asked ? null : consultation.State,
        Answer = consultation.Answer,
        On = consultation.AnsweredOn,
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new ConsultationId(ConsultationValue);
        if (await Db.Consultations.SingleOrDefaultAsync(c => c.Id == id && c.RevisionId == Revision.Id, ct) is not { } consultation)
        {
            return false;
        }

        Consultation = consultation;
        Committee = await Db.Committees.Where(c => c.Id == consultation.CommitteeId).Select(c => c.Name).SingleAsync(ct);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ConsultationInput
{
    public long Version { get; set; }

    [Display(Name = "Plans.State"), Required(ErrorMessage = "Revision.AnswerStateMissing")]
    public ConsultationState? State { get; set; }

    [Display(Name = "Revision.Answer"), StringLength(4000)]
    public string? Answer { get; set; }

    [Display(Name = "Revision.AnsweredOn"), Required(ErrorMessage = "Revision.AnsweredOnMissing")]
    public DateOnly? On { get; set; }
}
