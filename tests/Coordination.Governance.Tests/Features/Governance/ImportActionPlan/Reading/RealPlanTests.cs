using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Tests.Features.Governance.Seeds;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class RealPlanTests
{
    [Fact]
    [Trait("Req", "S003-R1.1")]
    [Trait("Req", "S003-R5.6")]
    [Trait("Req", "S003-19")]
    public void Read_RealPlan_HasAllEighteenRowsAsPrinted()
    {
        var plan = Read();

        plan.Rows.Select(r => (r.Area, r.Number, string.Join(", ", r.Responsible.AsList()), string.Join(", ", r.OtherActors.AsList()), r.Timetable.Kind, r.Timetable.From, r.Timetable.To, r.Timetable.AsWritten))
            .ShouldBe(SeedUppsalaPlan.Rows.Select(e => (e.Area, e.Number, e.Main, e.Others, e.Kind, e.From, e.To, e.Written)));
        foreach (var (row, expected) in plan.Rows.Zip(SeedUppsalaPlan.Rows))
        {
            row.Title.ShouldContain(expected.Words, Case.Sensitive);
            row.Title.ShouldNotContain("<");
        }
    }

    [Fact]
    [Trait("Req", "S003-12")]
    [Trait("Req", "S003-01")]
    [Trait("Req", "S003-32")]
    public void Read_RealPlan_HasAreasAndFactsAtItsHead()
    {
        var plan = Read();

        plan.Title.ShouldBe("Handlingsplan för Sociala företag");
        plan.RegistrationNumber.ShouldBe("AMN-2018-0329");
        plan.Date.ShouldBe(new DateOnly(2018, 9, 5));
        plan.AddressedTo.ShouldBe("Arbetsmarknadsnämnden");
        (plan.ValidFrom, plan.ValidTo).ShouldBe((2018, 2020));
        plan.Officers.Count.ShouldBe(3);
        plan.StrategicAreas.Count.ShouldBe(7);
        plan.StrategicAreas[^1].ShouldBe("Utvärdering");
        plan.Areas.Select(a => (a.Number, a.Title)).ShouldBe(
        [
            (1, "Förbättrad samverkan"),
            (2, "Utveckling för ökad brukar- och samhällsnytta"),
            (3, "Öka intern kunskap och kompetens"),
            (4, "Stöd till sociala företag"),
            (5, "Underlätta för sociala företag att delta i upphandling"),
        ]);
        plan.Areas[0].Intro.ShouldNotBeNull().ShouldContain("myndighetsövergripande arbetsgruppen");
        plan.Areas[4].Intro.ShouldNotBeNull().ShouldContain("ska även skapas för de sociala företagen");
        plan.RelatedDocuments.Select(d => (d.Title, d.Date, d.Number)).ShouldBe(
        [
            ("Riktlinje för stöd till sociala företag", new DateOnly(2016, 12, 12), "KSN-2016-1923"),
            ("Riktlinjer för upphandling och inköp", new DateOnly(2018, 3, 26), "KSN-2017-1989"),
            ("Policy för upphandling och inköp", new DateOnly(2018, 3, 26), "KSN-2017-1989"),
        ]);
        plan.Footnotes.Count.ShouldBe(1);
        plan.Account.Purpose.ShouldNotBeNull().ShouldStartWith("Syftet med handlingsplanen");
        plan.Account.Scope.ShouldBe("Handlingsplanen beskriver fem områden som utgår ifrån de strategiska utvecklingsområden som beskrivs i riktlinjen.");
        plan.Account.FollowUp.ShouldNotBeNull().ShouldEndWith("Kommunstyrelsen ansvarar för att löpande följa upp nämndernas arbete och resultat utifrån framtagen handlingsplan.");
        plan.Account.DrawnUpWith.ShouldNotBeNull().ShouldContain("De förvaltningar som medverkat", customMessage: "a page break cuts no sentence");
        plan.Account.Economy.ShouldBe("Åtgärder under 2018 ska rymmas inom budgetram. Eventuella kostnader ska vägas in i kommunens ordinarie mål- och budgetprocess samt nämnders kommande verksamhetsplaneringar.", "the signature below is no money");
    }

    [Fact]
    [Trait("Req", "S003-34")]
    [Trait("Req", "S003-16")]
    public void Read_RealPlan_NamesEachDoubtByTableRowAndCell()
    {
        var plan = Read();

        plan.Doubts.Select(d => (d.Code, d.Position.Table, d.Position.Row, d.Position.Cell)).ShouldBe(
        [
            (DoubtCodes.DecisionDate, null, null, null),
            (DoubtCodes.TimetableCutOff, 1, 2, 4),
            (DoubtCodes.TwoReadings, 2, 3, 1),
            (DoubtCodes.ContinuedRow, 3, 2, 1),
            (DoubtCodes.TrackedChange, 5, 3, 1),
            (DoubtCodes.FreeTextActors, 6, 5, 3),
        ]);
        var change = plan.Doubts.Single(d => d.Code == DoubtCodes.TrackedChange);
        change.AsWritten.ShouldContain("<del>dialog</del>");
        change.Choices.Select(c => c.Value[..20]).ShouldBe(["I samråd med sociala", "I dialog samråd med ", "I dialog med sociala"]);
        plan.Doubts.Single(d => d.Code == DoubtCodes.TwoReadings).Choices.Count.ShouldBe(3);
    }

    private static ReadPlan Read()
    {
        var result = ActionPlanFile.Read(SeedUppsalaPlan.File, "handlingsplan.md");
        result.Errors.ShouldBeEmpty();
        return result.Value;
    }
}
