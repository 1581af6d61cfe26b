using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Plans;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>A heading of the list and the place of its column.</summary>
internal sealed record PlanHeading(int Index, string Text)
{
    public string Key => SearchText.Normalise(Text);
}

/// <summary>A list as it stands in the file: headings wherever they are, then rows.</summary>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The rows under them; one more than may be read where there are more.</param>
internal sealed record PlanTable(IReadOnlyList<PlanHeading> Headings, IReadOnlyList<ListRow> Rows)
{
    public const int MostRows = 2000;
    private const int MostColumns = 40;

    /// <summary>Titles and dates may stand above the headings.</summary>
    private const int HeadingIsWithin = 15;

    private static readonly string[] Places = [.. Enumerable.Range(0, MostColumns).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static readonly Dictionary<string, string> NoHeadings = [];

    private static readonly Dictionary<PlanColumn, string[]> Known = new()
    {
        [PlanColumn.Title] = ["titel", "rubrik", "upphandling", "benamning", "namn", "objekt", "vad", "title", "projekt", "avtalsomrade"],
        [PlanColumn.Number] = ["nummer", "nr", "id", "diarienummer", "dnr", "upphandlings-id", "arendenummer", "referens"],
        [PlanColumn.Description] = ["beskrivning", "omfattning", "kommentar", "innehall", "description"],
        [PlanColumn.Cpv] = ["cpv", "cpv-kod", "cpv kod", "cpv-koder", "cpvkod", "huvudsaklig cpv-kod"],
        [PlanColumn.Value] = ["varde", "uppskattat varde", "belopp", "kontraktsvarde", "berknat varde", "beraknat varde", "volym (kr)", "value", "varde (kr)", "varde sek"],
        [PlanColumn.Quarter] = ["kvartal", "planerad annonsering", "annonseras", "planerad start", "tid", "tidpunkt", "period", "planerad", "quarter", "annonsering"],
        [PlanColumn.Year] = ["ar", "year", "planerat ar"],
        [PlanColumn.Kind] = ["slag", "typ", "upphandlingsslag", "kategori", "kind"],
        [PlanColumn.Procedure] = ["forfarande", "upphandlingsform", "upphandlingsforfarande"],
        [PlanColumn.Start] = ["avtalsstart", "startdatum", "fran", "avtal fran", "start"],
        [PlanColumn.End] = ["avtalsslut", "slutdatum", "till", "avtal till", "slut"],
        [PlanColumn.Reserved] = ["reserverad", "reserverat", "reserverad upphandling"],
        [PlanColumn.Employment] = ["sysselsattningskrav", "sysselsattning", "sociala krav", "sociala hansyn"],
    };

    /// <summary>What a heading usually holds.</summary>
    public static PlanColumn Usual(string key) => Known.FirstOrDefault(k => k.Value.Contains(key)).Key;

    /// <param name="text">The list, as pasted or as the reader of files gives it.</param>
    /// <param name="remembered">How the unit's list was read last.</param>
    public static PlanTable Read(string text, PlanMapping? remembered)
    {
        var rows = ListTable.Read(text, NoHeadings, _ => false, MostRows + HeadingIsWithin + 1, Places);
        var at = Enumerable.Range(0, Math.Min(rows.Count, HeadingIsWithin)).OrderByDescending(i => rows[i].Cells.Select(SearchText.Normalise).Count(k => remembered?.Of(k) is not null || Usual(k) != PlanColumn.Ignored)).FirstOrDefault(-1);
        if (at < 0)
        {
            return new PlanTable([], []);
        }

        PlanHeading[] headings = [.. rows[at].Cells.Take(MostColumns).Select((c, i) => new PlanHeading(i, c)).Where(h => h.Text.Length > 0)];
        return new PlanTable(headings, [.. rows.Skip(at + 1).Take(MostRows + 1)]);
    }
}
