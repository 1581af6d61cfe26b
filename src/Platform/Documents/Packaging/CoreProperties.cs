using System.Globalization;
using System.Xml;

namespace Coordination.Platform.Documents;

/// <summary>The document's title, subject, author, language and times, as archives and screen readers look for them.</summary>
internal static class CoreProperties
{
    public const string Part = "docProps/core.xml";
    public const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string Relationship = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(string title, string? subject, string creator, string language, DateTimeOffset time) => PackageWriter.Xml(writer =>
    {
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteAttributeString("xmlns", "dcterms", null, Terms);
        writer.WriteAttributeString("xmlns", "xsi", null, Instance);
        writer.WriteElementString("dc", "title", Dublin, XmlText.Clean(title));
        if (!string.IsNullOrEmpty(subject))
        {
            writer.WriteElementString("dc", "subject", Dublin, XmlText.Clean(subject));
        }

        writer.WriteElementString("dc", "creator", Dublin, XmlText.Clean(creator));
        WriteTime(writer, "created", time);
        WriteTime(writer, "modified", time);
        writer.WriteElementString("dc", "language", Dublin, language);
        writer.WriteEndElement();
    });

    private static void WriteTime(XmlWriter writer, string name, DateTimeOffset time)
    {
        writer.WriteStartElement("dcterms", name, Terms);
        writer.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        writer.WriteString(time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }
}
