using Coordination.Testing.Hosting;

namespace Coordination.Testing;

/// <summary>
/// Makes things for tests, valid by default. One file per thing, <c>TestData.CreateCommittee.cs</c>, each with a method that takes
/// a lambda of <c>With…</c> methods, writes through the application's own contexts and returns what it made.
/// </summary>
public sealed partial class TestData(CoordinationApp app)
{
    private int _count;

    private CoordinationApp App { get; } = app;

    /// <summary>A number that no other thing of this application has, for names and codes.</summary>
    private int Next() => Interlocked.Increment(ref _count);
}
