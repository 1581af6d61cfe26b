namespace Coordination.Platform.Messaging;

/// <summary>
/// The stable name of a consumer, for example <c>evaluation.measure-activity</c>: half of the inbox key. Renaming it makes every
/// kept message look unseen.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConsumerNameAttribute(string name) : Attribute
{
    /// <summary>module.what-it-does</summary>
    public string Name { get; } = name;

    /// <exception cref="InvalidOperationException">The consumer has no name.</exception>
    internal static string Of(Type consumer) =>
        (GetCustomAttribute(consumer, typeof(ConsumerNameAttribute)) as ConsumerNameAttribute)?.Name
        ?? throw new InvalidOperationException($"{consumer.FullName} has no [ConsumerName]; the inbox needs a stable name for it.");
}
