namespace Coordination.Platform.Domain;

/// <summary>
/// An identifier that cannot be confused with another kind of identifier. Write it as
/// <c>internal readonly record struct ActivityId(Guid Value) : ITypedId&lt;ActivityId&gt;</c>; a converter is found by convention.
/// </summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface ITypedId<TSelf> : ITypedId
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);

    /// <summary>A new chronological identifier.</summary>
    static virtual TSelf New() => TSelf.From(Guid.CreateVersion7());
}

/// <summary>A typed identifier of whatever kind.</summary>
public interface ITypedId
{
    /// <summary>The stored value: a version 7 GUID made by the client.</summary>
    Guid Value { get; }
}
