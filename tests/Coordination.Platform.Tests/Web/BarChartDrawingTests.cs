using System.Xml.Linq;
using Coordination.Platform.Web;

namespace Coordination.Platform.Tests.Web;

/// <summary>Bars that say in words what they are.</summary>
public sealed class BarChartDrawingTests
{
    [Fact]
    [Trait("Req", "S000-17")]
    public void Drawing_SaysInWordsWhatItDraws_AndDrawsNothingForWhatIsNotKnown()
    {
        var chart = new BarChart("Högst 2026: <KS>, 4", [new("KS & AMN", [new("2025", null, "Visas inte"), new("2026", 4, "4") { Target = 5, IsPreliminary = true, IsBroken = true }]), new("SN", [new("2026", -2, "−2")])])
        {
            TargetName = "Mål",
            PreliminaryName = "Preliminärt",
            Notes = ["Ny definition från 1 jan 2026."],
        };

        var svg = XDocument.Parse(BarChartDrawing.Alone(chart)).Root!;

        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Attribute("aria-label")!.Value.ShouldBe("Högst 2026: <KS>, 4");
        Of(svg, "title").Single().Value.ShouldBe("Högst 2026: <KS>, 4");
        Of(svg, "desc").Single().Value.ShouldBe("KS & AMN: 2025 Visas inte, 2026 4. SN: 2026 −2");
        Of(svg, "text").Select(t => t.Value).ShouldBe(["KS & AMN", "2025", "Visas inte", "2026", "4", "SN", "2026", "−2", "Mål", "Preliminärt", "Ny definition från 1 jan 2026."]);

        // One bar is hollow, one is whole and to the left of nought; the legend shows a hollow one and a line.
        Of(svg, "rect").Select(r => r.Attribute("class")!.Value).ShouldBe(["bar-open", "bar-value", "bar-open"]);
        Of(svg, "path").Count(p => p.Attribute("class")!.Value == "bar-target").ShouldBe(2);
        Of(svg, "path").Count(p => p.Attribute("stroke-dasharray") is not null).ShouldBe(1, "the definition changed before the second bar");
    }

    [Fact]
    public void Drawing_OfNothingButNoughts_StaysInItsFrame()
    {
        var svg = XDocument.Parse(BarChartDrawing.Alone(new("Inget", [new("KS", [new("2026", 0, "0")])]))).Root!;

        Of(svg, "rect").Single().Attribute("width")!.Value.ShouldBe("1");
        Of(svg, "text").Count().ShouldBe(3);
    }

    private static IEnumerable<XElement> Of(XElement svg, string name) => svg.Elements().Where(e => e.Name.LocalName == name);
}
