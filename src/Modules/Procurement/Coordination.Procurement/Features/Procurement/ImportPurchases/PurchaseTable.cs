using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Purchases;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>A heading of the list and the place of its column.</summary>
internal sealed record PurchaseHeading(int Index, string Text)
{
    public string Key => SearchText.Normalise(Text);
}

/// <summary>A ledger's list as it stands in the file: headings wherever they are, then rows.</summary>
/// <param name="Headings">Of its columns.</param>
/// <param name="Rows">Under them.</param>
/// <param name="IsTooLong">There are more rows than are read: none of them is, since a part of a year would take the place of the whole.</param>
internal sealed record PurchaseTable(IReadOnlyList<PurchaseHeading> Headings, IReadOnlyList<ListRow> Rows, bool IsTooLong)
{
    public const int MostRows = 200_000;
    private const int MostColumns = 60;

    /// <summary>Titles and dates may stand above the headings.</summary>
    private const int HeadingIsWithin = 15;

    private static readonly string[] Places = [.. Enumerable.Range(0, MostColumns).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static readonly Dictionary<string, string> NoHeadings = [];

    private static readonly Dictionary<PurchaseColumn, string[]> Known = new()
    {
        [PurchaseColumn.Supplier] = ["leverantor", "leverantorsnamn", "leverantor namn", "namn", "mottagare", "supplier", "levnamn"],
        [PurchaseColumn.Number] = ["organisationsnummer", "orgnr", "org.nr", "org nr", "org.nummer", "orgnummer", "organisationsnr", "leverantorens organisationsnummer"],
        [PurchaseColumn.Amount] = ["belopp", "belopp exkl moms", "belopp exkl. moms", "summa", "nettobelopp", "utfall", "kostnad", "amount", "belopp (kr)", "belopp sek", "fakturabelopp"],
        [PurchaseColumn.When] = ["datum", "fakturadatum", "bokforingsdatum", "period", "manad", "ar", "verifikationsdatum", "year", "date", "redovisningsperiod"],
        [PurchaseColumn.Buyer] = ["kopare", "namnd", "forvaltning", "bolag", "enhet", "ansvar", "organisation", "buyer"],
        [PurchaseColumn.Account] = ["konto", "kontonummer", "kontokod", "account", "kontobenamning", "inkopskategori", "kategori"],
    };

    /// <summary>What a heading usually holds.</summary>
    public static PurchaseColumn Usual(string key) => Known.FirstOrDefault(k => k.Value.Contains(key)).Key;

    /// <param name="text">The list, as the reader of files gives it.</param>
    /// <param name="remembered">How the ledger's list was read last.</param>
    public static PurchaseTable Read(string text, PurchaseMapping? remembered)
    {
        var (list, skipped) = WithoutTitles(text);
        var rows = ListTable.Read(list, NoHeadings, _ => false, MostRows + HeadingIsWithin + 1, Places);
        var at = Enumerable.Range(0, Math.Min(rows.Count, HeadingIsWithin)).OrderByDescending(i => rows[i].Cells.Select(SearchText.Normalise).Count(k => remembered?.Column(k) is not (null or PurchaseColumn.Ignored) || Usual(k) != PurchaseColumn.Ignored)).FirstOrDefault(-1);
        if (at < 0)
        {
            return new PurchaseTable([], [], false);
        }

        PurchaseHeading[] headings = [.. rows[at].Cells.Take(MostColumns).Select((c, i) => new PurchaseHeading(i, c)).Where(h => h.Text.Length > 0)];
        var under = rows.Skip(at + 1).Select(r => r with { Line = r.Line + skipped }).ToList();
        return new PurchaseTable(headings, under.Count > MostRows ? [] : under, under.Count > MostRows);
    }

    /// <summary>The first line tells what parts the cells: a title above it, in one cell, would not.</summary>
    private static (string List, int Skipped) WithoutTitles(string text)
    {
        var skipped = 0;
        while (skipped < HeadingIsWithin && text.Split('\n', 2) is [var first, var rest] && first.IndexOfAny(['\t', ';', ',']) < 0)
        {
            text = rest;
            skipped++;
        }

        return (text, skipped);
    }
}
