using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.CallMeeting;
using Coordination.Networking.Features.Networking.FindEnterprise;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.InvitePeople;

/// <summary>Who is to come: pasted or written, one on each line; and taking somebody off the list, who is told if they were called.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class InvitePeopleModel(NetworkingDbContext db, MeetingLetters letters, EnterpriseChoiceQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : MeetingPage(db, authorization)
{
    [BindProperty]
    public PeopleInput Input { get; set; } = new();

    protected override bool Fits => Meeting.IsOpen;

    public void OnGet() => Input.Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var people = Input.ToPeople();
        PeopleInput.Check(people, ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var known = await enterprises.OfAddressesAsync(people.Select(p => p.Email), ct);
        var added = 0;
        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                added = Meeting.Invite(people.Select(p => new Invitee(InviteeId.New(), p.Name, p.Email, p.Organisation, known.TryGetValue(SearchText.Normalise(p.Email), out var enterprise) ? enterprise : null)));
                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.Added", added]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "person")] Guid person, CancellationToken ct)
    {
        ModelState.Clear();
        var result = await SaveAsync(
            Input.Version,
            () =>
            {
                if (Meeting.Uninvite(new InviteeId(person)) is { CalledSequence: not null } called)
                {
                    letters.QueueCancel(Meeting, called, texts["NetworkMeetings.Uninvited"]);
                }

                return Result.Success;
            },
            ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.Removed"]);
        return Redirect($"{Address}/inbjudna");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class PeopleInput
{
    private const int Longest = 200;

    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.People", Description = "NetworkMeetings.PeopleHint"), StringLength(50000)]
    public string? People { get; set; }

    /// <summary>Name; address; organisation. The address is known by its @, so the other two may stand in either place.</summary>
    public IReadOnlyList<(string Name, string? Email, string? Organisation)> ToPeople() =>
        [.. (People ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split([';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(parts => parts.Length > 0).Select(Person)];

    /// <summary>What is wrong with any of them is told at the field.</summary>
    public static void Check(IReadOnlyList<(string Name, string? Email, string? Organisation)> people, ModelStateDictionary state, IStringLocalizer texts)
    {
        foreach (var person in people.Where(p => p.Email is not null && !EmailAddress.IsValid(p.Email)))
        {
            state.AddModelError("Input.People", texts["NetworkMeetings.AddressWrong", person.Name, person.Email!]);
        }

        if (people.Any(p => p.Name.Length > Longest || p.Organisation?.Length > Longest))
        {
            state.AddModelError("Input.People", texts["NetworkMeetings.NameTooLong", Longest]);
        }

        if (people.Count == 0)
        {
            state.AddModelError("Input.People", texts["NetworkMeetings.PeopleMissing"]);
        }
    }

    private static (string Name, string? Email, string? Organisation) Person(string[] parts)
    {
        var email = Array.Find(parts, p => p.Contains('@', StringComparison.Ordinal));
        var words = parts.Where(p => p != email).ToList();
        return (words.Count > 0 ? words[0] : email!, email, words.Count > 1 ? words[1] : null);
    }
}
