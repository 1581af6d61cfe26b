namespace Coordination.Platform.Domain;

/// <summary>
/// A fact that other modules may hear of, in the past tense. Public record in a Contracts project with a
/// <see cref="MessageNameAttribute"/>; ids and enums as primitives; fields are only added.
/// </summary>
public interface IIntegrationEvent
{
    /// <summary>When it happened, UTC.</summary>
    DateTimeOffset OccurredAt { get; }
}

/// <summary>The stable, versioned name under which a message is stored, for example <c>governance.action-plan-adopted.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MessageNameAttribute(string name) : Attribute
{
    /// <summary>module.fact.vN</summary>
    public string Name { get; } = name;
}
