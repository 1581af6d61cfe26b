using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>A ladder for a kind, a committee or a period; the most specific one that matches counts.</summary>
internal sealed class ReminderRule : Aggregate<ReminderRuleId>
{
    public ReminderRule(ReminderRuleId id, ObligationKind? kind, CommitteeId? committeeId, DateOnly? from, DateOnly? to, LadderSettings settings)
    {
        Id = id;
        Settings = settings;
        Change(kind, committeeId, from, to, settings);
    }

    private ReminderRule() => Settings = LadderSettings.Default;

    public ObligationKind? Kind { get; private set; }

    public CommitteeId? CommitteeId { get; private set; }

    /// <summary>First due date it counts for.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last due date it counts for.</summary>
    public DateOnly? To { get; private set; }

    public LadderSettings Settings { get; private set; }

    public void Change(ObligationKind? kind, CommitteeId? committeeId, DateOnly? from, DateOnly? to, LadderSettings settings)
    {
        Kind = kind;
        CommitteeId = committeeId;
        From = from;
        To = to;
        Settings = settings;
    }

    public bool Matches(ObligationKind kind, CommitteeId committee, DateOnly dueOn) =>
        (Kind is null || Kind == kind) && (CommitteeId is null || CommitteeId == committee) && (From is null || From <= dueOn) && (To is null || dueOn <= To);

    /// <summary>A committee outweighs a kind, a kind outweighs a period.</summary>
    public int Weight => (CommitteeId is null ? 0 : 4) + (Kind is null ? 0 : 2) + (From is null && To is null ? 0 : 1);
}

/// <summary>Finds the ladder of an obligation among the municipality's rules.</summary>
internal sealed class ReminderRules(IReadOnlyList<ReminderRule> rules)
{
    private readonly List<ReminderRule> _byWeight = [.. rules.OrderByDescending(r => r.Weight).ThenByDescending(r => r.Id.Value)];

    public LadderSettings For(ObligationKind kind, CommitteeId committee, DateOnly dueOn) =>
        _byWeight.Find(r => r.Matches(kind, committee, dueOn))?.Settings ?? LadderSettings.Default;
}
