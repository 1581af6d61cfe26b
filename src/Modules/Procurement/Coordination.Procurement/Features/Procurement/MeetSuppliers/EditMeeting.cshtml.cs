using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.EditProcurement;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>A new meeting with suppliers, or one as it is changed.</summary>
[Authorize(Policy = ProcurementPolicies.ManageMeetings)]
internal sealed class EditMeetingModel(ProcurementDbContext db, CommitteeChoiceQuery committees, MeetingLetterHandler letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    /// <summary>A form with more boxes is read by nobody; what is tied already is always there.</summary>
    private const int MostOffered = 60;

    [BindProperty]
    public SupplierMeetingInput Input { get; set; } = new();

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Procurements { get; private set; } = [];

    /// <summary>Enterprises that get a letter when day, time or place changes.</summary>
    public int ToTell => Record is { State: SupplierMeetingState.Planned } ? Record.Guests.Count(g => g.IsInvitedByMail) : 0;

    protected override bool Fits => Record.IsStanding;

    public void OnGet()
    {
        Input = Id is null ? new SupplierMeetingInput() : SupplierMeetingInput.Of(Record);
        if (Id is null && Guid.TryParse(Request.Query["upphandling"], out var named))
        {
            Input.Procurements = [named.ToString()];
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var written in Input.CodesWritten())
        {
            ModelState.CheckCode("Input.Codes", written, texts);
        }

        if (Input.StartsAt is null != Input.EndsAt is null || Input.EndsAt <= Input.StartsAt)
        {
            ModelState.AddModelError("Input.EndsAt", texts["Dialogue.TimeWrong"]);
        }

        if (Input.Link is { Length: > 0 } link && !(Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            ModelState.AddModelError("Input.Link", texts["Dialogue.LinkWrong"]);
        }

        if (Input.BuyingUnit is { Length: > 0 } code && Units.All(u => u.Value != code))
        {
            ModelState.AddModelError("Input.BuyingUnit", texts["Procurements.UnitUnknown"]);
        }

        var tied = Input.Procurements.Where(p => Procurements.Any(o => o.Value == p)).Select(p => new ProcurementCaseId(Guid.Parse(p))).ToList();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            var id = new SupplierMeetingId(this.IdOf(Input.NewId));
            if (!await IsStoredAsync(id, ct))
            {
                Db.SupplierMeetings.Add(SupplierMeeting.Plan(id, Input.ToText(), tied, clock.GetUtcNow(), actor.Actor.Name));
                await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }

            return Saved(id);
        }

        IReadOnlyCollection<Guid>? told = null;
        var invited = await letters.InvitedAsync(Record, ct);
        var result = await SaveAsync(Input.Version, Change, ct);
        if (result.Succeeded && told is not null)
        {
            this.AnnounceTold(texts["Dialogue.Saved"], Record, told, texts);
            return Redirect(Address);
        }

        return result.Succeeded ? Saved(Record.Id) : await RefuseAsync(result, Input, SupplierMeetingInput.Of, v => Input.Version = v, texts, ct);

        Result Change()
        {
            var before = Record.Sequence;
            var changed = Record.Describe(Input.ToText(), tied, clock.GetUtcNow(), actor.Actor.Name);
            if (changed.Succeeded && Record.Sequence != before && Record.State == SupplierMeetingState.Planned)
            {
                told = letters.Tell(Record, MeetingLetterKind.Change, invited);
            }

            return changed;
        }
    }

    /// <summary>Own procurements that are not decided, and those tied already.</summary>
    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Units = await committees.OptionsAsync(Record?.BuyingUnit, ct);
        var tied = (Record?.Procurements ?? []).Select(p => p.ProcurementId).ToList();
        if (Guid.TryParse(Request.Query["upphandling"], out var named))
        {
            tied.Add(new ProcurementCaseId(named));
        }

        var open = await Db.Cases.AsNoTracking().Where(c => tied.Contains(c.Id)).Select(c => new { c.Id, c.Title, c.BuyingUnit }).ToListAsync(ct);
        open.AddRange(await Db.Cases.AsNoTracking()
            .Where(c => !tied.Contains(c.Id) && c.BuyingUnit != null && c.Source != ProcurementSource.Statistics && !c.IsSucceeded && (c.Status == ProcurementStatus.Planned || c.Status == ProcurementStatus.Published))
            .OrderByDescending(c => c.Id).Take(MostOffered).Select(c => new { c.Id, c.Title, c.BuyingUnit }).ToListAsync(ct));
        Procurements = [.. open.OrderBy(c => c.Title, StringComparer.CurrentCulture).Select(c => new Option(c.Id.Value.ToString(), c.BuyingUnit is { } unit ? $"{c.Title} ({unit})" : c.Title))];
    }

    private RedirectResult Saved(SupplierMeetingId id)
    {
        this.Announce(texts["Dialogue.Saved"]);
        return Redirect(SupplierMeeting.AddressOf(id));
    }

    private Task<bool> IsStoredAsync(SupplierMeetingId id, CancellationToken ct) => Db.SupplierMeetings.AnyAsync(m => m.Id == id, ct);
}

