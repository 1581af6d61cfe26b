using System.IO.Compression;
using System.Reflection;

namespace Coordination.Platform.Codes;

/// <summary>A code of the vocabulary.</summary>
/// <param name="Code">Eight digits.</param>
/// <param name="CheckDigit">As Regulation (EC) No 213/2008 prints it; no formula gives them all.</param>
/// <param name="Swedish">Its label.</param>
/// <param name="English">Its label.</param>
public sealed record CpvEntry(string Code, char CheckDigit, string Swedish, string English);

/// <summary>
/// The common procurement vocabulary, CPV 2008, whole: the EU's list, for every module that classifies by it. Where it comes from: README.md
/// beside this file.
/// </summary>
public static class CpvVocabulary
{
    private const string Resource = "cpv-2008.tsv.gz";
    private const int CodeLength = 8;

    private static readonly Lazy<IReadOnlyList<CpvEntry>> Known = new(Read);

    /// <summary>In the order of the codes; read once, when somebody first asks.</summary>
    public static IReadOnlyList<CpvEntry> Entries => Known.Value;

    private static List<CpvEntry> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var text = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var entries = new List<CpvEntry>(10_000);
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            entries.Add(new CpvEntry(cells[0][..CodeLength], cells[0][CodeLength], cells[1], cells[2]));
        }

        return entries;
    }
}
