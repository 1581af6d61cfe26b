using System.Globalization;
using System.Text;
using CsvHelper;

namespace Coordination.Procurement.Formats.Statistics;

/// <summary>
/// Reads the tables of the national statistics row by row. Dirty rows are kept: what is wrong with one stands in its problems, with the
/// column, and the rest of it counts.
/// </summary>
internal static class StatisticsReader
{
    private const int LargestRow = 64 * 1024;

    public static IEnumerable<NoticeReading> Read(Stream stream, string file, Encoding? encoding, NoticeFileLimits limits)
    {
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Encoding = encoding, TrackLineNumbers = true, PoolStrings = true, MaxRecordSize = LargestRow }, leaveOpen: true);
        NoticeReading? broken = null;
        StatisticsRow? row = null;
        while (broken is null)
        {
            NoticeReading? reading = null;
            try
            {
                if (row is null)
                {
                    reader.ReadHeader();
                    row = StatisticsRow.For(reader, file, limits);
                    broken = row is null ? Unreadable(file, new NoticeProblem(NoticeProblems.UnknownFormat, "1")) : null;
                    continue;
                }

                if (!reader.Read())
                {
                    yield break;
                }

                reading = row.Read();
            }
            catch (CsvFormatException e)
            {
                broken = Unreadable(file, NoticeProblem.At(NoticeProblems.NotWellFormed, e.LineNumber.ToString(CultureInfo.InvariantCulture), null, (int)Math.Min(e.LineNumber, int.MaxValue)));
            }

            if (reading is not null)
            {
                yield return reading;
            }
        }

        yield return broken;
    }

    private static NoticeReading Unreadable(string file, NoticeProblem problem) => NoticeReading.Unreadable(NoticeSource.Statistics, file, problem);
}