/// <summary>What the form of a meeting holds.</summary>
internal sealed class SupplierMeetingInput
{
    /// <summary>Made with the form, so that sending it twice makes one.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Dialogue.Kind"), Required(ErrorMessage = "Dialogue.KindMissing")]
    public SupplierMeetingKind? Kind { get; set; }

    [Display(Name = "Dialogue.Name"), Required(ErrorMessage = "Dialogue.NameMissing"), StringLength(SupplierMeeting.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Dialogue.On", Description = "Dialogue.OnHint"), Required(ErrorMessage = "Dialogue.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Dialogue.StartsAt", Description = "Dialogue.StartsAtHint")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Dialogue.EndsAt")]
    public TimeOnly? EndsAt { get; set; }

    [Display(Name = "Dialogue.Place"), StringLength(SupplierMeeting.LongestPlace)]
    public string? Place { get; set; }

    [Display(Name = "Dialogue.Link", Description = "Dialogue.LinkHint"), StringLength(SupplierMeeting.LongestLink)]
    public string? Link { get; set; }

    [Display(Name = "Dialogue.Purpose", Description = "Dialogue.PurposeHint"), StringLength(SupplierMeeting.LongestText)]
    public string? Purpose { get; set; }

    [Display(Name = "Dialogue.Unit"), StringLength(20)]
    public string? BuyingUnit { get; set; }

    [Display(Name = "Dialogue.Codes", Description = "Dialogue.CodesHint"), StringLength(4000)]
    public string? Codes { get; set; }

    [Display(Name = "Dialogue.Procurements", Description = "Dialogue.ProcurementsHint")]
    public string[] Procurements { get; set; } = [];

    public IReadOnlyList<string> CodesWritten() => (Codes ?? string.Empty).Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The form is valid.</summary>
    public SupplierMeetingText ToText() =>
        new(Kind!.Value, Title!, On!.Value, StartsAt, EndsAt, Place, Link, Purpose, BuyingUnit, [.. CodesWritten().Select(c => CpvReading.Read(c).Code).OfType<string>()]);

    public static SupplierMeetingInput Of(SupplierMeeting meeting) => new()
    {
        NewId = meeting.Id.Value,
        Version = meeting.Version,
        Kind = meeting.Kind,
        Title = meeting.Title,
        On = meeting.On,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Place = meeting.Place,
        Link = meeting.Link,
        Purpose = meeting.Purpose,
        BuyingUnit = meeting.BuyingUnit,
        Codes = meeting.Codes.Count == 0 ? null : string.Join('\n', meeting.Codes.Select(c => CpvList.Find(c)?.Full ?? c)),
        Procurements = [.. meeting.Procurements.Select(p => p.ProcurementId.Value.ToString())],
    };
}
