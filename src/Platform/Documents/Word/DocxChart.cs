using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coordination.Platform.Documents;

/// <summary>A chart that Word can edit: stacked horizontal bars drawn by Word itself from the workbook embedded beside it.</summary>
internal static class DocxChart
{
    private const uint CategoryAxis = 111_111_111;
    private const uint ValueAxis = 222_222_222;

    public static ChartSpace Of(BarChartBlock block, string language)
    {
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Stacked },
            new VaryColors { Val = false });
        bars.Append(block.Series.Select((series, i) => Series(block, series, i)));
        bars.Append(
            new GapWidth { Val = 50 },
            new Overlap { Val = 100 },
            new AxisId { Val = CategoryAxis },
            new AxisId { Val = ValueAxis });
        return new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = language },
            new RoundedCorners { Val = false },
            new Chart(
                new AutoTitleDeleted { Val = true },
                new PlotArea(new Layout(), bars, Categories(), Values()),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            new TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }), new A.EndParagraphRunProperties { Language = language })),
            new ExternalData(new AutoUpdate { Val = false }) { Id = "rId1" });
    }

    private static BarChartSeries Series(BarChartBlock block, ChartSeries series, int index)
    {
        var column = XlsxNames.Letters(index + 1);
        var last = block.Categories.Count + 1;
        return new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
            new Order { Val = (uint)index },
            new SeriesText(new StringReference(new Formula($"Data!${column}$1"), Strings([series.Name]))),
            new ChartShapeProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = Colour(series.Tone) }),
                new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" })) { Width = 12_700 }),
            new InvertIfNegative { Val = false },
            new CategoryAxisData(new StringReference(new Formula(Range("A", last)), Strings(block.Categories))),
            new Values(new NumberReference(new Formula(Range(column, last)), Numbers(series.Values))));
    }

    private static CategoryAxis Categories() => new(
        new AxisId { Val = CategoryAxis },
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxis },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = false });

    private static ValueAxis Values() => new(
        new AxisId { Val = ValueAxis },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9E0E2" })))),
        new NumberingFormat { FormatCode = "0", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxis },
        new Crosses { Val = CrossesValues.Maximum },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static StringCache Strings(IReadOnlyList<string> texts)
    {
        var cache = new StringCache(new PointCount { Val = (uint)texts.Count });
        cache.Append(texts.Select((text, i) => new StringPoint(new NumericValue(XmlText.Clean(text))) { Index = (uint)i }));
        return cache;
    }

    private static NumberingCache Numbers(IReadOnlyList<int> values)
    {
        var cache = new NumberingCache(new FormatCode("0"), new PointCount { Val = (uint)values.Count });
        cache.Append(values.Select((value, i) => new NumericPoint(new NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i }));
        return cache;
    }

    private static string Range(string column, int last) => string.Create(CultureInfo.InvariantCulture, $"Data!${column}$2:${column}${last}");

    private static string Colour(ChartTone tone) => tone switch
    {
        ChartTone.Accent => "1B5E6E",
        ChartTone.Light => "8FBAC6",
        ChartTone.Danger => "B3261E",
        _ => "C9D2D5",
    };
}
