using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class XlsxPlanTests
{
    private static readonly object?[] Head = ["Åtgärd", "Ansvarig", "Övriga aktörer", "Tidplan"];

    [Fact]
    [Trait("Req", "S003-34")]
    public void Read_AreaAsColumn_ReadsLikeTheMarkdown()
    {
        var rows = SamplePlan.Cells.Prepend(SamplePlan.Headings).Select(r => r.Select(c => (object?)c).ToArray());

        Read(new XlsxFile().Sheet("Blad1", rows)).ShouldBeTheSample();
    }

    [Fact]
    public void Read_AreaAsSheetName_ReadsLikeTheMarkdown()
    {
        var file = new XlsxFile();
        foreach (var area in SamplePlan.Cells.GroupBy(r => r[0]))
        {
            file.Sheet(area.Key, area.Select(r => r[1..].Select(c => (object?)c).ToArray()).Prepend(Head));
        }

        Read(file).ShouldBeTheSample();
    }

    [Fact]
    public void Read_AreaAsRowAboveItsActivities_ReadsLikeTheMarkdown()
    {
        var rows = new List<object?[]> { Head };
        foreach (var area in SamplePlan.Cells.GroupBy(r => r[0]))
        {
            rows.Add([area.Key]);
            rows.AddRange(area.Select(r => r[1..].Select(c => (object?)c).ToArray()));
        }

        var plan = Read(new XlsxFile().Sheet("Plan", rows));

        plan.ShouldBeTheSample();
        plan.Doubts.Count(d => d.Code == DoubtCodes.AreaRow).ShouldBe(3);
    }

    [Fact]
    public void Read_TitleAndBlankRowsBeforeTheHeadings_AreNoObstacle()
    {
        var plan = Read(new XlsxFile().Sheet(
            "Plan",
            [["Handlingsplan för vatten 2024-2027"], [], ["Diarienummer", "TN-2024-15"], [], ["Aktivitet", "Ansvarig nämnd", "Start", "Slut"], ["Laga läckor.", "TN", 2024, 2026], [], ["Mäta tryck.", "TN", null, new DateOnly(2025, 6, 30)]],
            firstRow: 2));

        plan.Title.ShouldBe("Handlingsplan för vatten 2024-2027");
        plan.RegistrationNumber.ShouldBe("TN-2024-15");
        plan.Rows.Select(r => (r.Timetable.Kind, r.Timetable.From, r.Timetable.To, r.Timetable.DueOn)).ShouldBe(
            [(TimetableKind.Range, 2024, 2026, null), (TimetableKind.Year, 2025, 2025, new DateOnly(2025, 6, 30))]);
        plan.Rows.Select(r => (r.Position.Row, r.Position.Sheet)).ShouldBe([(7, "Plan"), (9, "Plan")]);
    }

    [Fact]
    public void Read_Formulas_UsesTheirResultAndTellsWhereThereIsNone()
    {
        var plan = Read(new XlsxFile().Sheet("Plan", [Head, ["Laga läckor.", ("B9", "TN"), "", ("YEAR(2025)", "2025")], ["Mäta tryck.", "TN", "", ("A1", "")]]));

        plan.Rows[0].Responsible.Names.ShouldBe(["TN"]);
        plan.Rows[0].Timetable.From.ShouldBe(2025);
        plan.Doubts.Select(d => d.Code).ShouldBe([DoubtCodes.AreaMissing, DoubtCodes.TimetableMissing, DoubtCodes.CellValue], ignoreOrder: true);
    }

    [Fact]
    public void Read_MergedAreaAndHiddenSheet_AreUnderstood()
    {
        var plan = Read(new XlsxFile()
            .Sheet("Plan", [["Område", "Åtgärd", "Ansvarig", "Tidplan"], ["Vatten", "Laga läckor.", "TN", 2025], [null, "Mäta tryck.", "TN", 2026], ["Avlopp", "Byta pumpar.", "TN", 2027]], 1, false, "A2:A3")
            .Sheet("Gammalt", [["Åtgärd", "Ansvarig"], ["Utgår", "TN"]], hidden: true));

        plan.Rows.Select(r => (r.Area, r.Number)).ShouldBe([(1, 1), (1, 2), (2, 1)]);
        plan.Doubts.ShouldHaveSingleItem().Code.ShouldBe(DoubtCodes.HiddenSheet);
    }

    private static ReadPlan Read(XlsxFile file) => SamplePlan.Read(file.Make(), "plan.xlsx");
}
