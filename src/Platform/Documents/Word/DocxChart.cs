using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Coordination.Platform.Documents;

/// <summary>A chart that Word can edit, drawn by Word itself from the workbook embedded beside it: stacked horizontal bars, or lines over time.</summary>
internal static class DocxChart
{
    private const uint CategoryAxis = 111_111_111;
    private const uint ValueAxis = 222_222_222;

    public static ChartSpace Of(ChartBlock block, string language) => block switch
    {
        BarChartBlock bars => Space(Bars(bars), Categories(AxisPositionValues.Left, OrientationValues.MaxMin), Values(AxisPositionValues.Bottom, isFromTop: true), language),
        LineChartBlock lines => Space(Lines(lines), Categories(AxisPositionValues.Bottom, OrientationValues.MinMax), Values(AxisPositionValues.Left, isFromTop: false), language),
        _ => throw new NotSupportedException($"No way to draw a {block.GetType().Name} in Word."),
    };

    private static BarChart Bars(BarChartBlock block)
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
        return bars;
    }

    private static LineChart Lines(LineChartBlock block)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        lines.Append(block.Series.Select((series, i) => Line(block, series, i)));
        lines.Append(new ShowMarker { Val = true }, new AxisId { Val = CategoryAxis }, new AxisId { Val = ValueAxis });
        return lines;
    }

    private static ChartSpace Space(OpenXmlElement drawing, CategoryAxis categories, ValueAxis values, string language) => new(
        new Date1904 { Val = false },
        new EditingLanguage { Val = language },
        new RoundedCorners { Val = false },
        new Chart(
            new AutoTitleDeleted { Val = true },
            new PlotArea(new Layout(), drawing, categories, values),
            new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
        new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new TextProperties(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }), new A.EndParagraphRunProperties { Language = language })),
        new ExternalData(new AutoUpdate { Val = false }) { Id = "rId1" });

    private static LineChartSeries Line(LineChartBlock block, Web.LineSeries series, int index)
    {
        var column = XlsxNames.Letters(index + 1);
        var last = block.Labels.Count + 1;
        var colour = Colour(index == 0 ? ChartTone.Accent : ChartTone.Danger);
        var outline = new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = 28_575 };
        if (index > 0)
        {
            outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        }

        return new LineChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
            new Order { Val = (uint)index },
            new SeriesText(new StringReference(new Formula($"Data!${column}$1"), Strings([series.Name]))),
            new ChartShapeProperties(outline),
            new Marker(
                new Symbol { Val = index == 0 ? MarkerStyleValues.Circle : MarkerStyleValues.Square },
                new Size { Val = 7 },
                new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour }))),
            new CategoryAxisData(new StringReference(new Formula(Range("A", last)), Strings(block.Labels))),
            new Values(new NumberReference(new Formula(Range(column, last)), Numbers("General", series.Values))),
            new Smooth { Val = false });
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
            new Values(new NumberReference(new Formula(Range(column, last)), Numbers("0", [.. series.Values.Select(v => (decimal?)v)]))));
    }

    private static CategoryAxis Categories(AxisPositionValues position, OrientationValues orientation) => new(
        new AxisId { Val = CategoryAxis },
        new Scaling(new Orientation { Val = orientation }),
        new Delete { Val = false },
        new AxisPosition { Val = position },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxis },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = false });

    private static ValueAxis Values(AxisPositionValues position, bool isFromTop) => new(
        new AxisId { Val = ValueAxis },
        isFromTop ? new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }) : new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = position },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9E0E2" })))),
        new NumberingFormat { FormatCode = isFromTop ? "0" : "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxis },
        new Crosses { Val = isFromTop ? CrossesValues.Maximum : CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static StringCache Strings(IReadOnlyList<string> texts)
    {
        var cache = new StringCache(new PointCount { Val = (uint)texts.Count });
        cache.Append(texts.Select((text, i) => new StringPoint(new NumericValue(XmlText.Clean(text))) { Index = (uint)i }));
        return cache;
    }

    /// <summary>A value that is missing has no point: a gap.</summary>
    private static NumberingCache Numbers(string format, IReadOnlyList<decimal?> values)
    {
        var cache = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)values.Count });
        cache.Append(values.Select((value, i) => (value, i)).Where(p => p.value is not null)
            .Select(p => new NumericPoint(new NumericValue(p.value!.Value.ToString("0.##########", CultureInfo.InvariantCulture))) { Index = (uint)p.i }));
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
