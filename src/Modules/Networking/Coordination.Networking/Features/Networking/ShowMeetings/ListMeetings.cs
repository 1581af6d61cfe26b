using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowMeetings;

/// <summary>A meeting in a list.</summary>
internal sealed record MeetingRow
{
    public required MeetingId Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly StartsAt { get; init; }

    public required TimeOnly EndsAt { get; init; }

    public required string? Place { get; init; }

    public required MeetingState State { get; init; }

    public required ParticipationLevel? Level { get; init; }

    /// <summary>Name of the network that meets, where it is one.</summary>
    public required string? Network { get; init; }

    public required int Invited { get; init; }

    public required int Coming { get; init; }

    public required int Attended { get; init; }

    public required int Actions { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public string Address => $"/moten/{Id.Value}";
}

/// <summary>Meetings by the filter and order of the list's address.</summary>
internal sealed class MeetingListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public const string Coming = "kommande";

    public static IReadOnlyList<string> SortKeys { get; } = ["day", "title", "state"];

    public static string DefaultSort => "day";

    public static IReadOnlyDictionary<string, string> Preset { get; } = new Dictionary<string, string> { ["lage"] = Coming };

    public IQueryable<MeetingRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var meetings = db.NetworkMeetings.AsNoTracking();
        meetings = query["lage"] switch
        {
            null => meetings,
            Coming => meetings.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called),
            "att-skriva" => meetings.Where(m => (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On < today),
            { } text when Enum.TryParse<MeetingState>(text, out var state) => meetings.Where(m => m.State == state),
            _ => meetings.Where(m => false),
        };
        if (Enum.TryParse<ParticipationLevel>(query["niva"], out var level))
        {
            meetings = meetings.Where(m => m.Level == level);
        }

        if (Guid.TryParse(query["serie"], out var series))
        {
            meetings = meetings.Where(m => m.SeriesId == series);
        }

        if (Guid.TryParse(query["natverk"], out var network))
        {
            var id = new NetworkId(network);
            meetings = meetings.Where(m => m.NetworkId == id);
        }

        if (DateOnly.TryParseExact($"{query["manad"]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            var next = month.AddMonths(1);
            meetings = meetings.Where(m => m.On >= month && m.On < next);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            meetings = meetings.Where(m => m.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => meetings.OrderBy(m => m.Title).ThenBy(m => m.On),
            ("title", true) => meetings.OrderByDescending(m => m.Title).ThenBy(m => m.On),
            ("state", false) => meetings.OrderBy(m => m.State).ThenBy(m => m.On),
            ("state", true) => meetings.OrderByDescending(m => m.State).ThenBy(m => m.On),
            (_, true) => meetings.OrderByDescending(m => m.On).ThenByDescending(m => m.StartsAt),
            _ => meetings.OrderBy(m => m.On).ThenBy(m => m.StartsAt),
        };
        return ordered.ThenBy(m => m.Id).Select(m => new MeetingRow
        {
            Id = m.Id,
            Title = m.Title,
            On = m.On,
            StartsAt = m.StartsAt,
            EndsAt = m.EndsAt,
            Place = m.Place,
            State = m.State,
            Level = m.Level,
            Network = db.Networks.Where(n => n.Id == m.NetworkId).Select(n => n.Name).FirstOrDefault(),
            Invited = m.Invited.Count,
            Coming = m.Invited.Count(i => i.Answer == InviteeAnswer.Yes),
            Attended = m.Invited.Count(i => i.Attended),
            Actions = m.Actions.Count(a => a.State == ActionState.Open),
            Sequence = m.Sequence,
            ChangedAt = m.ChangedAt,
        });
    }

    /// <summary>Networks that have a meeting, for the filter.</summary>
    public async Task<IReadOnlyList<Option>> NetworksAsync(CancellationToken ct) =>
        [.. (await db.Networks.AsNoTracking().Where(n => db.NetworkMeetings.Any(m => m.NetworkId == n.Id)).OrderBy(n => n.Name).ThenBy(n => n.Id).Select(n => new { n.Id, n.Name }).ToListAsync(ct))
            .Select(n => new Option(n.Id.Value.ToString(), n.Name))];

    /// <summary>Months that have a meeting, for the filter; newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> MonthsAsync(CancellationToken ct)
    {
        var months = await db.NetworkMeetings.AsNoTracking().Select(m => new { m.On.Year, m.On.Month }).Distinct().ToListAsync(ct);
        return [.. months.Select(m => new DateOnly(m.Year, m.Month, 1)).OrderDescending()];
    }
}
