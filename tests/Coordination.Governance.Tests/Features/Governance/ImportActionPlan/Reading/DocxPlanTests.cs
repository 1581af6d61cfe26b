using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using DocumentFormat.OpenXml.Wordprocessing;
using static Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading.DocxFile;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class DocxPlanTests
{
    private static readonly string[] Head = ["Åtgärder", "Huvudansvarig för åtgärd", "Andra berörda aktörer", "Tidplan för genomförande"];

    [Fact]
    [Trait("Req", "S003-34")]
    public void Read_SamplePlanFromWord_ReadsLikeTheMarkdown()
    {
        var plan = Read(Sample());

        plan.ShouldBeTheSample();
        plan.Title.ShouldBe("Handlingsplan för cirkulära inköp");
        plan.RegistrationNumber.ShouldBe("KSN-2023-0417");
        plan.Date.ShouldBe(new DateOnly(2024, 3, 11));
        plan.Officers.ShouldBe(["Sundh Maja", "Ek Olof"]);
        (plan.ValidFrom, plan.ValidTo).ShouldBe((2024, 2027));
        plan.StrategicAreas.ShouldBe(["Mindre spill", "Fler leverantörer"]);
        plan.Doubts.Select(d => d.Code).ShouldBe([DoubtCodes.TimetableCutOff, DoubtCodes.TwoReadings, DoubtCodes.ContinuedRow, DoubtCodes.TrackedChange, DoubtCodes.FreeTextActors]);
    }

    [Fact]
    [Trait("Req", "S003-16")]
    public void Read_TrackedChange_IsAcceptedAndTold()
    {
        var doubt = Read(Sample()).Doubts.Single(d => d.Code == DoubtCodes.TrackedChange);

        doubt.AsWritten.ShouldBe("I <del>dialog</del><ins>samråd</ins> med föreningar pröva återbruk.");
        doubt.Choices.Select(c => c.Value).ShouldBe(["I samråd med föreningar pröva återbruk.", "I dialog med föreningar pröva återbruk."]);
        (doubt.Position.Table, doubt.Position.Row, doubt.Position.Cell).ShouldBe((5, 2, 1));
    }

    [Fact]
    public void Read_DeletedRow_IsLeftOutAndTold()
    {
        var deleted = Row("Bygga ett lager.", "KS", "", "2025");
        deleted.PrependChild(new TableRowProperties(new Deleted { Author = "Maja", Id = "3" }));

        var plan = Read(Make(Heading(2, "Område 1: Inköp"), Table(Row(Head), Row("Öppna för fler anbud.", "KS", "", "2025"), deleted)));

        plan.Rows.ShouldHaveSingleItem().Title.ShouldBe("Öppna för fler anbud.");
        plan.Doubts.ShouldHaveSingleItem().Code.ShouldBe(DoubtCodes.DeletedRow);
    }

    [Fact]
    public void Read_HeadingsRepeatedOnEachPage_AreNotActivities()
    {
        var plan = Read(Make(
            Heading(2, "Område 1: Inköp"),
            Table(Row(Head), Row("Öppna för fler anbud.", "KS", "", "2025"), Row(Head), Row("Sprida goda exempel.", "KS", "", "2026")),
            Table(Row(Head), Row("Mäta återbruk.", "KS", "", "2026"))));

        plan.Rows.Select(r => (r.Area, r.Number, r.Title)).ShouldBe([(1, 1, "Öppna för fler anbud."), (1, 2, "Sprida goda exempel."), (1, 3, "Mäta återbruk.")]);
    }

    [Fact]
    public void Read_MergedCells_GiveEachRowItsValue()
    {
        var plan = Read(Make(
            Heading(1, "Handlingsplan för vatten"),
            Table(
                Row("Aktivitet", "Ansvarig", "Tidsplan"),
                Row(Cell("Område 1: Ledningar", span: 3)),
                Row(Cell("Laga läckor."), Cell("TN", merge: MergedCellValues.Restart), Cell("2025")),
                Row(Cell("Mäta tryck."), Cell("", merge: MergedCellValues.Continue), Cell("2026")),
                Row(Cell("Område 2: Verk", span: 3)),
                Row("Byta pumpar.", "TN", "2027"))));

        plan.Rows.Select(r => (r.Area, r.Number, r.Title, r.Responsible.Names.Single())).ShouldBe(
            [(1, 1, "Laga läckor.", "TN"), (1, 2, "Mäta tryck.", "TN"), (2, 1, "Byta pumpar.", "TN")]);
        plan.Areas.Select(a => a.Title).ShouldBe(["Ledningar", "Verk"]);
        plan.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Read_BoldLineOverTable_IsTheAreaAndPagesAreCounted()
    {
        var plan = Read(Make(
            Bold("Rent vatten"),
            Table(Row("Aktivitet", "Ansvarig", "Tidsplan"), Row("Laga läckor.", "TN", "2025")),
            new Paragraph(new Run(new LastRenderedPageBreak())),
            Bold("Nya verk"),
            Table(Row("Aktivitet", "Ansvarig", "Tidsplan"), Row("Byta pumpar.", "TN", "2027"))));

        plan.Areas.Select(a => (a.Number, a.Title)).ShouldBe([(1, "Rent vatten"), (2, "Nya verk")]);
        plan.Rows.Select(r => r.Position.Page).ShouldBe([1, 2]);
    }

    private static ReadPlan Read(byte[] content) => SamplePlan.Read(content, "plan.docx");

    internal static byte[] Sample() => Make(
        Table(Row("Handläggare", "Datum", "Diarienummer"), Row("Sundh Maja\nEk Olof", "2024-03-11", "KSN-2023-0417")),
        Heading(1, "Handlingsplan för cirkulära inköp"),
        Line("De strategiska områdena i riktlinjen är:"),
        ListItem("Mindre spill"),
        ListItem("Fler leverantörer"),
        Line("Planen gäller 2024-2027."),
        Heading(2, "Område 1: Gemensamt arbetssätt"),
        Table(
            Row(Head),
            Row("Hålla återkommande träffar med föreningar.", "KS", "TN, BUN", "Pågå"),
            Row("Ta fram ett stöd för beställare.", "KS", "TN, BUN, SN", "2024-2026"),
            Row("Reda ut vem som betalar.", "KS", "Samtliga", "2025")),
        Heading(2, "Område 2: Bättre underlag"),
        Table(
            Row("Åtgärder", "Ansvarig nämnd", "Berörda aktörer", "Tidsplan"),
            Row("Mäta spillet i köken.", "TN, BUN", "", "2024 – 2025"),
            Row("I samråd dialog med köken välja mått.", "TN, BUN", "", "2024 - 2025"),
            Row("Införa mätningen", "TN, BUN", "KS", "2025 - 2026")),
        new Paragraph(new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new Text("1")), Run(" Gruppen möts varje månad.")),
        Table(Row("så att köken kan jämföra sig med varandra.", "", "", "")),
        Heading(2, "Område 3: Inköp"),
        Table(
            Row("Åtgärder", "Huvudansvarig för aktivitet", "Andra berörda aktörer", "Tidplan för genomförande"),
            Row(Cell(Run("I "), Deleted("dialog"), Inserted("samråd"), Run(" med föreningar pröva återbruk.")), Cell("TN, KS"), Cell("BUN"), Cell("2024 -2027")),
            Row("Öppna för fler anbud.", "KS", "Kommunala bolag när inköp görs.", "2024 - 2027"),
            Row("Sprida goda exempel.", "KS", "", "Pågår\nkontinuerligt")));
}
