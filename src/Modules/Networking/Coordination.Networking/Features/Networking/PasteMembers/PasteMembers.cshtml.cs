using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.InvitePeople;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.PasteMembers;

/// <summary>
/// Several members at once, one on each line. Whose address is that of an enterprise's contact becomes the enterprise's; who is a member
/// already is not added again, so that the same list can be pasted twice.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class PasteMembersModel(NetworkingDbContext db, EnterpriseChoiceQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NetworkPage(db, authorization)
{
    [BindProperty]
    public PasteInput Input { get; set; } = new();

    public string ListAddress => $"{Address}/medlemmar";

    public void OnGet() => Input.JoinedOn = clock.TodayInSweden();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var people = new PeopleInput { People = Input.People }.ToPeople();
        PeopleInput.Check(people, ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var first = new NetworkMemberId(this.IdOf(Input.NewId));
        var (joined, today) = (Input.JoinedOn!.Value, clock.TodayInSweden());
        var there = (await Db.NetworkMembers.Where(m => m.NetworkId == NetworkId && m.State == ContactState.Current && (m.LeftOn == null || m.LeftOn >= joined)).ToListAsync(ct))
            .Select(m => Key(m.PersonName ?? string.Empty, m.Email)).ToHashSet(StringComparer.Ordinal);
        var fresh = people.Where(p => there.Add(Key(p.Name, p.Email))).ToList();
        var known = await enterprises.OfAddressesAsync(fresh.Select(p => p.Email), ct);
        var ids = known.Values.Distinct().ToList();
        var names = await Db.Enterprises.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        foreach (var (index, (name, email, organisation)) in fresh.Index())
        {
            EnterpriseId? enterprise = email is not null && known.TryGetValue(SearchText.Normalise(email), out var found) ? found : null;
            Db.NetworkMembers.Add(new NetworkMember(
                index == 0 ? first : NetworkMemberId.New(), NetworkId,
                new MemberText(enterprise is null ? MemberKind.Person : MemberKind.Enterprise, MemberRole.Member, joined)
                {
                    EnterpriseId = enterprise,
                    Party = enterprise is { } tied ? names[tied] : organisation,
                    PersonName = name,
                    Email = email,
                    Purposes = [ContactPurpose.Dialogue],
                    Ground = LegalGround.PublicTask,
                    Source = Input.Source,
                },
                today));
        }

        await Db.SaveOnceAsync(stop => Db.NetworkMembers.AnyAsync(m => m.Id == first, stop), ct);
        this.Announce(texts["Members.Added", fresh.Count]);
        return Redirect(ListAddress);
    }

    private static string Key(string name, string? email) => SearchText.Normalise(email ?? name);
}

/// <summary>What the form holds.</summary>
internal sealed class PasteInput
{
    /// <summary>Made with the form and given to the first of them, so that a form that is sent twice adds them once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "NetworkMeetings.People", Description = "NetworkMeetings.PeopleHint"), StringLength(50000)]
    public string? People { get; set; }

    [Display(Name = "Members.JoinedOn"), Required(ErrorMessage = "Members.JoinedOnMissing")]
    public DateOnly? JoinedOn { get; set; }

    [Display(Name = "Contacts.Source", Description = "Contacts.SourceHint"), StringLength(500)]
    public string? Source { get; set; }
}
