using Coordination.ArchitectureTests.Reading;
using Coordination.ArchitectureTests.Rules;
using Microsoft.CodeAnalysis;

namespace Coordination.ArchitectureTests;

/// <summary>Every rule holds for the product, and every rule is able to fail.</summary>
public sealed class WallTests
{
    public static TheoryData<string> RuleNames => [.. Rule.All.Select(r => r.Name)];

    public static TheoryData<string, OptimizationLevel> RulesByLevel =>
        [.. Rule.All.SelectMany(r => Enum.GetValues<OptimizationLevel>().Select(l => new TheoryDataRow<string, OptimizationLevel>(r.Name, l)))];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Product_KeepsToTheRule_NoViolation(string rule) =>
        Find(rule).Check(Codebase.Product).Select(v => v.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(RulesByLevel))]
    public void RogueProduct_BreaksTheRule_ExactlyTheAnnouncedPlacesAreReported(string rule, OptimizationLevel level)
    {
        var found = Find(rule).Check(Rogue(level)).Select(v => $"{rule} at {v.Where}").Distinct().Order(StringComparer.Ordinal);
        var expected = RogueProduct.Expected.Where(e => e.StartsWith(rule + " at ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        expected.ShouldNotBeEmpty($"Nothing in Rogue/ breaks {rule}: a rule that cannot be seen to fail proves nothing.");
        found.ShouldBe(expected);
    }

    [Fact]
    public void RogueProduct_Announcements_NameExistingRules() =>
        RogueProduct.Expected.Select(e => e.Split(" at ")[0]).Distinct().ShouldBeSubsetOf(Rule.All.Select(r => r.Name));

    private static readonly Lazy<Codebase>[] Rogues = [.. Enum.GetValues<OptimizationLevel>().Select(l => new Lazy<Codebase>(() => RogueProduct.Compile(l)))];

    private static Codebase Rogue(OptimizationLevel level) => Rogues[(int)level].Value;

    private static Rule Find(string name) => Rule.All.Single(r => r.Name == name);
}
