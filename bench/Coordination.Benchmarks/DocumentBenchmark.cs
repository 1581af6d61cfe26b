using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using Coordination.Platform.Documents;

namespace Coordination.Benchmarks;

/// <summary>
/// A report of two hundred pages with headings, texts, tables and charts as a Word file, beside the least that could hold as many words: the
/// same texts and cells as bare elements in one compressed part.
/// </summary>
internal static class DocumentBenchmark
{
    private const int Pages = 200;
    private const int Times = 5;

    public static async Task RunAsync(Report report)
    {
        await DocxWriter.WriteAsync(Model(10), CancellationToken.None);
        await BareAsync(Model(10));
        var model = Model(Pages);
        var (ours, bare) = (await MedianAsync(() => DocxWriter.WriteAsync(model, CancellationToken.None)), await MedianAsync(() => BareAsync(model)));
        report.Compare($"Report of {Pages} pages as Word", ours, "the same words in one bare part", bare, atMost: 10);
        var five = Model(5 * Pages);
        report.Compare($"Five times the pages ({5 * Pages:N0})", await MedianAsync(() => DocxWriter.WriteAsync(five, CancellationToken.None)), "five times the report", ours * 5, atMost: 1.3);
        report.State($"Largest heap beyond the model while writing {Pages} pages", await PeakAsync(model), "MB");
        report.State($"The same for {5 * Pages:N0} pages", await PeakAsync(five), "MB");
    }

    /// <summary>A page is a heading, two paragraphs and a table of twelve rows; every fifth has a chart with its table instead.</summary>
    private static DocumentModel Model(int pages)
    {
        var builder = new DocumentBuilder(new DocumentModel { Title = "Uppföljning av handlingsplanen", Organisation = "Exempelkommun", FrozenAt = new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero) });
        for (var page = 1; page <= pages; page++)
        {
            builder.Section($"Område {page}");
            for (var part = 0; part < 2; part++)
            {
                builder.Text(string.Join(' ', Enumerable.Range(1, 60).Select(w => $"ord{page * w}")));
            }

            if (page % 5 == 0)
            {
                builder.BarChart($"Läge {page}", "Flest är klara.", "Nämnd", [.. Enumerable.Range(1, 8).Select(n => $"Nämnd {n}")], new ChartSeries("Klara", [.. Enumerable.Range(page, 8)]), new ChartSeries("Försenade", [.. Enumerable.Range(1, 8)], ChartTone.Danger));
            }
            else
            {
                builder.Table($"Åtgärder {page}", "Åtgärder med läge.", [new("Nr", Width: 6), new("Åtgärd", ColumnKind.LongText, 40), new("Klar senast", ColumnKind.Date), new("Kostnad", ColumnKind.Decimal)],
                    [.. Enumerable.Range(1, 12).Select(r => (IReadOnlyList<CellValue>)[$"{page}.{r}", $"Åtgärd {r} inom området", new DateOnly(2027, 12, 31), 1250.5m * r])]);
            }
        }

        return builder.Build();
    }

    private static async Task<byte[]> BareAsync(DocumentModel model)
    {
        using var buffer = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, null))
        {
            await using var part = await archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).OpenAsync();
            await using var writer = XmlWriter.Create(part, new XmlWriterSettings { Async = true });
            await writer.WriteStartElementAsync(null, "document", null);
            foreach (var text in model.Blocks.SelectMany(Words))
            {
                await writer.WriteElementStringAsync(null, "p", null, text);
            }

            await writer.WriteEndElementAsync();
        }

        return buffer.ToArray();
    }

    private static IEnumerable<string> Words(DocumentBlock block) => block switch
    {
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [paragraph.Text],
        TableBlock table => table.Rows.SelectMany(r => r.Select(c => $"{c}")),
        BarChartBlock chart => chart.Categories.SelectMany((name, i) => chart.Series.Select(s => $"{s.Values[i]}").Prepend(name)),
        _ => [],
    };

    private static async Task<TimeSpan> MedianAsync(Func<Task<byte[]>> write)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await write();
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        times.Sort();
        return times[Times / 2];
    }

    private static async Task<double> PeakAsync(DocumentModel model)
    {
        var (before, peak) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(1)))
        {
            await DocxWriter.WriteAsync(model, CancellationToken.None);
        }

        return Math.Max(0, peak - before) / 1024.0 / 1024.0;
    }
}
