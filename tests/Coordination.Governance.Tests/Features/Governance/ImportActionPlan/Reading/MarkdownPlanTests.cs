using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class MarkdownPlanTests
{
    [Fact]
    [Trait("Req", "S003-34")]
    public void Read_SamplePlan_HasEveryRowAndArea() => SamplePlan.ReadMarkdown(SamplePlan.Markdown).ShouldBeTheSample();

    [Fact]
    [Trait("Req", "S003-01")]
    public void Read_SamplePlan_HasTheFactsAtItsHead()
    {
        var plan = SamplePlan.ReadMarkdown(SamplePlan.Markdown);

        plan.Title.ShouldBe("Handlingsplan för cirkulära inköp");
        plan.RegistrationNumber.ShouldBe("KSN-2023-0417");
        plan.Date.ShouldBe(new DateOnly(2024, 3, 11));
        plan.AddressedTo.ShouldBe("Kommunstyrelsen");
        (plan.ValidFrom, plan.ValidTo).ShouldBe((2024, 2027));
        plan.Officers.ShouldBe(["Sundh Maja", "Ek Olof"]);
        plan.StrategicAreas.ShouldBe(["Mindre spill", "Fler leverantörer"]);
        plan.RelatedDocuments.ShouldBe([new RelatedDocument("Riktlinje för inköp", "Granby kommun, Kommunfullmäktige", new DateOnly(2022, 5, 30), "KSN-2021-0212")]);
        plan.Areas[0].Intro.ShouldBe("Kommunen arbetar ihop i en grupp med flera förvaltningar.");
        plan.Footnotes.ShouldBe(["Gruppen möts varje månad."]);
    }

    [Fact]
    [Trait("Req", "S003-34")]
    public void Read_SamplePlan_NamesEachDoubt()
    {
        var plan = SamplePlan.ReadMarkdown(SamplePlan.Markdown);

        plan.Doubts.Select(d => (d.Code, d.Position.Table, d.Position.Row, d.Position.Cell)).ShouldBe(
        [
            (DoubtCodes.DecisionDate, null, null, null),
            (DoubtCodes.TimetableCutOff, 1, 2, 4),
            (DoubtCodes.TwoReadings, 2, 3, 1),
            (DoubtCodes.ContinuedRow, 3, 2, 1),
            (DoubtCodes.TrackedChange, 4, 2, 1),
            (DoubtCodes.FreeTextActors, 4, 3, 3),
        ]);
    }

    [Fact]
    [Trait("Req", "S003-R2.3")]
    public void Read_RowOverTwoPages_KeepsBothPartsSoThatAPersonCanUndoIt()
    {
        var doubt = SamplePlan.ReadMarkdown(SamplePlan.Markdown).Doubts.Single(d => d.Code == DoubtCodes.ContinuedRow);

        doubt.Parts.ShouldBe(["Införa mätningen", "så att köken kan jämföra sig med varandra."]);
        doubt.Choices.Select(c => c.Value).ShouldBe([RowDecisions.Merge, RowDecisions.Separate, RowDecisions.Drop]);
        doubt.Position.Line.ShouldBe(SamplePlan.LineOf("| så att köken"));
    }

    [Fact]
    public void Read_ChangedTextCutByThePage_GoesOnInEveryReading()
    {
        var plan = SamplePlan.ReadMarkdown("""
            ## Område 1: Vatten

            | Åtgärd | Ansvarig | Tidplan |
            |--|--|--|
            | Laga <del>små</del> <b>stora</b> läckor | TN | 2025 |

            |  |  |  |
            |--|--|--|
            | i hela kommunen. |  |  |
            """);

        plan.Rows.ShouldHaveSingleItem().Title.ShouldBe("Laga stora läckor i hela kommunen.");
        plan.Doubts.Single(d => d.Code == DoubtCodes.TrackedChange).Choices.Select(c => c.Value)
            .ShouldBe(["Laga stora läckor i hela kommunen.", "Laga små läckor i hela kommunen."]);
    }

    [Fact]
    public void Read_WholeRowsAfterAPageBreak_AreRowsOfTheSameArea()
    {
        var plan = SamplePlan.ReadMarkdown("""
            ## Område 1: Vatten

            | Åtgärd | Ansvarig | Tidplan |
            |--|--|--|
            | Laga läckor. | TN | 2025 |

            |  |  |  |
            |--|--|--|
            | Mäta tryck. | TN | 2026 |
            """);

        plan.Rows.Select(r => (r.Area, r.Number, r.Title)).ShouldBe([(1, 1, "Laga läckor."), (1, 2, "Mäta tryck.")]);
        plan.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Read_TimetableCutByThePage_IsPutTogether()
    {
        var row = SamplePlan.ReadMarkdown("""
            ## Område 1: Vatten

            | Åtgärd | Ansvarig | Övriga | Tidplan |
            |--|--|--|--|
            | Laga läckor. | TN | KS, | 2025 - |

            |  |  |  |  |
            |--|--|--|--|
            |  |  | MBN | 2027 |
            """).Rows.ShouldHaveSingleItem();

        row.OtherActors.Names.ShouldBe(["KS", "MBN"]);
        (row.Timetable.Kind, row.Timetable.From, row.Timetable.To).ShouldBe((TimetableKind.Range, 2025, 2027));
    }

    [Fact]
    public void Read_ColumnWithoutCounterpart_IsKeptAsNoteAndTold()
    {
        var plan = SamplePlan.ReadMarkdown("""
            ## Område 1: Vatten

            | Nr | Aktivitet | Ansvarig förvaltning | Samverkan med | När | Kostnad |
            |--|--|--|--|--|--|
            | 1.4 | Laga läckor. | Tekniska nämnden | KS och MBN | Q2 2025 | 200 tkr |
            """);

        var row = plan.Rows.ShouldHaveSingleItem();
        row.Number.ShouldBe(4);
        row.Responsible.Names.ShouldBe(["Tekniska nämnden"]);
        row.OtherActors.Names.ShouldBe(["KS", "MBN"]);
        row.Timetable.DueOn.ShouldBe(new DateOnly(2025, 6, 30));
        row.Notes.ShouldBe([new ReadNote("Kostnad", "200 tkr")]);
        plan.Doubts.ShouldHaveSingleItem().Code.ShouldBe(DoubtCodes.ColumnNotUsed);
    }

    [Fact]
    public void Read_EmptyResponsibleTimetableAndTitle_AreDoubts()
    {
        var plan = SamplePlan.ReadMarkdown("""
            ## Område 1: Vatten

            | Åtgärd | Ansvarig | Tidplan |
            |--|--|--|
            | Laga läckor. |  |  |
            |  | TN | 2026 |
            | Laga läckor. | TN | 2026 |
            """);

        plan.Doubts.Select(d => d.Code).ShouldBe([DoubtCodes.ResponsibleMissing, DoubtCodes.TimetableMissing, DoubtCodes.TitleMissing, DoubtCodes.DuplicateActivity]);
    }
}
