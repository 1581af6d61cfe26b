using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Contracts;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>Letters to those on the list: choose who, see the letter and who gets it, confirm.</summary>
internal abstract class SendLettersPage(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    [BindProperty]
    public MeetingLetterInput Input { get; set; } = new();

    public MeetingReceivers All { get; private set; } = new([], []);

    /// <summary>The letter, once it is to be looked at.</summary>
    public LetterBody? Letter { get; private set; }

    public IReadOnlyList<MeetingReceiver> Chosen { get; private set; } = [];

    public IReadOnlyList<Option> Options => [.. All.All.Where(r => r.ToldAt is null).Select(r => new Option(r.Contact.ContactId.ToString(), texts["Tell.Receiver", r.Guest.Name, r.Contact.Name, r.Contact.Email]))];

    public abstract string Here { get; }

    public abstract string Heading { get; }

    /// <summary>Those without an address who can be marked as told in another way.</summary>
    public virtual IReadOnlyList<Option> Otherwise => [];

    public string LetterSubject => MeetingLetterHandler.SubjectOf(Record, Subject);

    protected abstract MeetingSubject Subject { get; }

    public void OnGet() => Input = new MeetingLetterInput { Version = Record.Version, Contacts = [.. Options.Select(o => o.Value)] };

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        var (ids, otherwise) = (Ids(Input.Contacts), Ids(Input.Otherwise));
        otherwise.IntersectWith(Ids(Otherwise.Select(o => o.Value)));
        Chosen = [.. All.All.Where(r => r.ToldAt is null && ids.Contains(r.Contact.ContactId))];
        if (Chosen.Count == 0 && otherwise.Count == 0 && step != "skicka")
        {
            ModelState.AddModelError("Input.Contacts", texts["Tell.NobodyChosen"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step != "skicka")
        {
            Letter = letters.Letter(Record, Subject, Input.Words, null);
            return Page();
        }

        if (Chosen.Count > 0 || otherwise.Count > 0)
        {
            var result = await SaveAsync(Input.Version, () => Send(otherwise), ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, _ => new MeetingLetterInput(), v => Input.Version = v, texts, ct);
            }
        }

        this.Announce(texts["Dialogue.Sent", Chosen.Count]);
        return Redirect(Address);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) =>
        // Names and addresses are shown here: who may not see them in the register may not here.
        await _authorization.MayAsync(User, IProcurementContacts.Policy) ? null : Forbid();

    protected override async Task PrepareAsync(CancellationToken ct) => All = await letters.ReceiversAsync(Record, Subject, ct);

    private Result Send(HashSet<Guid> otherwise)
    {
        var (written, now, by) = (letters.Queue(Record, Subject, Chosen, Input.Words), clock.GetUtcNow(), actor.Actor.Name);
        if (Subject.Material is { } material)
        {
            return Record.Mail(material.Id, written, clock.TodayInSweden(), now, by);
        }

        if (Subject.Kind == MeetingLetterKind.Cancellation)
        {
            return Result.Success;
        }

        var invited = Record.Invite(written, true, now, by);
        return invited.Succeeded && otherwise.Count > 0 ? Record.Invite(otherwise, false, now, by) : invited;
    }
}

/// <summary>Invite those on the list; who has no address in the register is invited in another way, and marked.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class InviteGuestsModel(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SendLettersPage(db, letters, actor, authorization, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override string Here => $"{Address}/inbjudan";

    public override string Heading => _texts["Dialogue.Invite"];

    public override IReadOnlyList<Option> Otherwise => [.. All.WithoutAddress.Where(g => g.InvitedAt is null).Select(g => new Option(g.Id.ToString(), g.Name))];

    protected override MeetingSubject Subject => new(MeetingLetterKind.Invitation);

    protected override bool Fits => Record.State == SupplierMeetingState.Planned;
}

/// <summary>Tell those invited that it is called off.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class TellCancelledModel(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SendLettersPage(db, letters, actor, authorization, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override string Here => $"{Address}/installd/meddela";

    public override string Heading => _texts["Dialogue.TellCancelled"];

    protected override MeetingSubject Subject => new(MeetingLetterKind.Cancellation);

    protected override bool Fits => Record.State == SupplierMeetingState.Cancelled;
}

/// <summary>Send a material by mail to those who have not got it by mail.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class SendMaterialModel(ProcurementDbContext db, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SendLettersPage(db, letters, actor, authorization, texts, clock)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    [FromRoute]
    public Guid Material { get; set; }

    public override string Here => $"{Address}/material/{Material}/skicka";

    public override string Heading => _texts["Dialogue.SendMaterial"];

    protected override MeetingSubject Subject => new(MeetingLetterKind.Material, Record.Materials.First(m => m.Id == Material));

    protected override bool Fits => Record.IsStanding && Record.Materials.Any(m => m.Id == Material);
}

/// <summary>What the form of letters holds.</summary>
internal sealed class MeetingLetterInput
{
    public long Version { get; set; }

    [Display(Name = "Tell.Contacts")]
    public string[] Contacts { get; set; } = [];

    [Display(Name = "Dialogue.Otherwise", Description = "Dialogue.OtherwiseHint")]
    public string[] Otherwise { get; set; } = [];

    [Display(Name = "Tell.Words", Description = "Tell.WordsHint"), StringLength(2000)]
    public string? Words { get; set; }
}
