using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.InviteToCall;

/// <summary>Who has been invited to a call that is not open to all, and a letter with a link of their own to one more.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class InviteToCallModel(
    BusinessSupportDbContext db, InvitationLetter letter, IDatabaseDialect dialect, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : SchemePage(db, authorization)
{
    [FromRoute]
    public Guid Call { get; set; }

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public IReadOnlyList<FundingInvitation> Invited { get; private set; } = [];

    /// <summary>Those from whom an application has come that has not been taken back.</summary>
    public IReadOnlySet<Guid> Answered { get; private set; } = new HashSet<Guid>();

    public bool IsOpen => Record.State == SchemeState.Published && CallOf().ClosesOn >= clock.TodayInSweden();

    protected override bool Fits => Record.CallOf(Call) is { InvitationGround: not null };

    public FundingCall CallOf() => Record.CallOf(Call)!;

    public void OnGet() => Input = new InviteInput();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Email) && !EmailAddress.IsValid(Input.Email.Trim()))
        {
            ModelState.AddModelError("Input.Email", texts["Applications.EmailWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await InviteAsync(new FundingInvitationId(this.IdOf(Input.NewId)), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Invitations.Sent"]);
        return Redirect($"{Address}/utlysningar/{Call}");
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Invited = await Db.FundingInvitations.AsNoTracking().Where(i => i.CallId == Call).OrderByDescending(i => i.InvitedAt).ThenBy(i => i.Id).ToListAsync(ct);
        Answered = (await Db.FundingApplications.Where(a => a.CallId == Call && a.InvitationId != null && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Spam)
            .Select(a => a.InvitationId!.Value).ToListAsync(ct)).ToHashSet();
    }

    private async Task<Result> InviteAsync(FundingInvitationId id, CancellationToken ct)
    {
        if (await IsStoredAsync(id, ct))
        {
            return Result.Success;
        }

        if (!IsOpen)
        {
            return new Error("SUP-0672", "Applications.CallClosed", Kind: ErrorKind.Conflict);
        }

        var invitation = new FundingInvitation(id, Record.Id, Call, Input.Name!, Input.Email!, clock.GetUtcNow(), actor.Actor.Name);
        if (Invited.Any(i => i.Email == invitation.Email && i.WithdrawnAt is null))
        {
            return Twice();
        }

        Db.FundingInvitations.Add(invitation);
        letter.Add(Db, invitation, Record, CallOf());
        try
        {
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Two invited the same address in the same moment.
            return Twice();
        }
    }

    private Task<bool> IsStoredAsync(FundingInvitationId id, CancellationToken ct) => Db.FundingInvitations.AnyAsync(i => i.Id == id, ct);

    private static Error Twice() => new("SUP-0673", "Invitations.Twice", "Email", ErrorKind.Rule);
}

/// <summary>What the form holds.</summary>
internal sealed class InviteInput
{
    /// <summary>Made with the form, so that sending it twice invites once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Invitations.Name"), Required(ErrorMessage = "Invitations.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Applications.Email"), Required(ErrorMessage = "Applications.EmailWrong"), StringLength(254)]
    public string? Email { get; set; }
}
