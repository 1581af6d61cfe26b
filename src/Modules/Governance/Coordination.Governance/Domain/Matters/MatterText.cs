namespace Coordination.Governance.Domain.Matters;

/// <summary>What an officer writes of a matter, as one form holds it.</summary>
internal sealed record MatterText
{
    public required MatterKind Kind { get; init; }

    public required string Subject { get; init; }

    public IReadOnlyList<MatterSender> Senders { get; init; } = [];

    /// <summary>The committee it is addressed to, when it is one of the register's.</summary>
    public CommitteeId? AddresseeId { get; init; }

    /// <summary>The addressee in words, when it is not.</summary>
    public string? Addressee { get; init; }

    /// <summary>Inkom.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The date the paper bears.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>For a motion: the council meeting at which it was raised (väckt); the year of KL 5:35 counts from it.</summary>
    public DateOnly? RaisedOn { get; init; }

    /// <summary>A reply is wanted by this day (senast).</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>Ärende 9 of a meeting's agenda.</summary>
    public string? AgendaNumber { get; init; }

    public MatterPreparation Preparation { get; init; } = MatterPreparation.Empty;

    public string? Summary { get; init; }

    /// <summary>What the reply says on the whole (S001-26).</summary>
    public string? Stance { get; init; }

    /// <summary>Numbered decision points, one on each line (S000-05).</summary>
    public string? ProposedDecision { get; init; }

    /// <summary>Klass in the information management plan.</summary>
    public string? RetentionClass { get; init; }
}
