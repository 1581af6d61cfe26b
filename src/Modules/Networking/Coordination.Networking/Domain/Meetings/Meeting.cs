using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Networking.Domain.Meetings;

/// <summary>
/// A meeting with enterprises, networks or other authorities: called with an agenda, answered by link, held, and written down. What is
/// agreed at it becomes what a committee owes.
/// </summary>
internal sealed partial class Meeting : Aggregate<MeetingId>
{
    private readonly List<AgendaPoint> _agenda = [];
    private readonly List<Invitee> _invited = [];
    private readonly List<AgreedAction> _actions = [];
    private List<Guid> _activityIds = [];

    public Meeting(MeetingId id, MeetingTerms terms, Guid? seriesId, DateTimeOffset now)
    {
        Id = id;
        SeriesId = seriesId;
        ChangedAt = now;
        Title = SearchText = string.Empty;
        Apply(terms);
    }

    private Meeting() => Title = SearchText = string.Empty;

    public string Title { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public TimeOnly EndsAt { get; private set; }

    public string? Place { get; private set; }

    /// <summary>Where to join from a distance.</summary>
    public string? OnlineAddress { get; private set; }

    public string? Purpose { get; private set; }

    public ParticipationLevel? Level { get; private set; }

    /// <summary>Shared by the meetings that were planned together.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>The network or forum that meets, where it is one.</summary>
    public NetworkId? NetworkId { get; private set; }

    /// <summary>The plan's activities that it concerns, beside those of its network.</summary>
    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public MeetingState State { get; private set; }

    /// <summary>Counts up when what calendars show has changed (RFC 5545 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>What was said besides the points of the agenda.</summary>
    public string? Notes { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<AgendaPoint> Agenda => _agenda;

    public IReadOnlyList<Invitee> Invited => _invited;

    public IReadOnlyList<AgreedAction> Actions => _actions;

    public bool IsOpen => State is MeetingState.Planned or MeetingState.Called;

    public DateTimeOffset Begins => On.ToInstant(StartsAt);

    public DateTimeOffset Ends => On.ToInstant(EndsAt);

    /// <summary>Those to whom the call, or its latest change, has not been sent.</summary>
    public IReadOnlyList<Invitee> NotCalled => IsOpen ? [.. _invited.Where(i => i.Email is not null && i.CalledSequence != Sequence)] : [];

    /// <summary>Moves or renames it. Calendars are told by a new call, and whoever had answered for another time is asked again.</summary>
    public Result Change(MeetingTerms terms, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        var moved = (On, StartsAt, EndsAt) != (terms.On, terms.StartsAt, terms.EndsAt);
        if (moved || Title != terms.Title.Trim() || Place != Trimmed(terms.Place) || OnlineAddress != Trimmed(terms.OnlineAddress))
        {
            Sequence += State == MeetingState.Called ? 1 : 0;
            ChangedAt = now;
        }

        if (moved)
        {
            _invited.ForEach(i => i.Unanswer());
        }

        Apply(terms);
        return Result.Success;
    }

    /// <summary>It is the network's meeting, and of the network's usual level where nobody has said another.</summary>
    public void BelongsTo(NetworkId? network, ParticipationLevel? usualLevel)
    {
        NetworkId = network;
        Level ??= usualLevel;
        Touch();
    }

    /// <summary>It concerns an activity of a plan, beside those that its network works with; or does so no more.</summary>
    public Result Concern(Guid activity, bool concerns)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        _activityIds = [.. _activityIds.Where(a => a != activity), .. concerns ? [activity] : Array.Empty<Guid>()];
        Touch();
        return Result.Success;
    }

    /// <summary>Somebody who is called comes from an enterprise of the register, or from none of them.</summary>
    public Result Tie(InviteeId id, EnterpriseId? enterprise)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        if (_invited.Find(i => i.Id == id) is not { } person)
        {
            return new Error("NET-0304", "NetworkMeetings.NotInvited", Kind: ErrorKind.NotFound);
        }

        person.ComeFrom(enterprise);
        Touch();
        return Result.Success;
    }

    /// <summary>Replaces the agenda; a point whose words stay keeps what has been written under it, and one that has been written under stays.</summary>
    public Result SetAgenda(IReadOnlyList<(string Title, string? Presenter)> points)
    {
        var wanted = points.DistinctBy(p => p.Title).ToList();
        if (_agenda.Find(p => p.IsWritten && !wanted.Exists(w => w.Title == p.Title)) is { } written)
        {
            return new Error("NET-0303", "NetworkMeetings.PointWritten", "Agenda", ErrorKind.Rule, written.Title);
        }

        _agenda.RemoveAll(p => !wanted.Exists(w => w.Title == p.Title));
        foreach (var ((title, presenter), position) in wanted.Select((w, i) => (w, i + 1)))
        {
            if (_agenda.Find(p => p.Title == title) is { } kept)
            {
                kept.Place(position, presenter);
            }
            else
            {
                _agenda.Add(new AgendaPoint(position, title, presenter));
            }
        }

        Touch();
        return Result.Success;
    }

    /// <summary>Adds people; one whose address is there already is not called twice.</summary>
    /// <returns>How many were added.</returns>
    public int Invite(IEnumerable<Invitee> people)
    {
        var added = 0;
        foreach (var person in people)
        {
            if (!_invited.Exists(i => Same(i, person)))
            {
                _invited.Add(person);
                added++;
            }
        }

        Touch();
        return added;
    }

    /// <summary>Takes somebody off the list; who has been called is to be told.</summary>
    public Invitee? Uninvite(InviteeId id)
    {
        var person = _invited.Find(i => i.Id == id);
        if (person is not null)
        {
            _invited.Remove(person);
            Touch();
        }

        return person;
    }

    private static bool Same(Invitee one, Invitee other) => one.Email is null || other.Email is null
        ? one.Email == other.Email && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
        : string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);

    private void Apply(MeetingTerms terms)
    {
        Title = terms.Title.Trim();
        On = terms.On;
        StartsAt = terms.StartsAt;
        EndsAt = terms.EndsAt;
        Place = Trimmed(terms.Place);
        OnlineAddress = Trimmed(terms.OnlineAddress);
        Purpose = Trimmed(terms.Purpose);
        Level = terms.Level;
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Place} {Purpose}");
        Touch();
    }

    private static Error Closed() => new("NET-0301", "NetworkMeetings.Closed", Kind: ErrorKind.Conflict);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
