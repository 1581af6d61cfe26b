using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

/// <summary>A made-up plan with everything that makes a real one hard to read, in the four formats.</summary>
internal static class SamplePlan
{
    public const string Markdown = """
        Handläggare  
        Sundh Maja  
        Ek Olof

        Datum  
        2024-03-11

        Diarienummer  
        KSN-2023-0417

        Kommunstyrelsen

        ## Handlingsplan cirkulära inköp

        # Handlingsplan för cirkulära inköp

        Ett levande dokument som beslutades 2024-xx-xx

        De strategiska områdena i riktlinjen är:

        - Mindre spill
        - Fler leverantörer

        Handlingsplanens giltighet sträcker sig under perioden 2024-2027.

        ## Område 1: Gemensamt arbetssätt

        Kommunen arbetar ihop i en grupp<sup>1</sup> med

        flera förvaltningar.

        | Åtgärder | Huvudansvarig för åtgärd | Andra berörda aktörer | Tidplan för genomförande |
        |--|--|--|--|
        | Hålla återkommande träffar med föreningar. | KS | TN, BUN | Pågå |
        | Ta fram ett stöd för beställare. | KS | TN, BUN, SN | 2024-2026 |
        | Reda ut vem som betalar. | KS | Samtliga | 2025 |

        ## Område 2: Bättre underlag

        | Åtgärder | Ansvarig nämnd | Berörda aktörer | Tidsplan |
        |--|--|--|--|
        | Mäta spillet i köken. | TN, BUN |  | 2024 – 2025 |
        | I samråd dialog med köken välja mått. | TN, BUN |  | 2024 - 2025 |
        | Införa mätningen | TN, BUN | KS | 2025 - 2026 |

        <sup>1</sup> Gruppen möts varje månad.

        |  |  |  |  |
        |--|--|--|--|
        | så att köken kan jämföra sig med varandra. |  |  |  |
        |--|--|--|--|

        ### Område 3: Inköp

        | Åtgärder | Huvudansvarig för aktivitet | Andra berörda aktörer | Tidplan för genomförande |
        |---|---|---|---|
        | I dialog <del>dialog</del> <b>samråd</b> med föreningar pröva återbruk. | TN, KS | BUN | 2024 -2027 |
        | Öppna för fler anbud. | KS | Kommunala bolag när inköp görs. | 2024 - 2027 |
        | Sprida goda exempel. | KS |   | Pågår<br>kontinuerligt |

        ## Relaterade dokument

        Granby kommun, Kommunfullmäktige 2022. *Riktlinje för inköp KF 2022-05-30.*  
        Dnr. KSN-2021-0212
        """;

    /// <summary>The line of the Markdown that holds these words, counted from one.</summary>
    public static int LineOf(string words) => Markdown[..Markdown.IndexOf(words, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    /// <summary>Area, number, title, main responsible, other actors, kind, from, to.</summary>
    public static readonly (int, int, string, string, string, TimetableKind, int?, int?)[] Rows =
    [
        (1, 1, "Hålla återkommande träffar med föreningar.", "KS", "TN, BUN", TimetableKind.Ongoing, null, null),
        (1, 2, "Ta fram ett stöd för beställare.", "KS", "TN, BUN, SN", TimetableKind.Range, 2024, 2026),
        (1, 3, "Reda ut vem som betalar.", "KS", "Samtliga", TimetableKind.Year, 2025, 2025),
        (2, 1, "Mäta spillet i köken.", "TN, BUN", "", TimetableKind.Range, 2024, 2025),
        (2, 2, "I samråd med köken välja mått.", "TN, BUN", "", TimetableKind.Range, 2024, 2025),
        (2, 3, "Införa mätningen så att köken kan jämföra sig med varandra.", "TN, BUN", "KS", TimetableKind.Range, 2025, 2026),
        (3, 1, "I samråd med föreningar pröva återbruk.", "TN, KS", "BUN", TimetableKind.Range, 2024, 2027),
        (3, 2, "Öppna för fler anbud.", "KS", "Kommunala bolag när inköp görs.", TimetableKind.Range, 2024, 2027),
        (3, 3, "Sprida goda exempel.", "KS", "", TimetableKind.OngoingContinuous, null, null),
    ];

    public static readonly (int, string)[] Areas = [(1, "Gemensamt arbetssätt"), (2, "Bättre underlag"), (3, "Inköp")];

    /// <summary>The rows as a table file has them: area, activity, main responsible, others, timetable as written.</summary>
    public static readonly string[][] Cells =
    [
        ["1. Gemensamt arbetssätt", "Hålla återkommande träffar med föreningar.", "KS", "TN, BUN", "Pågå"],
        ["1. Gemensamt arbetssätt", "Ta fram ett stöd för beställare.", "KS", "TN, BUN, SN", "2024-2026"],
        ["1. Gemensamt arbetssätt", "Reda ut vem som betalar.", "KS", "Samtliga", "2025"],
        ["2. Bättre underlag", "Mäta spillet i köken.", "TN, BUN", "", "2024 – 2025"],
        ["2. Bättre underlag", "I samråd dialog med köken välja mått.", "TN, BUN", "", "2024 - 2025"],
        ["2. Bättre underlag", "Införa mätningen så att köken kan jämföra sig med varandra.", "TN, BUN", "KS", "2025 - 2026"],
        ["3. Inköp", "I samråd med föreningar pröva återbruk.", "TN, KS", "BUN", "2024 -2027"],
        ["3. Inköp", "Öppna för fler anbud.", "KS", "Kommunala bolag när inköp görs.", "2024 - 2027"],
        ["3. Inköp", "Sprida goda exempel.", "KS", "", "Pågår\nkontinuerligt"],
    ];

    public static readonly string[] Headings = ["Område", "Åtgärder", "Huvudansvarig", "Andra berörda aktörer", "Tidplan"];

    public static void ShouldBeTheSample(this ReadPlan plan)
    {
        plan.Rows.Select(r => (r.Area, r.Number, r.Title, string.Join(", ", r.Responsible.AsList()), string.Join(", ", r.OtherActors.AsList()), r.Timetable.Kind, r.Timetable.From, r.Timetable.To)).ShouldBe(Rows);
        plan.Areas.Select(a => (a.Number, a.Title)).ShouldBe(Areas);
    }

    public static string Csv(char separator) =>
        string.Join("\r\n", Cells.Prepend(Headings).Select(row => string.Join(separator, row.Select(c => c.AsSpan().IndexOfAny([separator, '\n', '"']) >= 0 ? $"\"{c.Replace("\"", "\"\"")}\"" : c)))) + "\r\n";

    public static ReadPlan Read(byte[] content, string name)
    {
        var result = ActionPlanFile.Read(content, name);
        result.Errors.ShouldBeEmpty();
        return result.Value;
    }

    public static ReadPlan ReadMarkdown(string text) => Read(System.Text.Encoding.UTF8.GetBytes(text), "plan.md");
}
