using System.Text;
using Coordination.Procurement.Formats.Eforms;
using Coordination.Procurement.Formats.Ocds;
using Coordination.Procurement.Formats.Statistics;

namespace Coordination.Procurement.Formats;

/// <summary>
/// A file of notices, releases or statistics. Its format is known by how it begins, whatever it is called. Readings come one by one: a
/// year of statistics is never held whole.
/// </summary>
internal static class NoticeFile
{
    private const int LongestBeginning = 4096;

    /// <summary>Never throws for what stands in the file; what cannot be read is a reading that says so.</summary>
    /// <param name="stream">Seekable; read from its start to its end and not closed. Must stay open while the readings are taken.</param>
    /// <param name="file">Its name, for the readings.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static IEnumerable<NoticeReading> Read(Stream stream, string file, NoticeFileLimits limits)
    {
        var (source, encoding, _) = Recognise(Beginning(stream));
        var most = source == NoticeSource.Statistics ? limits.MaxTableBytes : limits.MaxBytes;
        if (source is null || stream.Length > most)
        {
            return [NoticeReading.Unreadable(source ?? NoticeSource.Eforms, file, new NoticeProblem(source is null ? NoticeProblems.UnknownFormat : NoticeProblems.TooLarge, "/"))];
        }

        return source switch
        {
            NoticeSource.Eforms => [EformsReader.Read(stream, file, limits)],
            NoticeSource.Ocds => OcdsReader.Read(stream, file, limits),
            _ => StatisticsReader.Read(stream, file, encoding, limits),
        };
    }

    /// <summary>Whether it is a table that only adds to procurements that others tell of.</summary>
    public static bool AddsToOthers(Stream stream) => Recognise(Beginning(stream)).Table is { } table && table != StatisticsTable.Procurements;

    private static byte[] Beginning(Stream stream)
    {
        var beginning = new byte[LongestBeginning];
        stream.Position = 0;
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return beginning[..length];
    }

    private static (NoticeSource? Source, Encoding? Encoding, StatisticsTable? Table) Recognise(ReadOnlySpan<byte> beginning)
    {
        // Marks of byte order, and the zeros of UTF-16, tell nothing about the format.
        var first = (byte)0;
        foreach (var one in beginning)
        {
            if (one is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                first = one;
                break;
            }
        }

        switch (first)
        {
            case (byte)'<': return (NoticeSource.Eforms, null, null);
            case (byte)'{' or (byte)'[': return (NoticeSource.Ocds, null, null);
            default:
                var encoding = NoticeEncoding.Of(beginning);
                var line = encoding.GetString(beginning).TrimStart('\uFEFF').Split('\n', 2)[0];
                var table = StatisticsRow.TableOf([.. line.Split([',', ';', '\t']).Select(h => h.Trim('"', ' ', '\r'))]);
                return table is null ? (null, null, null) : (NoticeSource.Statistics, encoding, table);
        }
    }
}
