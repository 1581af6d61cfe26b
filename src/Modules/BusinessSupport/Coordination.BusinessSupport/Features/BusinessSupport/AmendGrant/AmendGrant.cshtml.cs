using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AmendGrant;

/// <summary>Add conditions to a grant by a decision of its own. The recipient is told by letter what is new and by when.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class AmendGrantModel(BusinessSupportDbContext db, ApplicationLetter letter, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : GrantPage(db, actor, authorization, texts)
{
    [BindProperty]
    public AmendInput Input { get; set; } = new();

    public IReadOnlyList<Option> Grounds => Words.Choices<AmendmentGround>();

    public IReadOnlyList<Option> Kinds => Words.Choices<ConditionKind>();

    protected override IEnumerable<ConflictField> Standing => Record.Amendments.MaxBy(a => (a.DecidedOn, a.Id)) is { } last
        ? [Stands("Grants.LastAmendment", $"{DateText.Iso(last.DecidedOn)}, {last.Decision}: {last.Because}"), Stands("Grants.Conditions", string.Join("; ", Record.Conditions.Where(c => c.AmendmentId == last.Id).Select(c => c.What)))]
        : [];

    public void OnGet() => Input = new AmendInput { Version = Record.Version, DecidedOn = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.DecidedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DecidedOn", Words["Days.InFuture"]);
        }

        ConditionLine.Check(Input.Conditions, ModelState, Words);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.Amendments.Any(a => a.Id == id))
        {
            return Redirect(Address);
        }

        var application = await Db.FundingApplications.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == Record.ApplicationId, ct);
        return await ChangeAsync(new SentForm<AmendInput>(Input, _ => new AmendInput()), () => Amend(id, application), "Grants.AmendedNow", ct);
    }

    private Result Amend(Guid id, FundingApplication application)
    {
        var result = Record.Amend(id, Input.ToText(), clock.GetUtcNow(), Me.Name);
        if (result.Succeeded)
        {
            letter.AddAmended(Db, application, id, [.. Record.Conditions.Where(c => c.AmendmentId == id)], Scheme.Title);
        }

        return result;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AmendInput : IGrantInput
{
    private const int Lines = 3;

    /// <summary>Made with the form, so that sending it twice amends once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Grants.DecidedOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Grants.DecisionText", Description = "Grants.DecisionHint"), Required(ErrorMessage = "Grants.DecisionMissing"), StringLength(300)]
    public string? Decision { get; set; }

    [Display(Name = "Grants.AmendmentGround", Description = "Grants.AmendmentGroundHint"), Required(ErrorMessage = "Grants.AmendmentGroundMissing")]
    public AmendmentGround? Ground { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }

    /// <summary>Conditions, a line for each; empty lines are not there.</summary>
    public ConditionLine[] Conditions { get; set; } = [.. Enumerable.Range(0, Lines).Select(_ => new ConditionLine())];

    public AmendmentText ToText() => new(DecidedOn!.Value, Decision!, Ground!.Value, Because!, ConditionLine.Read(Conditions));
}
