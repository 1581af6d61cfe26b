using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class RealPlanTests
{
    // area, number, words of the title, main responsible, other actors, kind, from, to, as written
    private static readonly (int Area, int Number, string Words, string Main, string Others, TimetableKind Kind, int? From, int? To, string Written)[] Expected =
    [
        (1, 1, "kontinuerliga möten", "KS", "AMN, OMN", TimetableKind.Ongoing, null, null, "Pågå"),
        (1, 2, "samlat processtöd", "KS", "AMN, OMN, SCN, KTN", TimetableKind.Range, 2018, 2020, "2018-2020"),
        (1, 3, "nämndernas ansvar gällande kostnader", "KS", "Samtliga", TimetableKind.Year, 2019, 2019, "2019"),
        (2, 1, "kommunens behov", "AMN, OMN", "", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (2, 2, "I samråd med de sociala företagen", "AMN, OMN", "", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (2, 3, "Implementera uppföljningsmetoder för att stöd ska ges till sociala företag som kan visa på brukar- och samhällsnytta.", "AMN, OMN", "KS", TimetableKind.Range, 2019, 2020, "2019 - 2020"),
        (3, 1, "näringslivsenhetens roll", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2020, "2018 -2020"),
        (3, 2, "uppsala.se", "AMN", "OMN, SCN, KTN, KS", TimetableKind.Year, 2019, 2019, "2019"),
        (3, 3, "handbok för Uppsala kommun", "KS", "AMN, OMN, SCN, KTN", TimetableKind.Year, 2019, 2019, "2019"),
        (4, 1, "finansiell stödstruktur", "AMN, KS", "KTN, OMN, SCN", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (4, 2, "I samråd med sociala företag utreda behov av och verka för en resursorganisation.", "AMN", "KS, KTN, OMN, SCN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (4, 3, "sökbara projektmedel", "AMN", "OMN, KS", TimetableKind.Range, 2019, 2020, "2019 - 2020"),
        (5, 1, "leverantörsträffar samt erbjuda anbudsskola", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 2, "Inventera inom vilka områden", "KS", "AMN, OMN", TimetableKind.Range, 2018, 2019, "2018 - 2019"),
        (5, 3, "kvartalsvis genomgång", "KS", "AMN, OMN", TimetableKind.Ongoing, null, null, "Pågår"),
        (5, 4, "reserverade kontrakt", "KS", "Kommunala förvaltningar när upphandling görs.", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 5, "Årligen öka antalet reserverade kontrakt", "KS", "AMN, KTN, OMN, SCN", TimetableKind.Range, 2018, 2020, "2018 - 2020"),
        (5, 6, "direktupphandlingar", "KS", "", TimetableKind.OngoingContinuous, null, null, "Pågår<br>kontinuerligt"),
    ];

    internal static IEnumerable<(int, int, string, string, TimetableKind, int?, int?)> ExpectedFacts => Expected.Select(e => (e.Area, e.Number, e.Main, e.Others, e.Kind, e.From, e.To));

    [Fact(Skip = SeedPlan.Missing, SkipWhen = nameof(SeedPlan.IsMissing), SkipType = typeof(SeedPlan))]
    [Trait("Req", "S003-R1.1")]
    [Trait("Req", "S003-R5.6")]
    [Trait("Req", "S003-19")]
    public void Read_RealPlan_HasAllEighteenRowsAsPrinted()
    {
        var plan = Read();

        plan.Rows.Select(r => (r.Area, r.Number, string.Join(", ", r.Responsible.AsList()), string.Join(", ", r.OtherActors.AsList()), r.Timetable.Kind, r.Timetable.From, r.Timetable.To, r.Timetable.AsWritten))
            .ShouldBe(Expected.Select(e => (e.Area, e.Number, e.Main, e.Others, e.Kind, e.From, e.To, e.Written)));
        foreach (var (row, expected) in plan.Rows.Zip(Expected))
        {
            row.Title.ShouldContain(expected.Words, Case.Sensitive);
            row.Title.ShouldNotContain("<");
        }
    }

    [Fact(Skip = SeedPlan.Missing, SkipWhen = nameof(SeedPlan.IsMissing), SkipType = typeof(SeedPlan))]
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
    }

    [Fact(Skip = SeedPlan.Missing, SkipWhen = nameof(SeedPlan.IsMissing), SkipType = typeof(SeedPlan))]
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
        var result = ActionPlanFile.Read(File.ReadAllBytes(SeedPlan.Path!), SeedPlan.Path!);
        result.Errors.ShouldBeEmpty();
        return result.Value;
    }
}
