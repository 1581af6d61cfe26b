using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>
/// The documents listed under "Relaterade dokument": issuer and year, title with the council's date, then the number on its own
/// line (S003-32). Two documents may share a number.
/// </summary>
internal static partial class RelatedDocumentsList
{
    public static IReadOnlyList<RelatedDocument> Read(IReadOnlyList<TextLine> lines)
    {
        var documents = new List<RelatedDocument>();
        var listed = lines.SkipWhile(l => l.Kind != TextLineKind.Heading || !Heading().IsMatch(l.Text)).Skip(1).TakeWhile(l => l.Kind != TextLineKind.Heading);
        var entry = new List<string>();
        foreach (var line in listed.Append(TextLine.Blank))
        {
            if (line.Text.Length > 0)
            {
                entry.Add(line.Text);
            }
            else if (entry.Count > 0)
            {
                documents.Add(Read(string.Join(' ', entry)));
                entry.Clear();
            }
        }

        return documents;
    }

    private static RelatedDocument Read(string entry)
    {
        var number = PlanHead.RegistrationNumber().Match(CouncilDate().Replace(entry, ""));
        var text = Dnr().Replace(entry, "").Trim();
        var date = PlanHead.Date(text);
        text = CouncilDate().Replace(text, "").Trim().TrimEnd('.', ' ', ',');
        var issuer = Issuer().Match(text);
        return new RelatedDocument(
            issuer.Success ? text[issuer.Length..].Trim() : text,
            issuer.Success ? issuer.Groups[1].Value.Trim() : null,
            date,
            number.Success ? number.Value : null);
    }

    [GeneratedRegex(@"^(relaterade|styrande|andra|tillhörande|berörda) dokument|^referenser$|^bakgrundsdokument", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*(?:dnr|diarienummer)\b\.?:?\s*\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Dnr();

    [GeneratedRegex(@"\s*\(?(?:KF|KS|kommunfullmäktige)?\s*(?:19|20)\d{2}-\d{2}-\d{2}\)?", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilDate();

    [GeneratedRegex(@"^([^.]{3,80}?),?\s+(?:19|20)\d{2}\.\s+")]
    private static partial Regex Issuer();
}
