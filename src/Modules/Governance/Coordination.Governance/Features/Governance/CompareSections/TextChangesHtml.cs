using System.Text.Encodings.Web;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Html;

namespace Coordination.Governance.Features.Governance.CompareSections;

/// <summary>Struck and inserted words in one paragraph whose line breaks are kept; written by hand since every space counts.</summary>
internal sealed class TextChangesHtml(IReadOnlyList<TrackedText> pieces) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<p class=\"kept-lines\">");
        foreach (var piece in pieces)
        {
            var tag = piece.Kind switch { TrackedKind.Struck => "del", TrackedKind.Inserted => "ins", _ => null };
            writer.Write(tag is null ? string.Empty : $"<{tag}>");
            encoder.Encode(writer, piece.Text);
            writer.Write(tag is null ? string.Empty : $"</{tag}>");
        }

        writer.Write("</p>");
    }
}
