using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowMeetings;

/// <summary>Meetings, the coming ones first (S003-06, S003-R1.1).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowMeetingsModel(MeetingListQuery meetings, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, MeetingListQuery.DefaultSort, MeetingListQuery.SortKeys, preset: MeetingListQuery.Preset);

    public PagedList<MeetingRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Months { get; private set; } = [];

    /// <summary>Those that have met or will, ended ones too.</summary>
    public IReadOnlyList<Option> Networks { get; private set; } = [];

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> StateOptions =>
    [
        new(MeetingListQuery.Coming, texts["NetworkMeetings.ShowComing"]), new("att-skriva", texts["NetworkMeetings.ShowToWrite"]),
        .. Enum.GetValues<MeetingState>().Select(s => new Option(s.ToString(), texts[$"MeetingState.{s}"])),
    ];

    public IReadOnlyList<Option> LevelOptions => [.. Enum.GetValues<ParticipationLevel>().Select(l => new Option(l.ToString(), texts[$"ParticipationLevel.{l}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await meetings.Rows(Query).ToPagedListAsync(Query, ct);
        Months = [.. (await meetings.MonthsAsync(ct)).Select(m => new Option(m.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.ToString("MMMM yyyy", CultureInfo.CurrentCulture)))];
        Networks = await meetings.NetworksAsync(ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
    }
}
