using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>A rule was broken: where, and what to do instead.</summary>
internal sealed record Violation(string Where, string Message)
{
    public override string ToString() => $"{Where}: {Message}";
}

/// <summary>One wall of the house. It knows no product type by name, so that it can be run on another product.</summary>
internal abstract class Rule
{
    private static readonly IReadOnlyList<Rule> Every =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Rule)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (Rule)Activator.CreateInstance(t)!),
    ];

    public static IReadOnlyList<Rule> All => Every;

    public string Name => GetType().Name;

    public abstract IEnumerable<Violation> Check(Codebase code);

    /// <summary>One message for each place and subject, however often the compiler mentions it there.</summary>
    protected static IEnumerable<Violation> Report(IEnumerable<Use> uses, Func<Use, string> message) =>
        uses.Select(u => new Violation(u.Place.ToString(), message(u))).Distinct();
}
