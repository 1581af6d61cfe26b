using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowMeeting;

/// <summary>A meeting: agenda, who is called and what they answer, what was said, decided and agreed.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowMeetingModel(NetworkingDbContext db, IAuthorizationService authorization, TimeProvider clock) : MeetingPage(db, authorization)
{
    private IReadOnlyDictionary<Guid, LetterFate> _letters = new Dictionary<Guid, LetterFate>();

    public DateOnly Today => clock.TodayInSweden();

    public bool HasPassed => Meeting.Ends <= clock.GetUtcNow();

    public bool IsFreeDay => Meeting.IsOpen && !SwedishCalendar.Statutory.IsWorkingDay(Meeting.On);

    public string When => $"{DateText.WithWeekday(Meeting.On)}, {DateText.Clock(Meeting.StartsAt)}–{DateText.Clock(Meeting.EndsAt)}";

    /// <summary>Calls that did not arrive.</summary>
    public IEnumerable<(string Name, string? Error)> Failed => !MayManage ? [] : Meeting.Invited
        .Select(i => (i.Name, Letter: i.MailId is { } mail ? _letters.GetValueOrDefault(mail) : null))
        .Where(l => l.Letter is { Failed: true }).Select(l => (l.Name, l.Letter!.Error));

    public void OnGet()
    {
    }

    public string LetterOf(Invitee person) =>
        person.Email is null ? "NetworkMeetings.NoAddress"
        : person.CalledSequence is null ? "NetworkMeetings.NotCalled"
        : person.MailId is { } mail && _letters.GetValueOrDefault(mail) is { } letter ? letter.StateKey
        : "Letters.Sent";

    protected override async Task PrepareAsync(CancellationToken ct)
    {
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
