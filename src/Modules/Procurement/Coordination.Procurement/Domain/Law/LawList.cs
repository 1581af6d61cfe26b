using System.Reflection;
using Coordination.Procurement.Domain.Cpv;

namespace Coordination.Procurement.Domain.Law;

/// <summary>Which list of the act.</summary>
internal enum LawListKind
{
    /// <summary>Social and other special services: bilaga 2 to LOU.</summary>
    SpecialServices,

    /// <summary>What may be reserved for organisations with a mission of public service: 19 kap. 25 § LOU.</summary>
    PublicService,

    /// <summary>What may be reserved for non-profit organisations (idéburna): 19 kap. 25 a § LOU.</summary>
    NonProfit,
}

/// <summary>A range of codes that a list names, with the list's own heading.</summary>
internal sealed record LawRange(CpvRange Range, string? Heading);

/// <summary>
/// A list of codes in Lagen (2016:1145) om offentlig upphandling. A range covers what lies in it; a single code covers itself and nothing
/// below it. As the act stood in September 2025. Statutes carry no copyright (9 § upphovsrättslagen).
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="Section">Where it stands.</param>
/// <param name="ValidFrom">From when it stands there.</param>
/// <param name="Ranges">What it names.</param>
internal sealed record LawList(LawListKind Kind, string Section, DateOnly ValidFrom, IReadOnlyList<LawRange> Ranges)
{
    /// <summary>The last state of the act that has been read.</summary>
    public static DateOnly ReadOn { get; } = new(2025, 9, 1);

    public static LawList SpecialServices { get; } = new(LawListKind.SpecialServices, "bilaga 2 till LOU", new(2022, 2, 1), Read("lou-bilaga-2.tsv"));

    public static LawList PublicService { get; } = new(LawListKind.PublicService, "19 kap. 25 § LOU", new(2022, 2, 1), Read("lou-19-25.tsv"));

    public static LawList NonProfit { get; } = new(LawListKind.NonProfit, "19 kap. 25 a § LOU", new(2023, 1, 1), Read("lou-19-25-a.tsv"));

    public static IReadOnlyList<LawList> All { get; } = [SpecialServices, PublicService, NonProfit];

    public bool Has(string code) => Ranges.Any(r => r.Range.Has(code));

    /// <summary>The range that names the code; null where none does.</summary>
    public LawRange? Naming(string code) => Ranges.FirstOrDefault(r => r.Range.Has(code));

    private static IReadOnlyList<LawRange> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in the module.");
        using var text = new StreamReader(stream);
        var ranges = new List<LawRange>();
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            ranges.Add(new LawRange(new CpvRange(cells[0], cells[1]), cells.Length > 2 && cells[2].Length > 0 ? cells[2] : null));
        }

        return ranges;
    }
}
