using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Coordination.Platform.Documents;

/// <summary>
/// Writes an Office Open XML package part by part. Used in place of the toolkit's own packaging, which makes up relationship ids, stamps
/// entries with the time of day and keeps the whole file in memory: here the same input gives the same bytes, and rows can be streamed.
/// </summary>
internal sealed class PackageWriter : IAsyncDisposable
{
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _stamp;
    private readonly List<(string Part, string ContentType)> _parts = [];

    private PackageWriter(ZipArchive archive, DateTimeOffset stamp)
    {
        _archive = archive;
        _stamp = stamp;
    }

    /// <summary>Starts a package whose entries all carry the given time (the ZIP format begins in 1980 and counts in two seconds).</summary>
    public static async Task<PackageWriter> CreateAsync(Stream stream, DateTimeOffset stamp, CancellationToken cancellationToken)
    {
        var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var utc = stamp.ToUniversalTime();
        return new PackageWriter(archive, utc.Year < 1980 ? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : utc);
    }

    /// <summary>Opens a part for writing; finish it before the next one.</summary>
    public Task<Stream> OpenAsync(string part, string contentType, CancellationToken cancellationToken)
    {
        _parts.Add((part, contentType));
        var entry = _archive.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = _stamp;
        return entry.OpenAsync(cancellationToken);
    }

    /// <summary>Writes a part from the toolkit's element tree.</summary>
    public Task AddAsync(string part, string contentType, OpenXmlElement root, CancellationToken cancellationToken) =>
        AddAsync(part, contentType, Xml(root.WriteTo), cancellationToken);

    /// <summary>Writes a part as it is made; nothing of it is kept.</summary>
    public async Task AddAsync(string part, string contentType, Action<XmlWriter> write, CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(part, contentType, cancellationToken);
        await using (stream.ConfigureAwait(false))
        {
            Write(stream, write);
        }
    }

    /// <summary>Writes a part from bytes.</summary>
    public async Task AddAsync(string part, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(part, contentType, cancellationToken);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken);
        }
    }

    /// <summary>Writes the relationships of a part, or of the package when <paramref name="part"/> is empty; ids are rId1, rId2 … in order.</summary>
    public Task RelateAsync(string part, CancellationToken cancellationToken, params (string Type, string Target)[] targets)
    {
        var slash = part.LastIndexOf('/');
        var file = $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
        return AddAsync(file, Relationships, Xml(writer => WriteRelationships(writer, targets)), cancellationToken);
    }

    /// <summary>Writes the list of content types and closes the package.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var known = _parts.Where(p => p.ContentType != Relationships).ToArray();
        await AddAsync("[Content_Types].xml", "", Xml(writer => WriteContentTypes(writer, known)), cancellationToken);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    internal static byte[] Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        Write(buffer, write);
        return buffer.ToArray();
    }

    private static void Write(Stream stream, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(stream, Settings);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    private static void WriteRelationships(XmlWriter writer, (string Type, string Target)[] targets)
    {
        writer.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var i = 0; i < targets.Length; i++)
        {
            writer.WriteStartElement("Relationship");
            writer.WriteAttributeString("Id", $"rId{i + 1}");
            writer.WriteAttributeString("Type", targets[i].Type);
            writer.WriteAttributeString("Target", targets[i].Target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteContentTypes(XmlWriter writer, (string Part, string ContentType)[] parts)
    {
        writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        writer.WriteStartElement("Default");
        writer.WriteAttributeString("Extension", "rels");
        writer.WriteAttributeString("ContentType", Relationships);
        writer.WriteEndElement();
        foreach (var (part, contentType) in parts)
        {
            writer.WriteStartElement("Override");
            writer.WriteAttributeString("PartName", $"/{part}");
            writer.WriteAttributeString("ContentType", contentType);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
