using System.Globalization;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>Every way in which a file can fail to be a plan. The text says what to do; <see cref="Field"/> is where it stands.</summary>
internal static class PlanFileProblems
{
    public const string Field = "File";

    public static Error Empty { get; } = Problem("GOV-0901", "Empty");

    public static Error TooLarge(long size, long limit) => Problem("GOV-0902", "TooLarge", Megabytes(size), Megabytes(limit));

    /// <summary>A kind that is not read at all; <paramref name="kind"/> is PDF, ODT, an older Office format or an extension.</summary>
    public static Error NotSupported(string kind) => Problem("GOV-0903", "NotSupported", kind);

    /// <summary>The name says one thing, the content is another.</summary>
    public static Error WrongExtension(string extension, string content) => Problem("GOV-0904", "WrongExtension", extension, content);

    public static Error Broken { get; } = Problem("GOV-0905", "Broken");

    public static Error PasswordProtected { get; } = Problem("GOV-0906", "PasswordProtected");

    public static Error Macros { get; } = Problem("GOV-0907", "Macros");

    public static Error Bomb { get; } = Problem("GOV-0908", "Bomb");

    public static Error WrongEncoding { get; } = Problem("GOV-0909", "WrongEncoding");

    public static Error TooManyRows(int limit) => Problem("GOV-0910", "TooManyRows", limit);

    public static Error TooManyColumns(int limit) => Problem("GOV-0911", "TooManyColumns", limit);

    /// <summary>No table has the headings that make it a plan. Names those that were found.</summary>
    public static Error NotAPlan(IReadOnlyList<string> found) => found.Count == 0
        ? Problem("GOV-0912", "NoTable")
        : Problem("GOV-0913", "NotAPlan", string.Join(", ", found.Select(h => $"«{h}»")));

    /// <summary>The headings are there, but no row under them.</summary>
    public static Error NoRows { get; } = Problem("GOV-0914", "NoRows");

    private static Error Problem(string code, string key, params object[] arguments) =>
        new(code, $"Import.Problem.{key}", Field, ErrorKind.Invalid, arguments);

    private static string Megabytes(long bytes) => (bytes / 1048576m).ToString("0.#", CultureInfo.GetCultureInfo("sv-SE"));
}
