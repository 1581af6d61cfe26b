using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Contracts;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>Who could be invited: those that the procurements or the codes point at, strongest first, then by name.</summary>
internal sealed class GuestSuggestionQuery(ProcurementDbContext db, IEnterpriseDirectory enterprises)
{
    private const int Most = 60;
    private const int MostFound = 20;

    public async Task<IReadOnlyList<EnterpriseSummary>> SuggestAsync(SupplierMeeting meeting, CancellationToken ct)
    {
        var cases = meeting.Procurements.Select(p => p.ProcurementId).ToList();
        var matched = (await db.CandidateMatches.AsNoTracking().Where(m => cases.Contains(m.CaseId)).GroupBy(m => m.CandidateId).Select(g => new { g.Key, Score = g.Max(m => m.Score) })
            .OrderByDescending(m => m.Score).ThenBy(m => m.Key).Take(Most).ToListAsync(ct)).ConvertAll(m => m.Key.Value);
        var found = (await enterprises.FindAsync(matched, ct)).Where(e => e.IsActive).OrderBy(e => matched.IndexOf(e.Id)).ToList();
        if (meeting.Codes.Count > 0)
        {
            found.AddRange((await enterprises.OfferingAsync([.. meeting.Codes], ct)).Where(e => found.TrueForAll(f => f.Id != e.Id)).OrderBy(e => e.Name, StringComparer.CurrentCulture));
        }

        return [.. found.Take(Most)];
    }

    public Task<IReadOnlyList<EnterpriseSummary>> SearchAsync(string words, CancellationToken ct) => enterprises.SearchAsync(words, MostFound, ct);

    public Task<IReadOnlyList<EnterpriseSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => enterprises.FindAsync(ids, ct);
}

/// <summary>Put enterprises on the list of those to invite: of the register, suggested or searched for, and others by name.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class EditGuestsModel(ProcurementDbContext db, GuestSuggestionQuery suggestions, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public GuestInput Input { get; set; } = new();

    /// <summary>What is searched for in the register.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<Option> Options { get; private set; } = [];

    protected override bool Fits => Record.IsStanding;

    public void OnGet() => Input = new GuestInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var others = OtherGuests.Read(Input.Others, ModelState, "Input.Others", texts);
        var ids = Ids(Input.Enterprises);
        if (ids.Count == 0 && others.Count == 0)
        {
            ModelState.AddModelError("Input.Enterprises", texts["Dialogue.NobodyChosen"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var chosen = (await suggestions.FindAsync(ids, ct)).Select(e => new GuestFacts(e.Id, e.Name, e.OrganisationNumber));
        var added = 0;
        var result = await SaveAsync(Input.Version, Add, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new GuestInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.GuestsAdded", added]);
        return Redirect($"{Address}#inbjudna");

        Result Add()
        {
            var adding = Record.AddGuests([.. chosen, .. others], false, clock.GetUtcNow(), actor.Actor.Name);
            added = adding.Succeeded ? adding.Value : 0;
            return adding;
        }
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var found = string.IsNullOrWhiteSpace(Words) ? await suggestions.SuggestAsync(Record, ct) : await suggestions.SearchAsync(Words, ct);
        Options = [.. found.Where(e => Record.Guests.All(g => !g.Is(e.Id, e.OrganisationNumber, e.Name)))
            .Select(e => new Option(e.Id.ToString(), e.OrganisationNumber is { } number ? $"{e.Name} ({OrganisationNumberText.Shown(number)})" : e.Name, e.Locality))];
    }
}

/// <summary>Who was put on the list by mistake is taken off it.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class RemoveGuestModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [FromRoute]
    public Guid Guest { get; set; }

    public MeetingGuest? Kept => Record.Guests.FirstOrDefault(g => g.Id == Guest);

    protected override bool Fits => Record.IsStanding && Kept is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Record.Version, () => Record.RemoveGuest(Guest, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Dialogue.GuestRemoved"]);
        return Redirect($"{Address}#inbjudna");
    }
}

/// <summary>Who came: everybody on the list at once, and those who came without being invited.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class MarkAttendanceModel(ProcurementDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public AttendanceInput Input { get; set; } = new();

    protected override bool Fits => Record.IsStanding;

    /// <summary>Nothing marked yet: those who said that they come are suggested.</summary>
    public void OnGet() => Input = new AttendanceInput
    {
        Version = Record.Version,
        Came = [.. Record.Guests.Where(g => Record.Guests.All(o => o.Attendance is null) ? g.Answer == GuestAnswer.Coming : g.Attendance == GuestAttendance.Attended).Select(g => g.Id.ToString())],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var others = OtherGuests.Read(Input.Others, ModelState, "Input.Others", texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Mark, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, _ => new AttendanceInput(), v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["Dialogue.AttendanceSaved"]);
        return Redirect($"{Address}#inbjudna");

        Result Mark()
        {
            var marked = Record.Attend(Ids(Input.Came), clock.GetUtcNow(), actor.Actor.Name);
            return marked.Succeeded ? Record.AddGuests(others, true, clock.GetUtcNow(), actor.Actor.Name) : marked;
        }
    }
}

/// <summary>Enterprises as people write them: «Name; number», one to a line.</summary>
internal static class OtherGuests
{
    public static IReadOnlyList<GuestFacts> Read(string? text, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string field, IStringLocalizer<Texts> texts)
    {
        var guests = new List<GuestFacts>();
        foreach (var line in (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(';', 2, StringSplitOptions.TrimEntries);
            var written = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
            var number = OrganisationNumberText.Read(written);
            if (parts[0].Length == 0 || (written is not null && number is null))
            {
                state.AddModelError(field, texts["Dialogue.OtherWrong", line]);
                continue;
            }

            guests.Add(new GuestFacts(null, parts[0], number));
        }

        return guests;
    }
}

/// <summary>Who is to be put on the list.</summary>
internal sealed class GuestInput
{
    public long Version { get; set; }

    [Display(Name = "Dialogue.Enterprises")]
    public string[] Enterprises { get; set; } = [];

    [Display(Name = "Dialogue.Others", Description = "Dialogue.OthersHint"), StringLength(8000)]
    public string? Others { get; set; }
}

/// <summary>Who came.</summary>
internal sealed class AttendanceInput
{
    public long Version { get; set; }

    [Display(Name = "Dialogue.Came", Description = "Dialogue.CameHint")]
    public string[] Came { get; set; } = [];

    [Display(Name = "Dialogue.Uninvited", Description = "Dialogue.OthersHint"), StringLength(8000)]
    public string? Others { get; set; }
}
