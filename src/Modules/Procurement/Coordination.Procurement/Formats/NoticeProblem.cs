namespace Coordination.Procurement.Formats;

/// <summary>Something in a file that could not be understood or is not allowed.</summary>
/// <param name="Code">One of <see cref="NoticeProblems"/>; the text is <c>Notices.Problem.{Code}</c>.</param>
/// <param name="Path">Where: an element's path, a JSON path, a row and its column.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Line">The line of the file, where it has lines.</param>
internal sealed record NoticeProblem(string Code, string Path, string? Found = null, int? Line = null)
{
    private const int LongestFound = 120;

    public static NoticeProblem At(string code, string path, string? found, int? line = null) =>
        new(code, path, found is { Length: > LongestFound } ? found[..LongestFound] + "…" : found, line);
}

/// <summary>Codes of problems.</summary>
internal static class NoticeProblems
{
    /// <summary>The file cannot be opened.</summary>
    public const string NotOpened = "NotOpened";

    /// <summary>Neither a notice, nor a release, nor statistics.</summary>
    public const string UnknownFormat = "UnknownFormat";

    /// <summary>The XML or JSON breaks off or is not well-formed.</summary>
    public const string NotWellFormed = "NotWellFormed";

    /// <summary>The file declares an encoding that nothing here can read.</summary>
    public const string UnknownEncoding = "UnknownEncoding";

    /// <summary>The XML defines entities or a document type, which no notice needs and attacks do.</summary>
    public const string Forbidden = "Forbidden";

    public const string TooLarge = "TooLarge";

    public const string TooDeep = "TooDeep";

    /// <summary>Something that every notice of the kind has is not there.</summary>
    public const string Missing = "Missing";

    public const string BadDate = "BadDate";

    public const string BadAmount = "BadAmount";

    public const string BadNumber = "BadNumber";

    public const string BadCpv = "BadCpv";

    public const string BadFlag = "BadFlag";

    /// <summary>An identifier points at nothing in the file.</summary>
    public const string UnknownReference = "UnknownReference";

    /// <summary>The source itself says that the value is missing.</summary>
    public const string Unstated = "Unstated";

    /// <summary>Understood, but hardly what was meant: a value of a few kronor.</summary>
    public const string Unlikely = "Unlikely";

    /// <summary>The same row again.</summary>
    public const string Repeated = "Repeated";

    /// <summary>The notice's id and version belong to another procurement.</summary>
    public const string TakenElsewhere = "TakenElsewhere";

    /// <summary>A row adds to a procurement that has not been read.</summary>
    public const string UnknownProcurement = "UnknownProcurement";

    /// <summary>The database does not take it.</summary>
    public const string NotStored = "NotStored";

    /// <summary>A row does not have as many fields as its headings.</summary>
    public const string RaggedRow = "RaggedRow";
}
