namespace Coordination.Networking.Domain.Enterprises;

/// <summary>What the owner can correct word by word; named as the register's own fields.</summary>
internal enum ProposedField
{
    Name,
    Locality,
    Website,
    Purpose,
    Sales,
    Employment,
    PlacesOffered,
}

internal enum ProposalState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>A fact of the register as its owner wants it. It holds once somebody at the municipality has accepted it.</summary>
internal sealed class OwnerProposal
{
    public OwnerProposal(ProposedField field, string? before, string? value)
    {
        Id = Guid.CreateVersion7();
        Field = field;
        Before = before;
        Value = value;
    }

    private OwnerProposal()
    {
    }

    public Guid Id { get; private set; }

    public ProposedField Field { get; private set; }

    /// <summary>As it stood when the owner answered.</summary>
    public string? Before { get; private set; }

    /// <summary>As the owner wants it; null: to be taken away.</summary>
    public string? Value { get; private set; }

    public ProposalState State { get; private set; }

    public void Decide(bool accepted) => State = accepted ? ProposalState.Accepted : ProposalState.Declined;
}
