using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.ShowMeetings;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowMeetingMonth;

/// <summary>A meeting in a month.</summary>
internal sealed record MonthMeeting(MeetingId Id, string Title, DateOnly On, TimeOnly StartsAt, MeetingState State)
{
    public string Address => $"/moten/{Id.Value}";
}

/// <summary>The meetings of a month, day by day, with the month before and after a step away (S003-06).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowMeetingMonthModel(NetworkingDbContext db, MeetingListQuery meetings, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    /// <summary>No month of a municipality has more; what is left out is said, and stands in the list.</summary>
    private const int Most = 500;

    [FromRoute]
    public int? Year { get; set; }

    [FromRoute]
    public int? Month { get; set; }

    [FromQuery(Name = "natverk")]
    public Guid? Network { get; set; }

    public DateOnly Today => clock.TodayInSweden();

    public DateOnly First { get; private set; }

    public string MonthName => First.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    public IReadOnlyList<MonthWeek> Weeks { get; private set; } = [];

    public bool IsEmpty => Weeks.All(w => w.Days.All(d => d.Meetings.Count == 0));

    public bool IsCut { get; private set; }

    public bool MayManage { get; private set; }

    /// <summary>Those that have met or will, for the filter.</summary>
    public IReadOnlyList<Option> Networks { get; private set; } = [];

    /// <summary>Monday first, long and short.</summary>
    public static IEnumerable<(string Long, string Short)> DayNames
    {
        get
        {
            var format = CultureInfo.CurrentUICulture.DateTimeFormat;
            return Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Select(d => (format.GetDayName(d), format.GetAbbreviatedDayName(d)));
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        First = Year is { } year && Month is { } month ? new DateOnly(year, month, 1) : new DateOnly(Today.Year, Today.Month, 1);
        var (from, to) = (First, First.AddMonths(1));
        var found = db.NetworkMeetings.AsNoTracking().Where(m => m.On >= from && m.On < to);
        if (Network is { } network)
        {
            var id = new NetworkId(network);
            found = found.Where(m => m.NetworkId == id);
        }

        var rows = await found.OrderBy(m => m.On).ThenBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most + 1).Select(m => new MonthMeeting(m.Id, m.Title, m.On, m.StartsAt, m.State)).ToListAsync(ct);
        IsCut = rows.Count > Most;
        Weeks = MeetingMonth.Weeks(First, rows.Take(Most));
        Networks = await meetings.NetworksAsync(ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
    }

    public string AddressOf(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"/moten/manad/{month.Year}/{month.Month}{(Network is { } network ? $"?natverk={network}" : null)}");

    public string ListAddress => string.Create(CultureInfo.InvariantCulture, $"/moten?lage=&manad={First:yyyy-MM}{(Network is { } network ? $"&natverk={network}" : null)}");
}
