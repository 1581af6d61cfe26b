using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Coordination.Platform.Documents;

/// <summary>The frame that puts a chart into the text, with the finding as its description.</summary>
internal static class DocxDrawing
{
    private const long EmuPerTwip = 635;
    private const long BarHeight = 300_000;
    private const long RoomForLegend = 900_000;
    private const long LineHeight = 2_700_000;

    public static Paragraph Of(ChartBlock block, int number, string relationship) => new(
    [
        .. DocxParagraph.Properties(DocxStyles.Figure),
        new Run(new Drawing(new DW.Inline(
            new DW.Extent { Cx = DocxWriter.TextWidth * EmuPerTwip, Cy = Height(block) },
            new DW.DocProperties { Id = (uint)number, Name = $"Chart {number}", Description = XmlText.Clean(block.Finding), Title = XmlText.Clean(block.Caption) },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = relationship }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
        })),
    ]);

    private static long Height(ChartBlock block) => block is BarChartBlock bars ? RoomForLegend + (BarHeight * bars.Categories.Count) : LineHeight;
}
