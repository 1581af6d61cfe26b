using Coordination.Governance.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowMeeting;

/// <summary>A meeting: agenda, who is called and what they answer, what was said, decided and agreed.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowMeetingModel(NetworkingDbContext db, IActivityDirectory activities, IAuthorizationService authorization, TimeProvider clock) : MeetingPage(db, authorization)
{
    private IReadOnlyDictionary<EnterpriseId, Option> _enterprises = new Dictionary<EnterpriseId, Option>();
    private IReadOnlyDictionary<Guid, LetterFate> _letters = new Dictionary<Guid, LetterFate>();

    public DateOnly Today => clock.TodayInSweden();

    public bool HasPassed => Meeting.Ends <= clock.GetUtcNow();

    public bool IsFreeDay => Meeting.IsOpen && !SwedishCalendar.Statutory.IsWorkingDay(Meeting.On);

    public string When => $"{DateText.WithWeekday(Meeting.On)}, {DateText.Clock(Meeting.StartsAt)}–{DateText.Clock(Meeting.EndsAt)}";

    /// <summary>Calls that did not arrive.</summary>
    public IEnumerable<(string Name, string? Error)> Failed => !MayManage ? [] : Meeting.Invited
        .Select(i => (i.Name, Letter: i.MailId is { } mail ? _letters.GetValueOrDefault(mail) : null))
        .Where(l => l.Letter is { Failed: true }).Select(l => (l.Name, l.Letter!.Error));

    public Option? Network { get; private set; }

    /// <summary>The plan's activities that it concerns, its network's too.</summary>
    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public void OnGet()
    {
    }

    public Option? EnterpriseOf(Invitee person) => person.EnterpriseId is { } id ? _enterprises.GetValueOrDefault(id) : null;

    public string LetterOf(Invitee person) =>
        person.Email is null ? "NetworkMeetings.NoAddress"
        : person.CalledSequence is null ? "NetworkMeetings.NotCalled"
        : person.MailId is { } mail && _letters.GetValueOrDefault(mail) is { } letter ? letter.StateKey
        : "Letters.Sent";

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var known = Meeting.Invited.Select(i => i.EnterpriseId).OfType<EnterpriseId>().ToList();
        _enterprises = await Db.Enterprises.AsNoTracking().Where(e => known.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => new Option(e.Id.Value.ToString(), e.Name), ct);
        var network = Meeting.NetworkId is { } networkId ? await Db.Networks.AsNoTracking().SingleAsync(n => n.Id == networkId, ct) : null;
        Network = network is null ? null : new Option(network.Id.Value.ToString(), network.Name);
        Guid[] concerned = [.. Meeting.ActivityIds.Concat(network?.ActivityIds ?? []).Distinct()];
        Activities = concerned.Length == 0 ? [] : await activities.FindAsync(concerned, ct);
        var ids = Meeting.Invited.Select(i => i.MailId).OfType<Guid>().ToList();
        _letters = await Db.Mail.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.SentAt, m.DeadAt, m.BouncedAt, m.LastError })
            .ToDictionaryAsync(m => m.Id, m => new LetterFate(m.SentAt, m.DeadAt, m.BouncedAt, m.LastError), ct);
    }

    /// <summary>What became of a call.</summary>
    private sealed record LetterFate(DateTimeOffset? SentAt, DateTimeOffset? DeadAt, DateTimeOffset? BouncedAt, string? Error)
    {
        public bool Failed => DeadAt is not null || BouncedAt is not null;

        public string StateKey => BouncedAt is not null ? "Letters.Bounced" : DeadAt is not null ? "Letters.Dead" : SentAt is not null ? "Letters.Sent" : "Letters.Waiting";
    }
}
