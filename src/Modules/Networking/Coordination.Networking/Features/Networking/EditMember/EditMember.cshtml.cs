using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Features.Networking.EditContact;
using Coordination.Networking.Features.Networking.FindCommittee;
using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.LogContacts;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditMember;

/// <summary>
/// A member of a network: who, in which role, from when to when. Whom they come from is not changed afterwards: another enterprise is
/// another member. Who has protected identity is opened only by those who may see it, and that is logged.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class EditMemberModel(
    NetworkingDbContext db, CommitteeChoiceQuery committees, EnterpriseChoiceQuery enterprises, ContactSubjectQuery subjects, ContactAccess access, IAuthorizationService authorization,
    IStringLocalizer<Texts> texts, TimeProvider clock)
    : NetworkPage(db, authorization)
{
    private NetworkMember? _stored;

    [FromRoute]
    public Guid? Member { get; set; }

    [BindProperty]
    public MemberInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Choices { get; private set; } = [];

    /// <summary>Those of the register.</summary>
    public IReadOnlyList<Option> Organisations { get; private set; } = [];

    /// <summary>The committee, enterprise or organisation of a member that is there.</summary>
    public string? PartyName => _stored?.Party;

    public string ListAddress => $"{Address}/medlemmar";

    /// <summary>What a member's data can be for; the others need a contact of an enterprise or a consent.</summary>
    public IReadOnlyList<Option> Purposes =>
        [.. new[] { ContactPurpose.Dialogue, ContactPurpose.Support, ContactPurpose.Procurement }.Select(p => new Option(p.ToString(), texts[$"ContactPurpose.{p}"]))];

    public IReadOnlyList<Option> Grounds => [.. new[] { LegalGround.PublicTask, LegalGround.Contract }.Select(g => new Option(g.ToString(), texts[$"LegalGround.{g}"]))];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "slag")] MemberKind? kind, CancellationToken ct)
    {
        if (_stored is null)
        {
            Input = new MemberInput
            {
                Kind = kind ?? MemberKind.Enterprise,
                Role = MemberRole.Member,
                JoinedOn = clock.TodayInSweden(),
                Ground = LegalGround.PublicTask,
                Purposes = [nameof(ContactPurpose.Dialogue)],
            };
            return Page();
        }

        Input = MemberInput.Of(_stored);
        return await access.OpenAsync(_stored, User, ct) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Email) && !EmailAddress.IsValid(Input.Email.Trim()))
        {
            ModelState.AddModelError("Input.Email", texts["Contacts.EmailMalformed"]);
        }

        if (Input.Organisation is { } chosen && Organisations.All(o => o.Value != chosen.ToString()))
        {
            ModelState.AddModelError("Input.Organisation", texts["ContactLog.OrganisationUnknown"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : _stored is null ? await AddAsync(ct) : await ChangeAsync(_stored, ct);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        Committees = Member is null ? await committees.OptionsAsync(null, ct) : [];
        Organisations = await subjects.OrganisationsAsync(ct);
        if (Member is { } member)
        {
            _stored = await StoredAsync(new NetworkMemberId(member), ct);
            return _stored is { State: ContactState.Current } ? await access.MayAsync(_stored, User) ? null : Forbid() : NotFound();
        }

        return null;
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var choice = Input.Kind == MemberKind.Enterprise ? await enterprises.AskAsync(Input.Enterprise, Input.EnterpriseWords, ct) : new(null, [], null);
        Choices = choice.Choices;
        if (choice.ErrorKey is { } wrong)
        {
            ModelState.AddModelError(Choices.Count > 0 ? "Input.Enterprise" : "Input.EnterpriseWords", texts[wrong]);
        }

        if (Input.Kind == MemberKind.Committee && Input.Committee is { Length: > 0 } code && Committees.All(c => c.Value != code))
        {
            ModelState.AddModelError("Input.Committee", texts["EnquiryRules.CommitteeUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var text = Input.ToText(choice.Id, OrganisationOf(), await PartyAsync(choice.Id, ct));
        if (NetworkMember.Check(text) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        var id = new NetworkMemberId(this.IdOf(Input.NewId));
        if (await StoredAsync(id, ct) is null)
        {
            Db.NetworkMembers.Add(new NetworkMember(id, NetworkId, text, clock.TodayInSweden()));
            await Db.SaveOnceAsync(async stop => await StoredAsync(id, stop) is not null, ct);
        }

        return Saved();
    }

    private async Task<IActionResult> ChangeAsync(NetworkMember member, CancellationToken ct)
    {
        // Whom they come from is not asked for again.
        (Input.Kind, Input.Committee, Input.Enterprise) = (member.Kind, member.CommitteeCode, member.EnterpriseId?.Value);
        Input.Party = member.Kind is MemberKind.Committee or MemberKind.Enterprise ? member.Party : Input.Party;
        if (member.Version != Input.Version)
        {
            return await ConflictAsync(member, ct);
        }

        var text = Input.ToText(member.EnterpriseId, OrganisationOf(), await PartyAsync(member.EnterpriseId, ct));
        var result = NetworkMember.Check(text);
        result = result.Succeeded ? member.Describe(text) : result;
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await StoredAsync(member.Id, ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved();
    }

    private async Task<IActionResult> ConflictAsync(NetworkMember stored, CancellationToken ct)
    {
        Conflict = await Db.ConflictAsync(nameof(NetworkMember), stored.Id.Value, MemberInput.Of(stored), Input, texts, v => MemberInput.WordOf(v, texts), ct);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    /// <summary>What the committee or enterprise is called now; for others what was written.</summary>
    private async Task<string?> PartyAsync(EnterpriseId? enterprise, CancellationToken ct) => Input.Kind switch
    {
        MemberKind.Committee => string.IsNullOrWhiteSpace(Input.Committee) ? null : await committees.NameAsync(Input.Committee, ct),
        MemberKind.Enterprise => await Db.Enterprises.Where(e => e.Id == enterprise).Select(e => e.Name).SingleOrDefaultAsync(ct),
        MemberKind.Organisation when Input.Organisation is { } organisation => Organisations.Single(o => o.Value == organisation.ToString()).Text,
        _ => Input.Party,
    };

    private OrganisationId? OrganisationOf() => Input is { Kind: MemberKind.Organisation, Organisation: { } id } ? new(id) : null;

    private RedirectResult Saved()
    {
        this.Announce(texts["Members.Saved"]);
        return Redirect(ListAddress);
    }

    private async Task<NetworkMember?> StoredAsync(NetworkMemberId id, CancellationToken ct) => await Db.NetworkMembers.SingleOrDefaultAsync(m => m.Id == id && m.NetworkId == NetworkId, ct);
}
