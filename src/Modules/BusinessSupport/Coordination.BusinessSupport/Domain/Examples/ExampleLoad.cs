namespace Coordination.BusinessSupport.Domain.Examples;

/// <summary>
/// What has been heard of one loading of the example municipality. Order is not promised: a loading whose removal has been heard is over
/// before it begins, and the row's key lets only one of the two be heard at a time.
/// </summary>
internal sealed class ExampleLoad(Guid id)
{
    /// <summary>The example's plan, which is another each time it is loaded.</summary>
    public Guid Id { get; private set; } = id;

    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsOver => RemovedAt is not null;

    public void End(DateTimeOffset at) => RemovedAt ??= at;
}
