namespace Coordination.Governance.Domain.Counting;

/// <summary>Something that has happened in another module, as its newest message tells it. Carries no personal data.</summary>
internal sealed class CountedEvent
{
    private List<Guid> _activities = [];

    public CountedEvent(CountedKind kind, Guid sourceId)
    {
        Kind = kind;
        SourceId = sourceId;
        Title = Link = SearchText = string.Empty;
    }

    private CountedEvent() => Title = Link = SearchText = string.Empty;

    public CountedKind Kind { get; private set; }

    /// <summary>The meeting, action, enquiry, enterprise or agreement.</summary>
    public Guid SourceId { get; private set; }

    public string Title { get; private set; }

    /// <summary>The day it happened, in Sweden.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How many took part, where that is told.</summary>
    public int? Figure { get; private set; }

    /// <summary>The network that met, or null.</summary>
    public Guid? NetworkId { get; private set; }

    public string Link { get; private set; }

    public string SearchText { get; private set; }

    public long SourceVersion { get; private set; }

    /// <summary>False when it turned out to be no happening of its own: an enterprise that was registered twice.</summary>
    public bool IsCounted { get; private set; } = true;

    /// <summary>Activities that it says it concerns.</summary>
    public IReadOnlyList<Guid> Activities => _activities;

    /// <summary>Takes what a message tells, unless a newer one has been heard.</summary>
    public void Hear(CountedFact fact)
    {
        if (fact.Version < SourceVersion)
        {
            return;
        }

        (Title, On, Figure, NetworkId, Link, SourceVersion) = (fact.Title, fact.On, fact.Figure, fact.NetworkId, fact.Link, fact.Version);
        SearchText = Platform.Text.SearchText.Normalise(fact.Title);
        IsCounted = fact.IsCounted;
        _activities = [.. fact.Activities.Distinct()];
    }

    /// <summary>It happened no later than this day, whichever message is heard first.</summary>
    public void HappenedBy(DateOnly day) => On = On == default || day < On ? day : On;
}

/// <summary>What a message tells of it.</summary>
internal sealed record CountedFact(string Title, DateOnly On, int? Figure, Guid? NetworkId, string Link, long Version, IReadOnlyList<Guid> Activities, bool IsCounted = true);

/// <summary>A network of another module and the activities that it is tied to: its meetings, past and coming, concern them.</summary>
internal sealed class CountedNetwork(Guid id)
{
    private List<Guid> _activities = [];

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = string.Empty;

    public string Link { get; private set; } = string.Empty;

    public long SourceVersion { get; private set; }

    public IReadOnlyList<Guid> Activities => _activities;

    /// <summary>Takes what a message tells, unless a newer one has been heard.</summary>
    public void Hear(string name, string link, long version, IEnumerable<Guid> activities)
    {
        if (version < SourceVersion)
        {
            return;
        }

        (Name, Link, SourceVersion) = (name, link, version);
        _activities = [.. activities.Distinct()];
    }
}
