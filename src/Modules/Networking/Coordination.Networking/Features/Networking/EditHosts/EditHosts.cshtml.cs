using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.FindCounterpart;
using Coordination.Networking.Features.Networking.ShowRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditHosts;

/// <summary>How many a host takes in of a kind in a year; one line for each host, field and year.</summary>
[Authorize(Policy = NetworkingPolicies.ManageCooperation)]
internal sealed class EditHostsModel(NetworkingDbContext db, CounterpartQuery counterparts, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RecordPage<HostPlaces>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    [BindProperty]
    public HostInput Input { get; set; } = new();

    /// <summary>The host's persons, for those who may see them.</summary>
    public IReadOnlyList<Option> People { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public override string Address => "/samverkan/vardar";

    public async Task OnGetAsync([FromQuery(Name = "organisation")] Guid? organisation, CancellationToken ct) =>
        Input = Id is null
            ? new HostInput { Year = clock.TodayInSweden().Year, Host = (await counterparts.OfAsync(null, organisation, ct))?.Name }
            : HostInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            CheckNew();
        }

        if (Input.Contact is { } contact && People.All(p => p.Value != contact.ToString()) && Record?.ContactId?.Value != contact)
        {
            ModelState.AddModelError("Input.Contact", texts["Hosts.ContactUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            return await AddAsync(ct);
        }

        var result = await SaveAsync(Input.Version, () => Count(Record!), ct);
        return result.Succeeded ? Saved() : await RefuseAsync(result, Input, HostInput.Of, v => Input.Version = v, texts, ct);
    }

    protected override async Task<HostPlaces?> FindAsync(Guid id, CancellationToken ct)
    {
        var places = new HostPlacesId(id);
        return await Db.HostPlaces.SingleOrDefaultAsync(h => h.Id == places, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Suggestions = Id is null ? await counterparts.SuggestionsAsync(ct) : [];
        if (Record is null || !await _authorization.MayAsync(User, NetworkingPolicies.ManageContacts))
        {
            return;
        }

        var (enterprise, organisation) = (Record.EnterpriseId, Record.OrganisationId);
        var people = await Db.Contacts.AsNoTracking()
            .Where(c => c.State == ContactState.Current && !c.IsProtected && ((enterprise != null && c.EnterpriseId == enterprise) || (organisation != null && c.OrganisationId == organisation)))
            .OrderBy(c => c.NameKey).ThenBy(c => c.Id).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        People = [.. people.Select(p => new Option(p.Id.Value.ToString(), p.Name))];
    }

    private void CheckNew()
    {
        if (string.IsNullOrWhiteSpace(Input.Host))
        {
            ModelState.AddModelError("Input.Host", texts["Hosts.HostMissing"]);
        }

        if (Input.Field is null)
        {
            ModelState.AddModelError("Input.Field", texts["Needs.FieldMissing"]);
        }

        if (Input.Year is null)
        {
            ModelState.AddModelError("Input.Year", texts["Hosts.YearMissing"]);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var host = await counterparts.FindAsync(Input.Host, "Host", ct);
        if (!host.Succeeded)
        {
            return this.Refuse(host, texts);
        }

        var id = new HostPlacesId(this.IdOf(Input.NewId));
        var (enterprise, organisation) = (host.Value.Enterprise, host.Value.Organisation);
        if (await Db.HostPlaces.AnyAsync(h => h.Id != id && h.EnterpriseId == enterprise && h.OrganisationId == organisation && h.Field == Input.Field && h.Year == Input.Year, ct))
        {
            return this.Refuse(new Error("NET-0822", "Hosts.AlreadyThere", "Year", ErrorKind.Rule), texts);
        }

        var places = new HostPlaces(id, host.Value, Input.Field!.Value, Input.Year!.Value);
        if (Count(places) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        if (!await IsStoredAsync(id, ct))
        {
            Db.HostPlaces.Add(places);
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
        }

        return Saved();
    }

    private Result Count(HostPlaces places) => places.Count(Input.Offered!.Value, Input.Taken, Input.Area, Input.Contact is { } contact ? new EnterpriseContactId(contact) : null);

    private RedirectResult Saved()
    {
        this.Announce(texts["Hosts.Saved"]);
        return Redirect(Address);
    }

    private Task<bool> IsStoredAsync(HostPlacesId id, CancellationToken ct) => Db.HostPlaces.AnyAsync(h => h.Id == id, ct);
}

/// <summary>What the form holds. Host, field and year are given once.</summary>
internal sealed class HostInput
{
    /// <summary>Made with the form, so that sending it twice makes one line.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Hosts.Host", Description = "Counterparts.Hint"), StringLength(200)]
    public string? Host { get; set; }

    [Display(Name = "Needs.Field")]
    public CooperationField? Field { get; set; }

    [Display(Name = "Hosts.Year"), Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "Hosts.Offered"), Required(ErrorMessage = "Hosts.OfferedMissing"), Range(0, 100_000)]
    public int? Offered { get; set; }

    [Display(Name = "Hosts.Taken", Description = "Hosts.TakenHint"), Range(0, 100_000)]
    public int? Taken { get; set; }

    [Display(Name = "Hosts.Area"), StringLength(200)]
    public string? Area { get; set; }

    [Display(Name = "Hosts.Contact")]
    public Guid? Contact { get; set; }

    public static HostInput Of(HostPlaces places) => new()
    {
        NewId = places.Id.Value,
        Version = places.Version,
        Host = places.HostName,
        Field = places.Field,
        Year = places.Year,
        Offered = places.Offered,
        Taken = places.Taken,
        Area = places.Area,
        Contact = places.ContactId?.Value,
    };
}
