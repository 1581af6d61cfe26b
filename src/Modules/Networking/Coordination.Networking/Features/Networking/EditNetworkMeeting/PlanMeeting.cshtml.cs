using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>Plan a meeting, or a series of them.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class PlanMeetingModel(NetworkingDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IMeetingFormPage
{
    [BindProperty]
    public MeetingForm Input { get; set; } = new();

    [BindProperty]
    public SeriesForm Series { get; set; } = new();

    public IReadOnlyList<Option> Recurrences => [.. Enum.GetValues<Recurrence>().Select(r => new Option(r.ToString(), texts[$"Recurrence.{r}"]))];

    public void OnGet() => Input.On = clock.TodayInSweden().AddDays(14);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var first = new MeetingId(this.IdOf(Input.NewId));
        if (!await IsPlannedAsync(first, ct))
        {
            var days = MeetingSeries.Days(Input.On!.Value, Series.Recurrence, Series.Count);
            var (series, now) = (days.Count > 1 ? (Guid?)first.Value : null, clock.GetUtcNow());
            db.NetworkMeetings.AddRange(days.Select((day, i) => new Meeting(i == 0 ? first : MeetingId.New(), Input.ToTerms() with { On = day }, series, now)));
            await db.SaveOnceAsync(stop => IsPlannedAsync(first, stop), ct);
        }

        this.Announce(texts["NetworkMeetings.Planned"]);
        return Redirect($"/moten/{first.Value}");
    }

    private Task<bool> IsPlannedAsync(MeetingId id, CancellationToken ct) => db.NetworkMeetings.AnyAsync(m => m.Id == id, ct);
}
