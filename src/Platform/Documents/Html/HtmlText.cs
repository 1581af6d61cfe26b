using System.Text.Encodings.Web;

namespace Coordination.Platform.Documents;

/// <summary>Writes elements and encoded text. Names and classes are the code's own; everything else is encoded.</summary>
internal sealed class HtmlText(TextWriter writer, HtmlEncoder encoder)
{
    /// <summary>Opens an element that closes when the answer is disposed.</summary>
    public Closing Element(string name, string? css, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        if (css is not null)
        {
            Attribute("class", css);
        }

        foreach (var (attribute, value) in attributes)
        {
            Attribute(attribute, value);
        }

        writer.Write('>');
        return new Closing(writer, name);
    }

    /// <summary>An element with text; line breaks become <c>br</c>.</summary>
    public void Text(string name, string? css, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using (Element(name, css, attributes))
        {
            var lines = XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    writer.Write("<br>");
                }

                encoder.Encode(writer, lines[i]);
            }
        }
    }

    /// <summary>Markup that is encoded already, such as a drawing of ours.</summary>
    public void Drawn(Func<HtmlEncoder, string> draw) => writer.Write(draw(encoder));

    /// <summary>A cell with text, which is a link where the text leads somewhere.</summary>
    public void Cell(string name, string? css, string text, string? link, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (link is null)
        {
            Text(name, css, text, attributes);
            return;
        }

        using (Element(name, css, attributes))
        {
            Text("a", "ds-link", text, ("href", link));
        }
    }

    private void Attribute(string name, string value)
    {
        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        encoder.Encode(writer, XmlText.Clean(value));
        writer.Write('"');
    }

    public readonly ref struct Closing(TextWriter writer, string name)
    {
        public void Dispose()
        {
            writer.Write("</");
            writer.Write(name);
            writer.Write('>');
        }
    }
}
