using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.EditMatter;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using static Coordination.Governance.Features.Governance.ReadLists.ListCells;

namespace Coordination.Governance.Features.Governance.ImportMatters;

/// <summary>A line of the list as it was understood.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="Form">What would be registered.</param>
/// <param name="ProblemKey">Text key of why it will not be, or null.</param>
internal sealed record MatterLine(int Line, MatterForm Form, string? ProblemKey);

/// <summary>
/// Reads a list of matters as registers export them: separated by semicolon, comma or tab, with headings in any order. Lists within
/// a cell are parted by a bar.
/// </summary>
internal static class MatterLines
{
    public const int MostLines = 500;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["diarienummer"] = "number",
        ["dnr"] = "number",
        ["nummer"] = "number",
        ["number"] = "number",
        ["slag"] = "kind",
        ["typ"] = "kind",
        ["arendetyp"] = "kind",
        ["kind"] = "kind",
        ["arende"] = "subject",
        ["amne"] = "subject",
        ["rubrik"] = "subject",
        ["arendemening"] = "subject",
        ["subject"] = "subject",
        ["avsandare"] = "senders",
        ["motionar"] = "senders",
        ["fran"] = "senders",
        ["senders"] = "senders",
        ["inkom"] = "received",
        ["inkommet"] = "received",
        ["inkomstdatum"] = "received",
        ["registrerat"] = "received",
        ["received"] = "received",
        ["vackt"] = "raised",
        ["raised"] = "raised",
        ["svar senast"] = "reply",
        ["svarsdatum"] = "reply",
        ["remisstid"] = "reply",
        ["reply by"] = "reply",
        ["adressat"] = "addressee",
        ["namnd"] = "addressee",
        ["till"] = "addressee",
        ["addressee"] = "addressee",
        ["handlaggare"] = "officers",
        ["officers"] = "officers",
        ["enhet"] = "unit",
        ["beredande enhet"] = "unit",
        ["unit"] = "unit",
        ["yrkanden"] = "demands",
        ["att-satser"] = "demands",
        ["demands"] = "demands",
        ["gallring"] = "retention",
        ["retention"] = "retention",
    };

    /// <param name="text">The list.</param>
    /// <param name="committees">The register, for addressees.</param>
    /// <param name="known">Normalised number and search text of subject of what is registered already.</param>
    /// <param name="today">Nothing has come in after it.</param>
    public static IReadOnlyList<MatterLine> Read(string text, IReadOnlyList<Committee> committees, IReadOnlySet<(string Number, string Subject)> known, DateOnly today)
    {
        var seen = new HashSet<(string, string)>(known);
        return [.. ListTable.Read(text, Headings, columns => columns.Contains("subject"), MostLines).Select(row => Line(row, committees, seen, today))];
    }

    private static MatterLine Line(ListRow cell, IReadOnlyList<Committee> committees, HashSet<(string, string)> seen, DateOnly today)
    {
        var addressee = Body(cell["addressee"], committees);
        var form = new MatterForm
        {
            Kind = Kind(cell["kind"]),
            Subject = cell["subject"],
            Numbers = Lines(cell["number"]),
            Senders = Lines(cell["senders"]),
            ReceivedOn = Day(cell["received"]),
            RaisedOn = Day(cell["raised"]),
            ReplyBy = Day(cell["reply"]),
            AddresseeId = addressee?.Id.Value,
            Addressee = addressee is null ? Text(cell["addressee"]) : null,
            Officers = Lines(cell["officers"]),
            Unit = Text(cell["unit"]),
            Demands = Lines(cell["demands"]),
            RetentionClass = Text(cell["retention"]),
        };
        var problem = form.Subject.Length == 0 ? "Matters.SubjectMissing"
            : form.Subject.Length > 500 ? "MatterImport.SubjectTooLong"
            : form.Kind is null ? "MatterImport.KindUnknown"
            : form.ReceivedOn is null ? "MatterImport.ReceivedUnreadable"
            : form.ReceivedOn > today ? "Matters.ReceivedLater"
            : form.RaisedOn > today ? "Matters.RaisedLater"
            : form.ReplyBy < form.ReceivedOn ? "Matters.ReplyBeforeReceived"
            : IsUnreadable(cell["reply"], form.ReplyBy) || IsUnreadable(cell["raised"], form.RaisedOn) ? "MatterImport.DateUnreadable"
            : form.ToNumbers().Any(n => n.Number.AsWritten.Length > 60) ? "MatterImport.NumberTooLong"
            : !seen.Add((form.ToNumbers().Select(n => n.Number.Normalised).FirstOrDefault() ?? string.Empty, SearchText.Normalise(form.Subject))) ? "MatterImport.Known"
            : null;
        return new MatterLine(cell.Line, form, problem);
    }

    private static MatterKind? Kind(string text) => SearchText.Normalise(text) switch
    {
        "" => MatterKind.Other,
        var s when s.Contains("motion", StringComparison.Ordinal) => MatterKind.Motion,
        var s when s.Contains("remiss", StringComparison.Ordinal) => MatterKind.Referral,
        var s when s.Contains("medborgar", StringComparison.Ordinal) => MatterKind.CitizenProposal,
        var s when s.Contains("skrivelse", StringComparison.Ordinal) => MatterKind.WrittenProposal,
        var s when s.Contains("initiativ", StringComparison.Ordinal) => MatterKind.OwnInitiative,
        var s when s.Contains("revis", StringComparison.Ordinal) => MatterKind.Audit,
        "annat" or "ovrigt" or "other" => MatterKind.Other,
        _ => null,
    };
}
