using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.DecideProposal;

/// <summary>Looks through the figures for what should change. Found again, a proposal is the same one; what was decided stays decided; what nobody has decided and is no longer so is taken away.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class FindProposalsModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    protected override bool Fits => Record.State != PlanFollowUpState.Draft;

    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (View is not { } view)
        {
            return Redirect(Address);
        }

        var (stored, found) = (await ProposalsAsync(ct), ProposalFinder.Find(view, texts).ToList());
        var added = found.FindAll(f => stored.TrueForAll(s => s.Key != f.Key));
        Db.RevisionProposals.AddRange(added.Select(f => new RevisionProposal(RevisionProposalId.New(), Record, f)));
        Db.RevisionProposals.RemoveRange(stored.Where(s => s.Decision == ProposalDecision.Open && s.Reason != ProposalReason.OwnWords && found.TrueForAll(f => f.Key != s.Key)));
        Record.NoteProposals(added.Count, clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await Db.SaveChangesAsync(ct);
            this.Announce(texts["Proposals.Found", added.Count]);
        }
        catch (DbUpdateException exception) when (Db.IsRace(exception))
        {
            // Somebody else looked at the same moment: what was found is there.
            this.Announce(texts["Common.ChangedMeanwhile"]);
        }

        return Redirect($"{Address}#forslag");
    }
}

/// <summary>Propose something in one's own words. It goes to the revision at once, and can be dismissed as any other.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class AddProposalModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    [BindProperty]
    public OwnProposalInput Input { get; set; } = new();

    public IReadOnlyList<Option> Activities => [.. (View?.Lines ?? []).Select(l => new Option(l.Activity.Id.ToString(), $"{l.Activity.Number} {l.Activity.Title}"))];

    protected override bool Fits => Record.State != PlanFollowUpState.Draft;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var about = View?.Lines.FirstOrDefault(l => l.Activity.Id.ToString() == Input.Activity);
        if (Input.Activity is { Length: > 0 } && about is null)
        {
            ModelState.AddModelError("Input.Activity", texts["Proposals.ActivityGone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new RevisionProposalId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var found = new FoundProposal(
                $"own:{id.Value:N}", ProposalReason.OwnWords, about?.Activity.Id, about is null ? texts["Proposals.WholePlan"] : $"{about.Activity.Number} {about.Activity.Title}", Input.Because!.Trim(), Input.Text!.Trim(), about?.Activity.Link ?? Address);
            var proposal = new RevisionProposal(id, Record, found);
            proposal.Accept(Input.Text!, texts.TitleOf(Record), Record.Address, clock.GetUtcNow(), actor.Actor.Name);
            Db.RevisionProposals.Add(proposal);
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        this.Announce(texts["Proposals.Announce.Accepted"]);
        return Redirect($"{Address}#forslag");
    }

    private Task<bool> IsStoredAsync(RevisionProposalId id, CancellationToken ct) => Db.RevisionProposals.AnyAsync(p => p.Id == id, ct);
}

/// <summary>A proposal in one's own words.</summary>
internal sealed class OwnProposalInput
{
    /// <summary>Made with the form, so that sending it twice makes one proposal.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Proposals.About")]
    public string? Activity { get; set; }

    [Display(Name = "Proposals.Text"), Required(ErrorMessage = "Proposals.TextMissing"), StringLength(RevisionProposal.LongestText)]
    public string? Text { get; set; }

    [Display(Name = "Proposals.OwnReason"), Required(ErrorMessage = "Proposals.OwnReasonMissing"), StringLength(RevisionProposal.LongestText)]
    public string? Because { get; set; }
}

/// <summary>Accept a proposal as it is or in other words, or dismiss it with a reason.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class DecideProposalModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : RecordPage<RevisionProposal>(db, authorization)
{
    [FromRoute]
    public Guid FollowUp { get; set; }

    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public PlanFollowUp Of { get; private set; } = null!;

    public override string Address => $"/planuppfoljning/{FollowUp}#forslag";

    public IReadOnlyList<Option> Decisions =>
        [.. new[] { ProposalDecision.Accepted, ProposalDecision.Dismissed }.Select(d => new Option(d.ToString(), texts[$"Proposals.Decide.{d}"], texts[$"Proposals.DecideHint.{d}"]))];

    protected override string ManagePolicy => EvaluationPolicies.ManageReports;

    public void OnGet() => Input = ProposalInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Decision == ProposalDecision.Dismissed && string.IsNullOrWhiteSpace(Input.Because))
        {
            ModelState.AddModelError("Input.Because", texts["Proposals.BecauseMissing"]);
        }

        if (Input.Decision == ProposalDecision.Open)
        {
            ModelState.AddModelError("Input.Decision", texts["Proposals.DecisionMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, by, source, link) = (clock.GetUtcNow(), actor.Actor.Name, texts.TitleOf(Of), Of.Address);
        var result = await SaveAsync(Input.Version, () => Input.Decision == ProposalDecision.Accepted ? Record.Accept(Input.Text!, source, link, now, by) : Record.Dismiss(Input.Because!, source, link, now, by), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, ProposalInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts[$"Proposals.Announce.{Input.Decision}"]);
        return Redirect(Address);
    }

    protected override async Task<RevisionProposal?> FindAsync(Guid id, CancellationToken ct)
    {
        var (proposal, followUp) = (new RevisionProposalId(id), new PlanFollowUpId(FollowUp));
        return await Db.RevisionProposals.SingleOrDefaultAsync(p => p.Id == proposal && p.FollowUpId == followUp, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var id = Record.FollowUpId;
        Of = await Db.PlanFollowUps.AsNoTracking().SingleAsync(f => f.Id == id, ct);
    }
}

/// <summary>What is said of a proposal.</summary>
internal sealed class ProposalInput
{
    public long Version { get; set; }

    [Display(Name = "Proposals.Decision"), Required(ErrorMessage = "Proposals.DecisionMissing")]
    public ProposalDecision? Decision { get; set; }

    [Display(Name = "Proposals.Text"), Required(ErrorMessage = "Proposals.TextMissing"), StringLength(RevisionProposal.LongestText)]
    public string? Text { get; set; }

    [Display(Name = "Proposals.Because", Description = "Proposals.BecauseHint"), StringLength(RevisionProposal.LongestText)]
    public string? Because { get; set; }

    public static ProposalInput Of(RevisionProposal proposal) => new()
    {
        Version = proposal.Version,
        Decision = proposal.Decision == ProposalDecision.Open ? null : proposal.Decision,
        Text = proposal.Text,
        Because = proposal.DismissedBecause,
    };
}
