using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindNetwork;
using Coordination.Networking.Features.Networking.ShowMembers;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>Plan a meeting, or a series of them.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class PlanMeetingModel(NetworkingDbContext db, NetworkChoiceQuery networks, MemberListQuery members, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IMeetingFormPage
{
    [BindProperty]
    public MeetingForm Input { get; set; } = new();

    [BindProperty]
    public SeriesForm Series { get; set; } = new();

    public IReadOnlyList<Option> Recurrences => [.. Enum.GetValues<Recurrence>().Select(r => new Option(r.ToString(), texts[$"Recurrence.{r}"]))];

    public IReadOnlyList<Option> Networks { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Networks = await networks.OptionsAsync(null, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>From a network's page the form begins with the network's name and usual level.</summary>
    public async Task OnGetAsync([FromQuery(Name = "natverk")] Guid? network, CancellationToken ct)
    {
        Input.On = clock.TodayInSweden().AddDays(14);
        if (network is { } id && Networks.FirstOrDefault(n => n.Value == id.ToString()) is { } chosen)
        {
            (Input.Network, Input.Title, Input.Level) = (id, chosen.Text, await networks.LevelAsync(new NetworkId(id), ct));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (Input.Network is { } chosen && Networks.All(n => n.Value != chosen.ToString()))
        {
            ModelState.AddModelError("Input.Network", texts["Networks.Unknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var first = new MeetingId(this.IdOf(Input.NewId));
        if (!await IsPlannedAsync(first, ct))
        {
            var days = MeetingSeries.Days(Input.On!.Value, Series.Recurrence, Series.Count);
            var (series, now) = (days.Count > 1 ? (Guid?)first.Value : null, clock.GetUtcNow());
            foreach (var (i, day) in days.Index())
            {
                var meeting = new Meeting(i == 0 ? first : MeetingId.New(), Input.ToTerms() with { On = day }, series, now);
                if (Input.Network is { } id)
                {
                    await GatherAsync(meeting, new NetworkId(id), ct);
                }

                db.NetworkMeetings.Add(meeting);
            }

            await db.SaveOnceAsync(stop => IsPlannedAsync(first, stop), ct);
        }

        this.Announce(texts["NetworkMeetings.Planned"]);
        return Redirect($"/moten/{first.Value}");
    }

    /// <summary>The network's members of that day are on the list from the beginning; of who has protected identity or is forgotten, only whom they come from.</summary>
    private async Task GatherAsync(Meeting meeting, NetworkId network, CancellationToken ct)
    {
        meeting.BelongsTo(network, await networks.LevelAsync(network, ct));
        if (Series.InviteMembers)
        {
            meeting.Invite((await members.AllAsync(network, meeting.On, ct)).Where(m => m.Person is not null || m.Kind != MemberKind.Person)
                .Select(m => new Invitee(InviteeId.New(), m.Person ?? m.Party!, m.Email, m.Person is null ? null : m.Party, m.EnterpriseId)));
        }
    }

    private Task<bool> IsPlannedAsync(MeetingId id, CancellationToken ct) => db.NetworkMeetings.AnyAsync(m => m.Id == id, ct);
}
