using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>A page about one meeting with suppliers.</summary>
internal abstract class MeetingPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<SupplierMeeting>(db, authorization)
{
    public override string Address => Id is null ? "/upphandlingar/traffar" : $"/upphandlingar/traffar/{Id}";

    /// <summary>Those who stand on the list, by name.</summary>
    public IReadOnlyList<MeetingGuest> Guests => [.. Record.Guests.OrderBy(g => g.Name, StringComparer.CurrentCulture)];

    public IReadOnlyList<Option> GuestOptions => [.. Guests.Select(g => new Option(g.Id.ToString(), g.Name))];

    protected override string ManagePolicy => ProcurementPolicies.ManageMeetings;

    protected override async Task<SupplierMeeting?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new SupplierMeetingId(id);
        return await Db.SupplierMeetings.AsSplitQuery().SingleOrDefaultAsync(m => m.Id == wanted, ct);
    }

    /// <summary>What a form's boxes say, read as ids.</summary>
    public static HashSet<Guid> Ids(IEnumerable<string> written) => [.. written.Select(w => Guid.TryParse(w, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}

/// <summary>What is said of meetings in lists and on pages.</summary>
internal static class MeetingTexts
{
    public static StatusLook Look(this SupplierMeetingState state) => state switch
    {
        SupplierMeetingState.Planned => StatusLook.Ongoing,
        SupplierMeetingState.Held => StatusLook.Done,
        _ => StatusLook.Ended,
    };

    /// <summary>What was saved, who has been written to about it, and who has to be told in another way.</summary>
    public static void AnnounceTold(this PageModel page, string saved, SupplierMeeting meeting, IReadOnlyCollection<Guid> told, IStringLocalizer<Texts> texts)
    {
        var others = meeting.Guests.Where(g => g.InvitedAt is not null && !told.Contains(g.Id)).Select(g => g.Name).Order(StringComparer.CurrentCulture).ToList();
        page.Announce(string.Join(' ', new[]
        {
            saved,
            told.Count > 0 ? texts["Dialogue.ToldByMail", told.Count].Value : null,
            others.Count > 0 ? texts["Dialogue.TellOtherwise", string.Join(", ", others)].Value : null,
        }.OfType<string>()));
    }

    /// <summary>«09:00–11:00»; null where it is held in writing.</summary>
    public static string? Time(TimeOnly? startsAt, TimeOnly? endsAt) => startsAt is { } from && endsAt is { } to ? $"{DateText.Clock(from)}–{DateText.Clock(to)}" : null;
}
