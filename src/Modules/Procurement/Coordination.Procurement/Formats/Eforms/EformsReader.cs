using System.Xml;

namespace Coordination.Procurement.Formats.Eforms;

/// <summary>Reads one eForms notice, whatever its subtype and the version it was written by.</summary>
internal static class EformsReader
{
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        Ubl + "ContractNotice-2", Ubl + "ContractAwardNotice-2", Ubl + "PriorInformationNotice-2",
    };

    /// <summary>Never throws for what stands in the file; reads at most as much as the limits allow.</summary>
    public static NoticeReading Read(Stream stream, string file, NoticeFileLimits limits)
    {
        // What the XML reader does not know by itself is turned into letters for it; the limits are the same.
        var declared = NoticeEncoding.Declared(stream) is { } name && !NoticeEncoding.IsBuiltIn(name) ? name : null;
        var page = declared is null ? null : NoticeEncoding.CodePage(declared);
        if (declared is not null && page is null)
        {
            return Unreadable(file, NoticeProblem.At(NoticeProblems.UnknownEncoding, "/", declared, 1));
        }

        try
        {
            using var letters = page is null ? null : new StreamReader(stream, page, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            using var reader = letters is null ? XmlReader.Create(stream, Settings(limits)) : XmlReader.Create(letters, Settings(limits));
            var cursor = new XmlCursor(reader, limits);
            if (!cursor.ToRoot() || !Roots.Contains(cursor.Namespace))
            {
                return Unreadable(file, new(NoticeProblems.UnknownFormat, cursor.Path()));
            }

            var notice = new EformsNotice(cursor);
            notice.ReadRoot();
            return cursor.IsTooDeep
                ? Unreadable(file, new(NoticeProblems.TooDeep, cursor.Path()))
                : notice.ToReading(file);
        }
        catch (XmlException e)
        {
            return Unreadable(file, Describe(e));
        }
    }

    private static XmlReaderSettings Settings(NoticeFileLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.MaxBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    private static NoticeProblem Describe(XmlException e)
    {
        var code = e.Message.Contains("DTD", StringComparison.Ordinal) ? NoticeProblems.Forbidden
            : e.Message.Contains("MaxCharacters", StringComparison.Ordinal) ? NoticeProblems.TooLarge
            : NoticeProblems.NotWellFormed;
        return NoticeProblem.At(code, $"({e.LineNumber},{e.LinePosition})", null, e.LineNumber);
    }

    private static NoticeReading Unreadable(string file, NoticeProblem problem) => NoticeReading.Unreadable(NoticeSource.Eforms, file, problem);
}
