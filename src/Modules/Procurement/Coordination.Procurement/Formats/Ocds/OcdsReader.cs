using System.Text;
using System.Text.Json;

namespace Coordination.Procurement.Formats.Ocds;

/// <summary>Reads release packages, record packages and bare releases, alone or in a list.</summary>
internal static class OcdsReader
{
    /// <summary>Never throws for what stands in the file. The stream is read as far as the limit allows.</summary>
    public static IEnumerable<NoticeReading> Read(Stream stream, string file, NoticeFileLimits limits)
    {
        JsonDocument document;
        var encoding = NoticeEncoding.Of(stream);
        using var recoded = encoding is UTF8Encoding ? null : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
        try
        {
            document = JsonDocument.Parse(recoded ?? stream, new JsonDocumentOptions { MaxDepth = limits.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException e)
        {
            var code = e.Message.Contains("maximum", StringComparison.OrdinalIgnoreCase) ? NoticeProblems.TooDeep : NoticeProblems.NotWellFormed;
            return [NoticeReading.Unreadable(NoticeSource.Ocds, file, NoticeProblem.At(code, e.Path ?? "$", null, (int?)e.LineNumber + 1))];
        }

        return ReadAll(document, file, limits);
    }

    private static IEnumerable<NoticeReading> ReadAll(JsonDocument document, string file, NoticeFileLimits limits)
    {
        using (document)
        {
            var any = false;
            var root = new JsonPart(document.RootElement, "$");
            var packed = root["releases"].IsArray ? "release package" : root["records"].IsArray ? "record package" : "release";
            foreach (var release in Releases(root))
            {
                any = true;
                yield return OcdsRelease.Read(release, file, limits) with { Document = packed, SdkVersion = root["version"].Text() };
            }

            if (!any)
            {
                yield return NoticeReading.Unreadable(NoticeSource.Ocds, file, new NoticeProblem(NoticeProblems.UnknownFormat, "$"));
            }
        }
    }

    private static IEnumerable<JsonPart> Releases(JsonPart root)
    {
        if (root.IsArray)
        {
            return root.Items().SelectMany(Releases);
        }

        if (root["releases"].IsArray)
        {
            return root["releases"].Items();
        }

        return root["records"].IsArray ? root["records"].Items().SelectMany(OfRecord) : root["ocid"].IsThere ? [root] : [];
    }

    /// <summary>The compiled release holds what all releases of the record say together; without it each embedded one is read.</summary>
    private static IEnumerable<JsonPart> OfRecord(JsonPart record)
    {
        if (record["compiledRelease"].IsObject)
        {
            return [record["compiledRelease"]];
        }

        var embedded = record["releases"].Items().Where(r => r["ocid"].IsThere).ToList();
        return embedded.Count > 0 ? embedded : [record];
    }
}
