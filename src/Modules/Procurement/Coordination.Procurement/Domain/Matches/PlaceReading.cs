namespace Coordination.Procurement.Domain.Matches;

/// <summary>Where something is to be delivered, or where somebody delivers.</summary>
/// <param name="Counties">A bit for each county (<see cref="SwedishPlaces"/>).</param>
/// <param name="Municipalities">Those that are named.</param>
/// <param name="IsKnown">False where nothing that is known as a place is said.</param>
/// <param name="IsEverywhere">The whole country.</param>
internal sealed record PlaceReading(uint Counties, IReadOnlyList<int> Municipalities, bool IsKnown, bool IsEverywhere = false)
{
    private static readonly string[] WholeCountry = ["hela landet", "hela sverige", "rikstäckande", "nationellt", "nationell täckning"];
    private static readonly char[] Separators = [' ', ',', ';', '.', '/', '(', ')', '\n', '\t', ':', '–'];

    public static PlaceReading Unknown { get; } = new(0, [], false);

    /// <summary>What an enterprise writes: «Uppsala och Knivsta», «hela länet», «Skåne», «hela landet».</summary>
    public static PlaceReading OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Unknown;
        }

        if (Array.Exists(WholeCountry, w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            return new(uint.MaxValue, [], true, IsEverywhere: true);
        }

        var (counties, municipalities) = (0u, new List<int>());
        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            // Names of places begin with a capital; «vara» and «mark» are words.
            if (!char.IsUpper(words[i][0]))
            {
                continue;
            }

            i += Take(words, i, ref counties, municipalities);
        }

        return counties == 0 ? Unknown : new(counties, municipalities, true);
    }

    /// <summary>What a notice says by NUTS; where it says nothing, or only the country, the municipality that buys.</summary>
    /// <param name="nuts">Codes.</param>
    /// <param name="buyer">Who buys.</param>
    /// <param name="ownMunicipality">The organisation's own, where one of its units buys: a committee's name says nothing of where it is.</param>
    public static PlaceReading OfNotice(IReadOnlyList<string> nuts, string buyer, string? ownMunicipality = null)
    {
        var counties = nuts.Where(n => n.StartsWith("SE", StringComparison.OrdinalIgnoreCase) && n.Length > 2).Aggregate(0u, (all, n) => all | SwedishPlaces.Under(n));
        var municipality = OfBuyer(buyer) ?? OfOwn(ownMunicipality);
        if (counties != 0)
        {
            // A municipality that buys for itself buys at home, if the notice does not say otherwise.
            return new(counties, municipality is { } home && (counties & (1u << SwedishPlaces.CountyOf(home))) != 0 ? [home] : [], true);
        }

        return (nuts.Count, municipality) switch
        {
            (_, { } home) when nuts.All(n => n.StartsWith("SE", StringComparison.OrdinalIgnoreCase)) => new(1u << SwedishPlaces.CountyOf(home), [home], true),
            ( > 0, _) when nuts.All(n => !n.StartsWith("SE", StringComparison.OrdinalIgnoreCase)) => new(0, [], true),
            _ => Unknown,
        };
    }

    public static PlaceReading Both(PlaceReading one, PlaceReading other) =>
        one.IsEverywhere || other.IsEverywhere ? new(uint.MaxValue, [], true, IsEverywhere: true) : new(one.Counties | other.Counties, [.. one.Municipalities.Union(other.Municipalities)], one.IsKnown || other.IsKnown);

    /// <summary>As the administrator has written it: «Uppsala», «Uppsala kommun», «Göteborgs stad».</summary>
    private static int? OfOwn(string? name) => name is null ? null : OfBuyer(name) ?? SwedishPlaces.Municipality(name.Trim());

    /// <summary>«UPPSALA KOMMUN», «Göteborgs stad», «Upplands Väsby kommun».</summary>
    private static int? OfBuyer(string buyer)
    {
        var words = buyer.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w.StartsWith("kommun", StringComparison.OrdinalIgnoreCase) || w.StartsWith("stad", StringComparison.OrdinalIgnoreCase));
        return at > 1 && SwedishPlaces.Municipality($"{words[at - 2]} {words[at - 1]}") is { } two ? two : at > 0 ? SwedishPlaces.Municipality(words[at - 1]) : null;
    }

    /// <returns>How many words more than one were taken.</returns>
    private static int Take(string[] words, int at, ref uint counties, List<int> municipalities)
    {
        for (var more = Math.Min(2, words.Length - at - 1); more >= 0; more--)
        {
            var name = string.Join(' ', words[at..(at + more + 1)]);
            if (SwedishPlaces.County(name) is { } county)
            {
                counties |= 1u << county;
                return more;
            }

            if (SwedishPlaces.Municipality(name) is not { } municipality)
            {
                continue;
            }

            counties |= 1u << SwedishPlaces.CountyOf(municipality);
            municipalities.Add(municipality);
            return more;
        }

        return 0;
    }
}
