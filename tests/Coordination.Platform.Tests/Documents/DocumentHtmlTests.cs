using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coordination.Platform.Documents;

namespace Coordination.Platform.Tests.Documents;

public sealed class DocumentHtmlTests
{
    [Fact]
    public void WriteTo_APage_HasTheSameHeadingsAsWord()
        => Page().QuerySelectorAll("h1, h2, h3").Select(h => $"{h.LocalName} {h.TextContent}").ShouldBe(
        [
            "h1 Uppföljning av handlingsplan för sociala företag",
            "h2 Förslag till beslut",
            "h2 Sammanfattning",
            "h3 Nya uppdrag",
        ]);

    [Fact]
    public void WriteTo_ForeignText_IsEncodedAndCarriesNoStyleOrScript()
    {
        var page = Page();

        page.QuerySelectorAll("b, script, style, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("p").ShouldContain(p => p.TextContent == "Åtta av tolv åtgärder är klara. <b>inte fet</b>");
        page.QuerySelectorAll("p br").ShouldNotBeEmpty();
    }

    [Fact]
    public void WriteTo_AChart_IsATableWithADecorativeBar()
    {
        var table = Page().QuerySelectorAll("table")[0];

        table.QuerySelector("caption")!.TextContent.ShouldBe("Figur 1. Arbetsmarknadsnämnden har flest klara åtgärder.");
        table.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)))
            .ShouldBe(["Arbetsmarknadsnämnden||5|0", "Kulturnämnden||3|2"]);
        table.QuerySelectorAll("svg").ShouldAllBe(s => s.GetAttribute("aria-hidden") == "true");
        table.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("rect").Length.ShouldBe(2);
    }

    [Fact]
    public void WriteTo_ATable_HasItsNumberInTheCaption()
    {
        var table = Page().QuerySelectorAll("table")[1];

        table.QuerySelector("caption")!.TextContent.ShouldBe("Tabell 2. Åtgärder");
        table.QuerySelectorAll("thead th").ShouldAllBe(h => h.GetAttribute("scope") == "col");
        table.QuerySelector("tbody td.number")!.TextContent.ShouldBe("1\u00A0250,5");
    }

    private static IDocument Page()
    {
        using var writer = new StringWriter();
        new DocumentHtml(SampleDocument.Build()).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
