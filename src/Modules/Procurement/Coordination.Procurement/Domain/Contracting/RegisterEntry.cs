namespace Coordination.Procurement.Domain.Contracting;

/// <summary>An enterprise as the municipality's register tells of it: what suppliers are looked up in. By its newest message.</summary>
internal sealed class RegisterEntry
{
    public const string Duplicate = "Duplicate";

    public RegisterEntry(Guid id)
    {
        Id = id;
        Name = Kind = State = string.Empty;
    }

    private RegisterEntry() => Name = Kind = State = string.Empty;

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>Ten digits; null for a sole trader.</summary>
    public string? Number { get; private set; }

    public string Kind { get; private set; }

    /// <summary>Active, Ended or Duplicate.</summary>
    public string State { get; private set; }

    /// <summary>The one that stands in a duplicate's place.</summary>
    public Guid? SuccessorId { get; private set; }

    public long SourceVersion { get; private set; }

    /// <summary>Takes what a message tells, unless a newer one has been heard.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Hear(string name, string? number, string kind, string state, Guid? successor, long version)
    {
        if (version < SourceVersion)
        {
            return false;
        }

        (Name, Number, Kind, State, SuccessorId, SourceVersion) = (name, number, kind, state, successor, version);
        return true;
    }
}
