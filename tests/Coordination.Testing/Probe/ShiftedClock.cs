namespace Coordination.Testing.Probe;

/// <summary>Real time, moved: the same for every process that is told the same distance, so that sweeps of working days run on any day.</summary>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
