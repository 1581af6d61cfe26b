using System.Text.Encodings.Web;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace Coordination.Platform.Documents;

/// <summary>
/// A document as a part of a page, to read and to print. Uses the same heading levels as the Word file (the title is the page's
/// <c>h1</c>), no inline style and no script.
/// </summary>
/// <param name="model">The document.</param>
public sealed class DocumentHtml(DocumentModel model) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new HtmlText(writer, encoder);
        using (html.Element("article", "document"))
        {
            WriteTop(html);
            var (tables, charts) = (0, 0);
            foreach (var block in model.Blocks)
            {
                switch (block)
                {
                    case HeadingBlock heading:
                        html.Text($"h{Math.Clamp(heading.Level, 2, 3)}", null, heading.Text);
                        break;
                    case ParagraphBlock paragraph:
                        html.Text("p", null, paragraph.Text);
                        break;
                    case TrackedBlock tracked:
                        WriteTracked(html, tracked);
                        break;
                    case ListBlock list:
                        WriteList(html, list);
                        break;
                    case TableBlock table:
                        HtmlTable.Write(html, table, $"{model.Words.Table} {++tables}. ", model.Culture);
                        break;
                    case BarChartBlock chart:
                        tables++;
                        HtmlBarTable.Write(html, chart, $"{model.Words.Figure} {++charts}. ", model.Culture);
                        break;
                    case LineChartBlock line:
                        WriteLine(html, line, $"{model.Words.Figure} {++charts}. ");
                        HtmlTable.Write(html, line.Table, $"{model.Words.Table} {++tables}. ", model.Culture);
                        break;
                    case SignatureBlock signature:
                        html.Text("p", "document-signature", $"{signature.Name}\n{signature.Role}");
                        break;
                    default:
                        throw new NotSupportedException($"No way to write a {block.GetType().Name} as HTML.");
                }
            }
        }
    }

    private static void WriteLine(HtmlText html, LineChartBlock line, string label)
    {
        using (html.Element("figure", "chart"))
        {
            html.Drawn(encoder => LineChartDrawing.Draw(new LineChart(line.Finding, line.Labels, line.Series), encoder));
            html.Text("figcaption", null, label + line.Finding);
        }
    }

    private static void WriteTracked(HtmlText html, TrackedBlock tracked)
    {
        using (html.Element("p", null))
        {
            if (tracked.Label is { } label)
            {
                html.Text("strong", null, label + ": ");
            }

            foreach (var part in tracked.Parts)
            {
                html.Text(part.Kind switch { TrackedKind.Struck => "del", TrackedKind.Inserted => "ins", _ => "span" }, null, part.Text);
            }
        }
    }

    private static void WriteList(HtmlText html, ListBlock list)
    {
        using (html.Element(list.Numbered ? "ol" : "ul", null))
        {
            foreach (var item in list.Items)
            {
                html.Text("li", null, item);
            }
        }
    }

    private void WriteTop(HtmlText html)
    {
        using (html.Element("header", "document-top"))
        {
            html.Text("p", "document-organisation", model.CaseNumber is null ? model.Organisation : $"{model.Organisation} · {model.CaseNumber}");
            if (model.DocumentType is { } type)
            {
                html.Text("p", "document-type", type);
            }

            html.Text("h1", null, model.Title);
            if (model.Facts.Count == 0)
            {
                return;
            }

            using (html.Element("dl", "document-facts"))
            {
                foreach (var fact in model.Facts)
                {
                    using (html.Element("div", null))
                    {
                        html.Text("dt", null, fact.Name);
                        html.Text("dd", null, fact.Value);
                    }
                }
            }
        }
    }
}
