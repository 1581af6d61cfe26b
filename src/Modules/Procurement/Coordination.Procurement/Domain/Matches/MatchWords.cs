using Coordination.Platform.Text;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>A word of a text with its stem.</summary>
internal readonly record struct MatchWord(string Word, string Stem);

/// <summary>Words that say what is bought or sold. Those that every procurement has say nothing, and are left out.</summary>
internal static class MatchWords
{
    /// <summary>Part of a compound: shorter ones are found by chance.</summary>
    public const int ShortestPart = 4;

    /// <summary>The beginning of a compound says less than its end, and is found by chance more often.</summary>
    public const int ShortestStart = 5;

    /// <summary>What is left of the compound beside the part.</summary>
    public const int ShortestRest = 3;

    private const string Common = """
        alla andra annan annat antal avrop avropa avropas avseende avser avtal anbud anbudsområde bland annonsering behov behovet del delar delområde diverse direktupphandling dynamisk
        dynamiskt eget egna eller enligt enstaka entreprenad enskild ett fler flera form formar från för förnyad förnyat förvaltning förvaltningen genom gällande hela hos
        idéburen idéburna inklusive inköp inköpssystem inom inte intern extern kommun kommunal kommunala kommuner kommunens kontrakt kring köp land leverans leverantör leverantörer lista
        länet löpande med mellan mindre myndighet nya nytt ny objekt offentlig offentliga olika område områden och ordinarie orten oss per period produkt produkter projekt på ramavtal
        region regional rörande samt sedan service ska skall slag som stad staden större system säljare sådan sådana tidsbegränsad till tillhandahålla tillhandahållande tillhörande tjänst tjänste
        tjänsten tjänster typ under upp upphandla upphandlas upphandling upphandlingen utan utförande utförare utom vad var vara varor via vid viss vissa åt år året återkommande
        även över övrig övriga övrigt liknande verksamhet verksamheter samordnad gemensam reserverad reserverat kommande planerad bolag företag föremål avsedda slags avsedd
        """;

    private static readonly HashSet<string> CommonStems = [.. SwedishWords.StemsOf(Common).Select(w => w.Stem)];

    /// <summary>Each stem once, with the first word that has it.</summary>
    public static IReadOnlyList<MatchWord> Of(params IEnumerable<string?> texts)
    {
        var words = new List<MatchWord>();
        foreach (var (word, stem) in texts.SelectMany(SwedishWords.StemsOf))
        {
            if (!CommonStems.Contains(stem) && !words.Exists(w => w.Stem == stem))
            {
                words.Add(new MatchWord(word, stem));
            }
        }

        return words;
    }

    /// <summary>The first words of a text that are not among those.</summary>
    public static IReadOnlyList<MatchWord> Beside(IReadOnlyList<MatchWord> known, string text, int most)
    {
        var (words, seen) = (new List<MatchWord>(), known.Select(w => w.Stem).ToHashSet(StringComparer.Ordinal));
        foreach (var (word, stem) in SwedishWords.StemsOf(text))
        {
            if (words.Count == most)
            {
                break;
            }

            if (!CommonStems.Contains(stem) && seen.Add(stem))
            {
                words.Add(new MatchWord(word, stem));
            }
        }

        return words;
    }
}
