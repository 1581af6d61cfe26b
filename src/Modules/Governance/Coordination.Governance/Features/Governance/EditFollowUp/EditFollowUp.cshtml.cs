using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditFollowUp;

/// <summary>Something to be done after the decision: what, by which committee and when (S004-18, S004-21).</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class EditFollowUpModel(
    GovernanceDbContext db, DecisionAccess access, FollowUpLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [FromRoute]
    public string FollowUp { get; set; } = string.Empty;

    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    public bool IsNew => FollowUp == "ny";

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Statements =>
        [.. Item.Statements.Where(s => s.WithdrawnBecause is null).OrderBy(s => s.Position).Select(s => new Option(s.Id.Value.ToString(), $"{texts[$"StatementKind.{s.Kind}"].Value}: {s.MembersText}"))];

    public void OnGet() => Input = Read(Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = IsNew ? new FollowUpId(this.IdOf(Input.NewId)) : Known();
        if (IsNew && Item.FollowUps.Any(f => f.Id == id))
        {
            return Saved();
        }

        var changed = await ChangeAsync(id, ct);
        if (changed.Succeeded)
        {
            await ledger.AlignAsync(Item, ct);
        }

        var result = await SaveAsync(Input.Version, changed, ct);
        return result.Succeeded ? Saved() : await RefusedAsync(result, Input, Read, v => Input.Version = v, texts, Words, ct);
    }

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
        return IsNew || Item.FollowUps.Any(f => f.Id == Known()) ? null : NotFound();
    }

    private IActionResult Saved()
    {
        this.Announce(texts[Item.IsRecorded ? "FollowUps.SavedAndOwed" : "FollowUps.Saved"]);
        return Redirect(Address);
    }

    private async Task<Result> ChangeAsync(FollowUpId id, CancellationToken ct)
    {
        var (committee, today) = (new CommitteeId(Input.Committee!.Value), clock.TodayInSweden());
        var body = await Db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == committee, ct);
        if (body is null || !body.ExistsOn(today))
        {
            return new Error("GOV-0840", "FollowUps.CommitteeGone", "Committee", ErrorKind.Invalid);
        }

        if (!body.ExistsOn(Input.DueOn!.Value) && body.SuccessorId is null)
        {
            return new Error("GOV-0841", "FollowUps.CommitteeEnds", "Committee", ErrorKind.Invalid, DateText.Long(body.DissolvedFrom!.Value));
        }

        var text = new FollowUpText(Input.Text!.ReplaceLineEndings("\n"), committee, Input.DueOn.Value, Input.Statement is { } statement ? new StatementId(statement) : null);
        return IsNew
            ? Item.AddFollowUp(id, text, Meeting?.On, today, clock.GetUtcNow(), actor.Actor.Name)
            : Item.ChangeFollowUp(id, text, Meeting?.On, today, clock.GetUtcNow(), actor.Actor.Name);
    }

    private FollowUpId Known() => new(Guid.Parse(FollowUp));

    private FollowUpInput Read(AgendaItem item)
    {
        var followUp = IsNew ? null : item.FollowUps.FirstOrDefault(f => f.Id == Known());
        return new FollowUpInput
        {
            Version = item.Version,
            Text = followUp?.Text,
            Committee = followUp?.CommitteeId.Value ?? item.CommitteeId.Value,
            DueOn = followUp?.DueOn,
            Statement = followUp?.StatementId?.Value,
        };
    }

    private string? Words(object value) => value is Guid id ? Committees.Concat(Statements).FirstOrDefault(o => o.Value == id.ToString())?.Text : null;
}

/// <summary>What the form holds.</summary>
internal sealed class FollowUpInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice adds one follow-up.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "FollowUps.Text"), Required(ErrorMessage = "FollowUps.TextMissing"), StringLength(2000)]
    public string? Text { get; set; }

    [Display(Name = "FollowUps.Committee"), Required(ErrorMessage = "FollowUps.CommitteeMissing")]
    public Guid? Committee { get; set; }

    [Display(Name = "FollowUps.DueOn"), Required(ErrorMessage = "FollowUps.DueOnMissing")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "FollowUps.Statement", Description = "FollowUps.StatementHint")]
    public Guid? Statement { get; set; }
}
