using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>
/// Makes a Word file of a document. The same model gives the same parts, byte for byte: ids count from one and the only time in the file
/// is the model's own.
/// </summary>
public static class DocxWriter
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A4 less 3 cm on both sides, in twentieths of a point.</summary>
    internal const int TextWidth = 11_906 - (2 * Margin);

    internal const int Margin = 1_701;

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Writes the file.</summary>
    public static async Task<byte[]> WriteAsync(DocumentModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        DocxBody? body = null;
        using var buffer = new MemoryStream();
        var package = await PackageWriter.CreateAsync(buffer, model.FrozenAt, cancellationToken);
        await using (package.ConfigureAwait(false))
        {
            await package.RelateAsync("", cancellationToken, (Related + "officeDocument", "word/document.xml"), (CoreProperties.Relationship, CoreProperties.Part));
            await package.AddAsync(
                CoreProperties.Part,
                CoreProperties.ContentType,
                CoreProperties.Write(model.Title, model.CaseNumber, model.Organisation, model.Culture.Name, model.FrozenAt),
                cancellationToken);
            await package.AddAsync("word/document.xml", Main + "document.main+xml", writer => body = DocxBody.Write(model, writer), cancellationToken);
            await package.RelateAsync("word/document.xml", cancellationToken, [.. FixedTargets(), .. ChartTargets(body!.Charts.Count)]);
            await package.AddAsync("word/styles.xml", Main + "styles+xml", DocxStyles.Part(model.Culture.Name), cancellationToken);
            await package.AddAsync("word/numbering.xml", Main + "numbering+xml", DocxNumbering.Part(body.NumberedLists), cancellationToken);
            await package.AddAsync("word/settings.xml", Main + "settings+xml", DocxFrame.Settings(model.Culture.Name), cancellationToken);
            await package.AddAsync("word/fontTable.xml", Main + "fontTable+xml", DocxFrame.Fonts(), cancellationToken);
            await package.AddAsync("word/header1.xml", Main + "header+xml", DocxFrame.Header(model), cancellationToken);
            await package.AddAsync("word/footer1.xml", Main + "footer+xml", DocxFrame.Footer(model.Words), cancellationToken);
            for (var i = 0; i < body.Charts.Count; i++)
            {
                await AddChartAsync(package, model, body.Charts[i], i + 1, cancellationToken);
            }

            await package.FinishAsync(cancellationToken);
        }

        return buffer.ToArray();
    }

    /// <summary>The relationship id of the n:th chart, counted from zero.</summary>
    internal static string ChartRelationship(int chart) => string.Create(CultureInfo.InvariantCulture, $"rId{FixedTargets().Length + chart + 1}");

    private static (string Type, string Target)[] FixedTargets() =>
    [
        (Related + "header", "header1.xml"),
        (Related + "footer", "footer1.xml"),
        (Related + "styles", "styles.xml"),
        (Related + "numbering", "numbering.xml"),
        (Related + "settings", "settings.xml"),
        (Related + "fontTable", "fontTable.xml"),
    ];

    private static IEnumerable<(string Type, string Target)> ChartTargets(int charts) =>
        Enumerable.Range(1, charts).Select(number => (Related + "chart", string.Create(CultureInfo.InvariantCulture, $"charts/chart{number}.xml")));

    private static async Task AddChartAsync(PackageWriter package, DocumentModel model, ChartBlock chart, int number, CancellationToken cancellationToken)
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{number}.xml");
        var workbook = string.Create(CultureInfo.InvariantCulture, $"word/embeddings/chart{number}.xlsx");
        var figures = chart.Figures();
        await package.AddAsync(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", DocxChart.Of(chart, model.Culture.Name), cancellationToken);
        await package.RelateAsync(part, cancellationToken, (Related + "package", string.Create(CultureInfo.InvariantCulture, $"../embeddings/chart{number}.xlsx")));
        var bytes = await XlsxExport.ToBytesAsync(
            new TableExport
            {
                Title = "Data",
                Columns = figures.Columns,
                Rows = TableExport.RowsOf(figures.Rows),
                TakenAt = model.FrozenAt,
                Source = model.Organisation,
                Culture = model.Culture,
                WithoutInformation = true,
            },
            cancellationToken);
        await package.AddAsync(workbook, XlsxExport.ContentType, bytes, cancellationToken);
    }
}
