using System.Collections.Frozen;
using System.Numerics;
using System.Reflection;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>Sweden's counties by NUTS 2024 and the municipalities in them. A county is a bit, so that two lists of them are compared at once.</summary>
internal static class SwedishPlaces
{
    private static readonly string[] Lines = Read();

    /// <summary>NUTS codes of the counties; the place in the list is the county's bit.</summary>
    public static IReadOnlyList<string> Counties { get; } = [.. Lines.Select(l => l[..5])];

    /// <summary>Names of the municipalities; the place in the list is what stands for one.</summary>
    public static IReadOnlyList<string> Municipalities { get; } = [.. Lines.SelectMany(l => l[6..].Split(','))];

    private static readonly FrozenDictionary<string, int> ByName = Municipalities.Select((name, at) => (name, at)).ToFrozenDictionary(m => m.name, m => m.at, StringComparer.OrdinalIgnoreCase);

    /// <summary>The counties of each one's area (NUTS 2).</summary>
    private static readonly uint[] AroundEach = [.. Counties.Select(c => Under(c[..4]))];

    private static readonly int[] CountyOfEach = [.. Lines.SelectMany((l, county) => l[6..].Split(',').Select(_ => county))];

    /// <summary>«Uppsala län» is a county; so is «Skåne», which no municipality is called.</summary>
    private static readonly FrozenDictionary<string, int> CountyByName = Names().ToFrozenDictionary(n => n.Name, n => n.County, StringComparer.OrdinalIgnoreCase);

    public static int? Municipality(string name) => ByName.TryGetValue(name, out var at) ? at : name.EndsWith('s') && ByName.TryGetValue(name[..^1], out at) ? at : null;

    public static int CountyOf(int municipality) => CountyOfEach[municipality];

    public static int? County(string name) => CountyByName.TryGetValue(name, out var county) ? county : null;

    /// <summary>Counties that a NUTS code covers: one, those of an area, or all.</summary>
    public static uint Under(string nuts)
    {
        var counties = 0u;
        for (var i = 0; i < Counties.Count; i++)
        {
            counties |= Counties[i].StartsWith(nuts, StringComparison.OrdinalIgnoreCase) ? 1u << i : 0u;
        }

        return counties;
    }

    /// <summary>The counties of the areas (NUTS 2) in which these lie.</summary>
    public static uint Around(uint counties)
    {
        var around = 0u;
        for (var rest = counties; rest != 0; rest &= rest - 1)
        {
            around |= AroundEach[BitOperations.TrailingZeroCount(rest)];
        }

        return around;
    }

    /// <summary>«Uppsala län», «Skåne län och Hallands län».</summary>
    public static IEnumerable<string> NamesOf(uint counties)
    {
        for (var rest = counties; rest != 0; rest &= rest - 1)
        {
            yield return Nuts.NameOf(Counties[BitOperations.TrailingZeroCount(rest)]);
        }
    }

    private static IEnumerable<(string Name, int County)> Names()
    {
        for (var i = 0; i < Counties.Count; i++)
        {
            var name = Nuts.NameOf(Counties[i]);
            var stem = name[..^" län".Length];
            yield return (name, i);
            if (Municipality(stem) is null)
            {
                yield return (stem, i);
                if (stem.EndsWith('s'))
                {
                    yield return (stem[..^1], i);
                }
            }
        }
    }

    private static string[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("municipalities.tsv") ?? throw new InvalidOperationException("municipalities.tsv is not in the module.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
