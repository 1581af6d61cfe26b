using Coordination.Evaluation.Domain.Rounds;

namespace Coordination.Evaluation.Tests.Domain.Rounds;

/// <summary>
/// What is hidden cannot be computed: judged by another method than the rule's own, the exact solution of everything that is shown as
/// equations, over thousands of tables.
/// </summary>
[Trait("Req", "S003-26")]
public sealed class SmallCellsTests
{
    private const int Tables = 3000;

    [Fact]
    public void Column_OfAnyNumbers_HidesEverySmallCell_AndNoneCanBeComputed()
    {
        var random = new Random(20270401);
        for (var i = 0; i < Tables; i++)
        {
            var persons = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Draw(random)).ToArray();
            var cells = SmallCells.ProtectColumn(persons);
            var hidden = Enumerable.Range(0, persons.Length).Where(r => cells.IsHidden(r)).ToList();
            var told = string.Join(' ', persons) + " hidden: " + string.Join(' ', hidden);
            Enumerable.Range(0, persons.Length).Where(r => SmallCells.IsSmall(persons[r])).ShouldAllBe(r => cells.IsHidden(r), told);
            if (!cells.IsTotalHidden())
            {
                SmallCells.IsSmall(persons.Sum()).ShouldBeFalse(told);
                (hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum(r => persons[r]) >= SmallCells.Fewest)).ShouldBeTrue(told);
            }

