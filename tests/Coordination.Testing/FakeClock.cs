namespace Coordination.Testing;

/// <summary>A clock that stands still until a test moves it. Timers run in real time: a test that waits for one would be slow anyway.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now;

    /// <summary>Starts on an ordinary Monday at nine, Swedish winter time, in a week without holidays.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeClock(DateTimeOffset now) => _now = now.ToUniversalTime();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _now += by;
        }
    }

    /// <summary>Moves the clock to an instant, also backwards.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            _now = now.ToUniversalTime();
        }
    }
}
