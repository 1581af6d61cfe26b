using System.Globalization;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Networking.Features.Networking.FindDuplicates;
using Coordination.Platform.Documents;
using Coordination.Platform.Mail;
using Coordination.Platform.Text;

namespace Coordination.Networking.Features.Networking.ImportEnterprises;

/// <summary>An enterprise that the register has already.</summary>
internal sealed record KnownEnterprise(EnterpriseId Id, string Name, OrganisationNumber? Number);

/// <summary>A line of the list as it was understood.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="Form">What would be registered.</param>
/// <param name="Offers">Names and codes of what it sells.</param>
/// <param name="Contact">Name, address and telephone of a person, or null.</param>
/// <param name="ProblemKey">Text key of why it will not be registered, or null.</param>
internal sealed record EnterpriseLine(int Line, EnterpriseInput Form, IReadOnlyList<(string Name, string Cpv)> Offers, (string Name, string? Email, string? Phone)? Contact, string? ProblemKey)
{
    /// <summary>The register has this number: only what is missing there is filled in.</summary>
    public KnownEnterprise? Completes { get; init; }

    /// <summary>The register has a name that reads alike, under no number or none here.</summary>
    public KnownEnterprise? Resembles { get; init; }
}

/// <summary>Reads a list of enterprises, with headings in any order. Several things within a cell are parted by a bar.</summary>
internal static class EnterpriseLines
{
    public const int MostLines = 2000;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["namn"] = "name",
        ["foretag"] = "name",
        ["foretagsnamn"] = "name",
        ["name"] = "name",
        ["organisationsnummer"] = "number",
        ["orgnr"] = "number",
        ["org.nr"] = "number",
        ["org nr"] = "number",
        ["number"] = "number",
        ["foretagsform"] = "form",
        ["bolagsform"] = "form",
        ["juridisk form"] = "form",
        ["form"] = "form",
        ["slag"] = "kind",
        ["slag av foretag"] = "kind",
        ["typ"] = "kind",
        ["ort"] = "place",
        ["kommun"] = "place",
        ["stad"] = "place",
        ["webb"] = "site",
        ["webbplats"] = "site",
        ["hemsida"] = "site",
        ["utbud"] = "offers",
        ["saljer"] = "offers",
        ["verksamhet"] = "offers",
        ["bransch"] = "offers",
        ["vad som driver foretaget"] = "purpose",
        ["drivkraft"] = "purpose",
        ["syfte"] = "purpose",
        ["platser"] = "places",
        ["erbjudna platser"] = "places",
        ["kontakt"] = "contact",
        ["kontaktperson"] = "contact",
        ["e-post"] = "email",
        ["epost"] = "email",
        ["mejl"] = "email",
        ["email"] = "email",
        ["telefon"] = "phone",
        ["tel"] = "phone",
    };

    private static readonly (string Word, LegalForm Form)[] Forms =
    [
        ("svb", LegalForm.LimitedProfitCompany), ("vinstutdelningsbegr", LegalForm.LimitedProfitCompany), ("aktiebolag", LegalForm.LimitedCompany), ("ekonomisk", LegalForm.EconomicAssociation),
        ("kooperativ", LegalForm.EconomicAssociation), ("ideell", LegalForm.NonProfitAssociation), ("stiftelse", LegalForm.Foundation), ("enskild", LegalForm.SoleTrader),
        ("handelsbolag", LegalForm.TradingPartnership), ("kommanditbolag", LegalForm.TradingPartnership),
    ];

    /// <param name="text">The list.</param>
    /// <param name="known">The register.</param>
    public static IReadOnlyList<EnterpriseLine> Read(string text, IReadOnlyList<KnownEnterprise> known)
    {
        var numbers = known.Where(k => k.Number is not null).GroupBy(k => k.Number!.Digits).ToDictionary(g => g.Key, g => g.First());
        var names = known.GroupBy(k => DuplicateQuery.KeyOf(k.Name)).ToDictionary(g => g.Key, g => g.First());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. ListTable.Read(text, Headings, columns => columns.Contains("name"), MostLines).Select(row => Line(row, numbers, names, seen))];
    }

    private static EnterpriseLine Line(ListRow cell, Dictionary<string, KnownEnterprise> numbers, Dictionary<string, KnownEnterprise> names, HashSet<string> seen)
    {
        var parsed = cell["number"].Length == 0 ? null : OrganisationNumber.Parse(cell["number"]);
        var number = parsed is { Succeeded: true } ? parsed.Value : null;
        var form = new EnterpriseInput
        {
            Name = cell["name"],
            Number = number?.Written,
            LegalForm = FormOf(cell["form"], cell["name"], number),
            Kind = KindOf(cell["kind"]),
            Locality = Text(cell["place"]),
            Website = Site(cell["site"]),
            Purpose = Text(cell["purpose"].Replace('|', '\n')),
            PlacesOffered = int.TryParse(cell["places"], NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null,
        };
        var key = DuplicateQuery.KeyOf(form.Name);
        var problem = form.Name.Length == 0 ? "Enterprises.NameMissing"
            : form.Name.Length > 200 || form.Locality?.Length > 100 || form.Purpose?.Length > 4000 || form.Website?.Length > 300 ? "EnterpriseImport.TooLong"
            : parsed is { Succeeded: false } ? parsed.Errors[0].TextKey
            : Enterprise.Check(form.ToIdentity(number)) is { Succeeded: false } mismatch ? mismatch.Errors[0].TextKey
            : cell["places"].Length > 0 && form.PlacesOffered is null or > 10_000 ? "EnterpriseImport.PlacesUnreadable"
            : cell["email"].Length > 0 && !EmailAddress.IsValid(cell["email"]) ? "Contacts.EmailMalformed"
            : !seen.Add(number?.Digits ?? $"{key} {SearchText.Normalise(form.Locality)}") ? "EnterpriseImport.Twice"
            : null;
        var same = number is null ? null : numbers.GetValueOrDefault(number.Digits);
        return new EnterpriseLine(cell.Line, form, Offers(cell["offers"]), ContactOf(cell), problem)
        {
            Completes = problem is null ? same : null,
            Resembles = problem is null && same is null && names.GetValueOrDefault(key) is { } alike && (alike.Number is null || number is null) ? alike : null,
        };
    }

    /// <summary>What the list says; where it says nothing, what the number or the name tells.</summary>
    private static LegalForm FormOf(string cell, string name, OrganisationNumber? number)
    {
        var written = SearchText.Normalise(cell);
        if (written is "ab" || (written.Length == 0 && SearchText.Normalise(name).EndsWith(" ab", StringComparison.Ordinal)))
        {
            return LegalForm.LimitedCompany;
        }

        if (Forms.FirstOrDefault(f => written.Length > 0 && written.Contains(f.Word, StringComparison.Ordinal)) is { Word: not null } found)
        {
            return found.Form;
        }

        return number switch
        {
            { IsPersonal: true } => LegalForm.SoleTrader,
            { Digits: ['5', ..] } => LegalForm.LimitedCompany,
            { Digits: ['7', ..] } => LegalForm.EconomicAssociation,
            { Digits: ['8', ..] } => LegalForm.NonProfitAssociation,
            { Digits: ['9', ..] } => LegalForm.TradingPartnership,
            _ => LegalForm.Other,
        };
    }

    private static EnterpriseKind KindOf(string cell) => SearchText.Normalise(cell) switch
    {
        { Length: > 0 } word when word.Contains("arbetsintegrerande", StringComparison.Ordinal) || word.Split(' ', '(', ')').Contains("asf") => EnterpriseKind.WorkIntegrating,
        { Length: > 0 } word when word.Contains("social", StringComparison.Ordinal) => EnterpriseKind.SocialEnterprise,
        _ => EnterpriseKind.Unjudged,
    };

    private static List<(string Name, string Cpv)> Offers(string cell) =>
        [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => (Name: word.Length <= 200 ? word : word[..200], Cpv: BusinessLines.ReadCode(word) ?? BusinessLines.Find(word).FirstOrDefault()?.Codes[0].Code))
            .Where(o => o.Cpv is not null).Select(o => (o.Name, o.Cpv!)).DistinctBy(o => o.Item2)];

    private static (string Name, string? Email, string? Phone)? ContactOf(ListRow cell) =>
        cell["contact"].Length == 0 || cell["contact"].Length > 200 ? null : (cell["contact"], Text(cell["email"]), Text(cell["phone"]) is { Length: <= 50 } phone ? phone : null);

    private static string? Site(string cell) => cell.Length == 0 ? null
        : cell.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? cell
        : $"https://{cell}";

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
