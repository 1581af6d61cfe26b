using System.Globalization;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Features.Governance.EditAssignment;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using static Coordination.Governance.Features.Governance.ReadLists.ListCells;

namespace Coordination.Governance.Features.Governance.ImportAssignments;

/// <summary>A line of the list as it was understood.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="Form">What would be registered.</param>
/// <param name="ProblemKey">Text key of why it will not be, or null.</param>
internal sealed record AssignmentLine(int Line, AssignmentInput Form, string? ProblemKey);

/// <summary>
/// Reads a list of budget assignments: separated by semicolon, comma or tab, with headings in any order. Several bodies within a cell
/// are parted by a bar.
/// </summary>
internal static class AssignmentLines
{
    public const int MostLines = 500;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["ar"] = "year",
        ["budgetar"] = "year",
        ["budget"] = "year",
        ["year"] = "year",
        ["till och med"] = "last",
        ["till ar"] = "last",
        ["sista ar"] = "last",
        ["last year"] = "last",
        ["rubrik"] = "title",
        ["uppdrag"] = "title",
        ["title"] = "title",
        ["lydelse"] = "wording",
        ["uppdragstext"] = "wording",
        ["text"] = "wording",
        ["wording"] = "wording",
        ["givare"] = "giver",
        ["uppdragsgivare"] = "giver",
        ["fran"] = "giver",
        ["giver"] = "giver",
        ["mottagare"] = "receiver",
        ["namnd"] = "receiver",
        ["ansvarig"] = "receiver",
        ["till"] = "receiver",
        ["receiver"] = "receiver",
        ["uppmanas"] = "urged",
        ["uppmanas overvaga"] = "urged",
        ["urged"] = "urged",
        ["bistar"] = "assisting",
        ["ska bista"] = "assisting",
        ["assisting"] = "assisting",
        ["i samverkan med"] = "cooperation",
        ["samverkan"] = "cooperation",
        ["in cooperation with"] = "cooperation",
        ["i dialog med"] = "dialogue",
        ["dialog"] = "dialogue",
        ["in dialogue with"] = "dialogue",
        ["malgrupp"] = "target",
        ["target group"] = "target",
        ["diarienummer"] = "number",
        ["dnr"] = "number",
        ["number"] = "number",
        ["rapport senast"] = "report",
        ["rapporteras"] = "report",
        ["svar senast"] = "report",
        ["report by"] = "report",
    };

    /// <param name="text">The list.</param>
    /// <param name="committees">The register.</param>
    /// <param name="known">Year and search text of the title of what is registered already.</param>
    /// <param name="giver">Who gives what the list names no giver for.</param>
    public static IReadOnlyList<AssignmentLine> Read(string text, IReadOnlyList<Committee> committees, IReadOnlySet<(int Year, string Title)> known, string giver)
    {
        var seen = new HashSet<(int, string)>(known);
        return [.. ListTable.Read(text, Headings, columns => columns.Contains("title") || columns.Contains("wording"), MostLines).Select(row => Line(row, committees, seen, giver))];
    }

    private static AssignmentLine Line(ListRow cell, IReadOnlyList<Committee> committees, HashSet<(int, string)> seen, string giver)
    {
        var wording = cell["wording"] is { Length: > 0 } text ? text.Replace('|', '\n') : cell["title"];
        var (urged, strangers) = Bodies(cell["urged"], committees);
        var (assisting, alsoStrange) = Bodies(cell["assisting"], committees);
        var receiver = Body(cell["receiver"], committees);
        var form = new AssignmentInput
        {
            Kind = urged.Length > 0 ? AssignmentKind.UrgedToConsider : AssignmentKind.Assigned,
            Title = cell["title"] is { Length: > 0 } title ? title : Short(wording),
            Wording = wording,
            Giver = cell["giver"] is { Length: > 0 } by ? by : giver,
            BudgetYear = Year(cell["year"]),
            LastYear = Year(cell["last"]),
            Receiver = receiver?.Id.Value,
            Urged = urged,
            Assisting = assisting,
            InCooperation = Lines(cell["cooperation"]),
            InDialogue = Lines(cell["dialogue"]),
            TargetGroup = Text(cell["target"]),
            RegistrationNumber = Text(cell["number"]),
            ReportBy = Day(cell["report"]),
        };
        var problem = form.Wording.Length == 0 ? "Assignments.WordingMissing"
            : form.Title.Length > 300 ? "AssignmentImport.TitleTooLong"
            : form.Wording.Length > 8000 ? "AssignmentImport.WordingTooLong"
            : form.BudgetYear is not (>= 1990 and <= 2100) ? "AssignmentImport.YearUnreadable"
            : IsUnreadable(cell["last"], form.LastYear) ? "AssignmentImport.YearUnreadable"
            : form.LastYear < form.BudgetYear ? "Assignments.YearsReversed"
            : strangers || alsoStrange || (cell["receiver"].Length > 0 && receiver is null) ? "AssignmentImport.BodyUnknown"
            : form is { Kind: AssignmentKind.Assigned, Receiver: null } ? "Assignments.ReceiverMissing"
            : IsUnreadable(cell["report"], form.ReportBy) ? "MatterImport.DateUnreadable"
            : form.RegistrationNumber?.Length > 60 ? "MatterImport.NumberTooLong"
            : !seen.Add((form.BudgetYear.Value, SearchText.Normalise(form.Title))) ? "AssignmentImport.Known"
            : null;
        return new AssignmentLine(cell.Line, form, problem);
    }

    /// <summary>The first words of a text that has no title of its own.</summary>
    private static string Short(string wording)
    {
        const int most = 120;
        var first = wording.Split('\n', 2)[0];
        return first.Length <= most ? first : first[..(first.LastIndexOf(' ', most) is var at and > 0 ? at : most)] + " …";
    }

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static (string[] Known, bool HasStrangers) Bodies(string cell, IReadOnlyList<Committee> committees)
    {
        var found = cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Body(t, committees)).ToList();
        return ([.. found.OfType<Committee>().Select(c => c.Id.Value.ToString())], found.Contains(null));
    }
}
