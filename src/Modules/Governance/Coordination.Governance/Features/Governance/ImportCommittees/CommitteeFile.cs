using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Documents;
using Coordination.Platform.Mail;
using Coordination.Platform.Text;

namespace Coordination.Governance.Features.Governance.ImportCommittees;

/// <summary>A line of the list as it was understood.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="ProblemKey">Text key of what is wrong with it, or null.</param>
internal sealed record CommitteeLine(int Line, string Code, string Name, CommitteeKind Kind, string? Contact, ContactRole Role, string? Email, string? ProblemKey);

/// <summary>
/// Reads a list of committees as people have them: pasted or from a file, separated by semicolon, comma or tab, with or without
/// a heading. Columns: code, name, kind, contact, role, e-mail; the last four may be missing.
/// </summary>
internal static class CommitteeFile
{
    public const int LongestList = 500;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["kod"] = "code",
        ["forkortning"] = "code",
        ["code"] = "code",
        ["namn"] = "name",
        ["namnd"] = "name",
        ["organ"] = "name",
        ["name"] = "name",
        ["slag"] = "kind",
        ["typ"] = "kind",
        ["kind"] = "kind",
        ["kontakt"] = "contact",
        ["kontaktperson"] = "contact",
        ["contact"] = "contact",
        ["roll"] = "role",
        ["role"] = "role",
        ["e-post"] = "email",
        ["epost"] = "email",
        ["mejl"] = "email",
        ["e-mail"] = "email",
        ["email"] = "email",
    };

    private static readonly string[] DefaultOrder = ["code", "name", "kind", "contact", "role", "email"];

    public static IReadOnlyList<CommitteeLine> Read(string text, IReadOnlySet<string> knownCodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. ListTable.Read(text, Headings, columns => columns.Contains("code"), LongestList, DefaultOrder).Select(row => Line(row, knownCodes, seen))];
    }

    private static CommitteeLine Line(ListRow cell, IReadOnlySet<string> known, HashSet<string> seen)
    {
        var code = Committee.NormaliseCode(cell["code"]);
        var email = cell["email"] is { Length: > 0 } address ? address : null;
        var problem = code.Length == 0 ? "Committees.CodeMissing"
            : code.Length > 20 ? "CommitteeImport.CodeTooLong"
            : cell["name"].Length == 0 ? "Committees.NameMissing"
            : known.Contains(code) ? "CommitteeImport.Known"
            : !seen.Add(code) ? "CommitteeImport.Twice"
            : email is not null && !EmailAddress.IsValid(email) ? "Contacts.EmailInvalid"
            : null;
        return new CommitteeLine(cell.Line, code, cell["name"], Kind(cell["kind"], cell["name"]), cell["contact"] is { Length: > 0 } contact ? contact : null, Role(cell["role"]), email, problem);
    }

    private static CommitteeKind Kind(string text, string name) => SearchText.Normalise($"{text} {name}") switch
    {
        var s when s.Contains("kommunstyrelse", StringComparison.Ordinal) => CommitteeKind.CouncilBoard,
        var s when s.Contains("stadsdel", StringComparison.Ordinal) => CommitteeKind.DistrictCommittee,
        var s when s.Contains("bolag", StringComparison.Ordinal) || s.EndsWith(" ab", StringComparison.Ordinal) => CommitteeKind.MunicipalCompany,
        var s when s.Contains("forbund", StringComparison.Ordinal) || s.Contains("annan", StringComparison.Ordinal) => CommitteeKind.OutsideBody,
        _ => CommitteeKind.Committee,
    };

    private static ContactRole Role(string text) => SearchText.Normalise(text) switch
    {
        var s when s.Contains("handlagg", StringComparison.Ordinal) => ContactRole.Officer,
        var s when s.Contains("enhet", StringComparison.Ordinal) => ContactRole.UnitHead,
        var s when s.Contains("direktor", StringComparison.Ordinal) || s.Contains("forvaltningschef", StringComparison.Ordinal) => ContactRole.Director,
        var s when s.Contains("ordforande", StringComparison.Ordinal) => ContactRole.Chair,
        _ => ContactRole.Secretary,
    };
}
