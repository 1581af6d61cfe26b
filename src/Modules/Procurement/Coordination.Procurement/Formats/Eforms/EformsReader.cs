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
        try
        {
            using var reader = XmlReader.Create(stream, Settings(limits));
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
