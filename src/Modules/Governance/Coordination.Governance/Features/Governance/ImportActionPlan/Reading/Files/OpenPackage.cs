using System.Xml;
using Coordination.Platform.Results;
using DocumentFormat.OpenXml.Packaging;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>Opens Office packages so that a damaged one becomes an answer, not an exception.</summary>
internal static class OpenPackage
{
    /// <summary>Hyperlinks that are no addresses ("mailto:anna@ kommun.se") are common and harmless: they are replaced, not refused.</summary>
    public static OpenSettings Settings { get; } = new()
    {
        RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
    };

    /// <summary>Runs a reading; whatever the Open XML library and the XML reader throw for damaged content is "broken".</summary>
    public static Result<T> Try<T>(Func<Result<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or IOException
            or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException or OverflowException or NullReferenceException)
        {
            return Result<T>.Failure(PlanFileProblems.Broken);
        }
    }
}