            if (hidden.Count == 0 && persons.All(p => !SmallCells.IsSmall(p)) && !SmallCells.IsSmall(persons.Sum()))
            {
                cells.IsTotalHidden().ShouldBeFalse($"nothing is hidden without need: {told}");
            }
        }
    }

    [Fact]
    public void Grid_OfAnyNumbers_HidesEverySmallCell_AndNoneIsDeterminedByWhatIsShown()
    {
        var random = new Random(20270402);
        for (var i = 0; i < Tables; i++)
        {
            var persons = new int[random.Next(2, 6), random.Next(2, 6)];
            Each(persons, (r, c) => persons[r, c] = Draw(random));
            var cells = SmallCells.ProtectGrid(persons);
            Each(persons, (r, c) => (!SmallCells.IsSmall(persons[r, c]) || cells.IsHidden(r, c)).ShouldBeTrue());
            Determined(persons, cells).ShouldBeEmpty($"table {i}");
        }
    }

    [Fact]
    public void Grid_WhereEveryLineHasTwoHiddenCells_ButABridgeBetweenThem_HidesMore()
    {
        // Two squares of hidden cells joined by one: each line has two or three, and yet the joint could be computed.
        int[,] persons =
        {
            { 3, 4, 20, 20 },
            { 4, 3, 4, 20 },
            { 20, 20, 3, 4 },
            { 20, 20, 4, 3 },
        };
        var cells = SmallCells.ProtectGrid(persons);
        cells.IsHidden(1, 2).ShouldBeTrue();
        Determined(persons, cells).ShouldBeEmpty();
    }

    [Fact]
    public void Column_ThatIsPartOfAWholeShownBesideIt_TellsNeitherThePartNorTheRest()
    {
        // One of ten is not in the target group: the nine would tell who.
        var cells = SmallCells.ProtectColumn([9, 30, 40], wholes: [10, 60, 80]);
        cells.IsHidden(0).ShouldBeTrue();

        // Both parts are all of their wholes: two hidden cells and the total would tell each.
        var all = SmallCells.ProtectColumn([2, 3], wholes: [2, 3]);
        all.IsTotalHidden().ShouldBeTrue();

        var random = new Random(20270403);
        for (var i = 0; i < Tables; i++)
        {
            var wholes = Enumerable.Range(0, random.Next(2, 8)).Select(_ => random.Next(0, 40)).ToArray();
            var parts = wholes.Select(w => random.Next(0, w + 1)).ToArray();
            var shown = SmallCells.ProtectColumn(parts, wholes: [.. wholes.Select(w => (int?)w)]);
            var hidden = Enumerable.Range(0, parts.Length).Where(r => shown.IsHidden(r)).ToList();
            for (var row = 0; row < parts.Length; row++)
            {
                if (!shown.IsHidden(row))
                {
                    SmallCells.IsSmall(parts[row]).ShouldBeFalse();
                    SmallCells.IsSmall(wholes[row] - parts[row]).ShouldBeFalse();
                }
            }

            if (hidden.Count > 0 && !shown.IsTotalHidden())
            {
                hidden.Sum(r => parts[r]).ShouldBeGreaterThanOrEqualTo(SmallCells.Fewest);
                hidden.Sum(r => wholes[r] - parts[r]).ShouldBeGreaterThanOrEqualTo(SmallCells.Fewest);
            }
        }
    }

    [Fact]
    public void Column_WhereReadersKnowCellsFromBefore_HidesOthersOrTheTotal()
    {
        // Shown before: 10 and 7. The new one of 2 is hidden; neither of the known ones protects it, so the total goes.
        var cells = SmallCells.ProtectColumn([10, 7, 2], known: [true, true, false]);
        cells.IsHidden(2).ShouldBeTrue();
        cells.IsTotalHidden().ShouldBeTrue();
    }

    [Theory]
    [InlineData(5, null, false)]
    [InlineData(4, null, true)]
    [InlineData(0, null, false)]
    [InlineData(5, 5, false)]
    [InlineData(5, 2, true)]
    public void Totals_OfAllAndOfAllButOne_TellOfThatOneWhereItIsSmall(int now, int? before, bool tells)
    {
        var (all, shown) = (new Dictionary<string, int> { ["KS"] = 7, ["AMN"] = now }, new Dictionary<string, int> { ["KS"] = 7 });
        if (before is { } stated)
        {
            shown["AMN"] = stated;
        }

        SmallCells.TellByDifference(all, shown, samePeriod: true).ShouldBe(tells);
    }

    [Fact]
    public void Totals_OfTwoRounds_TellOfTheOneEnterpriseThatCame_OrWent()
    {
        var first = new Dictionary<string, int> { ["a"] = 20, ["b"] = 30 };
        SmallCells.TellByDifference(new Dictionary<string, int> { ["a"] = 22, ["b"] = 29, ["c"] = 3 }, first, samePeriod: false).ShouldBeTrue("three came with c");
        SmallCells.TellByDifference(new Dictionary<string, int> { ["a"] = 22, ["b"] = 29, ["c"] = 5 }, first, samePeriod: false).ShouldBeFalse();
        SmallCells.TellByDifference(new Dictionary<string, int> { ["a"] = 20 }, new Dictionary<string, int> { ["a"] = 20, ["b"] = 4 }, samePeriod: false).ShouldBeTrue("four went with b");
        SmallCells.TellByDifference(first, first, samePeriod: true).ShouldBeFalse();
    }

    /// <summary>Small numbers often, so that tables are hard.</summary>
    private static int Draw(Random random) => random.Next(4) switch { 0 => 0, 1 => random.Next(1, 5), 2 => random.Next(1, 9), _ => random.Next(5, 60) };

    private static void Each(int[,] grid, Action<int, int> act)
    {
        for (var row = 0; row < grid.GetLength(0); row++)
        {
            for (var column = 0; column < grid.GetLength(1); column++)
            {
                act(row, column);
            }
        }
    }

    /// <summary>Hidden numbers, totals too, that follow from the others: by elimination over all sums of rows and columns.</summary>
    private static List<int> Determined(int[,] persons, ProtectedCells cells)
    {
        var (rows, columns) = (persons.GetLength(0), persons.GetLength(1));
        int At(int r, int c) => (r * (columns + 1)) + c;
        var hidden = Enumerable.Range(0, (rows + 1) * (columns + 1)).Where(i => cells.IsHidden(i / (columns + 1), i % (columns + 1))).ToList();
        var equations = new List<decimal[]>();
        for (var r = 0; r <= rows; r++)
        {
            equations.Add(Row(Enumerable.Range(0, columns).Select(c => At(r, c)), At(r, columns)));
        }

        for (var c = 0; c <= columns; c++)
        {
            equations.Add(Row(Enumerable.Range(0, rows).Select(r => At(r, c)), At(rows, c)));
        }

        var (pivot, solved) = (0, new List<int>());
        for (var column = 0; column < hidden.Count && pivot < equations.Count; column++)
        {
            var found = equations.FindIndex(pivot, e => e[column] != 0);
            if (found < 0)
            {
                continue;
            }

            (equations[pivot], equations[found]) = (equations[found], equations[pivot]);
            var lead = equations[pivot][column];
            equations[pivot] = [.. equations[pivot].Select(v => v / lead)];
            for (var other = 0; other < equations.Count; other++)
            {
                var factor = equations[other][column];
                if (other != pivot && factor != 0)
                {
                    equations[other] = [.. equations[other].Zip(equations[pivot], (a, b) => a - (factor * b))];
                }
            }

            pivot++;
        }

        foreach (var equation in equations.Where(e => e.Count(v => v != 0) == 1))
        {
            solved.Add(hidden[Array.FindIndex(equation, v => v != 0)]);
        }

        return solved;

        decimal[] Row(IEnumerable<int> parts, int total)
        {
            var equation = new decimal[hidden.Count];
            foreach (var part in parts.Where(p => hidden.Contains(p)))
            {
                equation[hidden.IndexOf(part)] = 1;
            }

            if (hidden.IndexOf(total) is var place and >= 0)
            {
                equation[place] = -1;
            }

            return equation;
        }
    }
}
