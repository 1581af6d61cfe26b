using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Demands;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Domain.Employment;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Domain.Reviews;

namespace Coordination.Procurement.Features.Procurement.LoadExample;

/// <summary>What has come of the example's procurements, and what is done around them: own words, nobody who exists.</summary>
internal static class ExampleDealings
{
    public const decimal Price = 380_000;

    /// <summary>An enterprise of the example's register, under the id that it has there.</summary>
    public const string Winner = "Café Exemplet";

    private static readonly Guid WinnerEnterprise = ExampleProcurements.Id(0xC2);
    private static readonly Guid LaundryEnterprise = ExampleProcurements.Id(0xC1);

    public static SupplierMeetingId Meeting { get; } = new(ExampleProcurements.Id(0xD1));

    public static ChoiceSystemId Choice { get; } = new(ExampleProcurements.Id(0xD2));

    public static YearGoalId Goal { get; } = new(ExampleProcurements.Id(0xD3));

    public static DemandId Demand { get; } = new(ExampleProcurements.Id(0xD4));

    public static EmploymentRequirementId Employment { get; } = new(ExampleProcurements.Id(0xD5));

    /// <summary>Another each time it is loaded: who has heard that the former was taken back believes nothing more of that one.</summary>
    public static SupplierContractId ContractOf(Guid? plan) => new(plan ?? ExampleProcurements.Id(0xD6));

    /// <summary>The enterprise that won, as a supplier; the register says the rest of it when it is heard.</summary>
    public static Supplier Supplier()
    {
        var supplier = new Supplier(new SupplierId(ExampleProcurements.Id(0xD7)), Winner, null);
        supplier.Follow(RegisterTie.ByHand, WinnerEnterprise, Domain.Contracting.Supplier.WorkIntegrating);
        return supplier;
    }

    /// <summary>With an option to extend, requirements that have been followed up, and a day that is near.</summary>
    public static SupplierContract Contract(SupplierContractId id, string committee, Supplier supplier, DateOnly today, DateTimeOffset now, string by)
    {
        var ends = today.AddDays(-31).AddYears(2);
        var text = new ContractText("Exempel: Fika till nämndens möten", committee, BoughtKind.Other, today.AddDays(-35), today.AddDays(-30), ends) { Number = "EX 15", Value = Price, NextFollowUpOn = today.AddDays(20) };
        var contract = SupplierContract.Record(id, text, new ContractOrigin(ExampleProcurements.Ended, null, true), supplier, today, now, by).Value;
        ExampleProcurements.Expect(contract.AddOption(ExampleProcurements.Id(0xE1), ends.AddYears(1), ends.AddDays(-90), "Ett år till på samma villkor.", now, by));
        ExampleProcurements.Expect(contract.FollowUp(
            ExampleProcurements.Id(0xE2),
            new FollowUpText(RequirementKind.Employment, today.AddDays(-5), "Två personer som står långt från arbete ska ha börjat den första månaden.", 2, 1, "En har börjat. Den andra börjar när introduktionen är klar.", today.AddDays(20)),
            today, now, by));
        return contract;
    }

    public static EmploymentRequirement Work(SupplierContractId contract, string committee, DateOnly today, DateTimeOffset now, string by)
    {
        var required = EmploymentRequirement.OfContract(
            Employment, contract, committee, new EmploymentText(EmploymentKind.Employment, 2, 12, "Personer som har varit borta länge från arbete", "Jobbcentrum föreslår personer. Ur exemplet."), now, by);
        ExampleProcurements.Expect(required.Plan(ExampleProcurements.Id(0xE3), today.AddDays(-5), 2, now, by));
        ExampleProcurements.Expect(required.Plan(ExampleProcurements.Id(0xE4), today.AddMonths(6), 2, now, by));
        ExampleProcurements.Expect(required.Deliver(ExampleProcurements.Id(0xE3), 1, today.AddDays(-5), "En har börjat.", today, now, by));
        return required;
    }

    /// <summary>Two tendered, and the days of the award are told.</summary>
    public static AwardProcess Award(Supplier supplier, Supplier other, DateOnly today, DateTimeOffset now)
    {
        var award = new AwardProcess(ExampleProcurements.Ended);
        ExampleProcurements.Expect(award.Enter(ExampleProcurements.Id(0xE5), supplier.Id, BoughtKind.Other, null, today.AddDays(-92), Price, true));
        ExampleProcurements.Expect(award.Enter(ExampleProcurements.Id(0xE6), other.Id, BoughtKind.Other, null, today.AddDays(-91), 402_000, false));
        ExampleProcurements.Expect(award.Describe(new AwardText(today.AddDays(-60), true, false, today.AddDays(-33), false, null), today, now));
        return award;
    }

    public static Supplier Other() => new(new SupplierId(ExampleProcurements.Id(0xD8)), "Exempelrestauranger", null);

    public static SupplierMeeting Dialogue(string committee, DateOnly today, DateTimeOffset now, string by)
    {
        var text = new SupplierMeetingText(
            SupplierMeetingKind.SupplierMeeting, "Exempel: Träff om tvätt och lokalvård", today.AddDays(12), new TimeOnly(9, 0), new TimeOnly(11, 0), "Exempelkommunens hus", null,
            "Vad ska kommunen tänka på, så att små leverantörer kan lämna anbud?", committee, ["98310000", "90911200"]);
        var meeting = SupplierMeeting.Plan(Meeting, text, [ExampleProcurements.Laundry, ExampleProcurements.Planned], now, by);
        ExampleProcurements.Expect(meeting.AddGuests([new GuestFacts(LaundryEnterprise, "Exempeltvätten", null), new GuestFacts(null, "Exempelstäd", null)], false, now, by));
        ExampleProcurements.Expect(meeting.Invite([.. meeting.Guests.Select(g => g.Id)], false, now, by));
        ExampleProcurements.Expect(meeting.Ask(ExampleProcurements.Id(0xE7), "Kan tvätten delas upp på två leverantörer?", "Ja, efter hämtställe.", today, now, by));
        ExampleProcurements.Expect(meeting.AddMaterial(
            new MeetingMaterial(ExampleProcurements.Id(0xE8), MaterialKind.Link, "Utkast till krav", null, null, "https://kommun.example/krav", null, now, by), [meeting.Guests[0].Id], today, today, now, by));
        return meeting;
    }

    public static ChoiceSystem Choose(string committee, Supplier supplier, DateOnly today, DateTimeOffset now, string by)
    {
        var system = ChoiceSystem.Enter(
            Choice, new ChoiceText("Exempel: Daglig verksamhet", committee, today.AddYears(-2), null, null, "På kommunens webbplats", "Ersättning för varje dag som någon deltar.", 12, "Ur exemplet."), now, by);
        ExampleProcurements.Expect(system.Approve(ExampleProcurements.Id(0xE9), supplier.Id, supplier.Name, today.AddMonths(-8), null, now, by));
        ExampleProcurements.Expect(system.Analyse(
            new ChoiceAnalysis(ExampleProcurements.Id(0xEA), AnalysisKind.PaymentModel, today.AddDays(-40), "Den som är borta en dag ger ingen ersättning. Små verksamheter bär den risken själva.", "Pröva en fast del i ersättningen.", "Socialkontoret"),
            today, now, by));
        return system;
    }

    public static YearGoal Want(DateOnly today) => new(
        Goal, new GoalText("Exempel: Fler avtal med sociala företag", Figure.EnterpriseContracts, null, null, true, new Dictionary<int, decimal> { [today.Year] = 2, [today.Year + 1] = 4 }));

    public static Demand Need(CategoryId category, string committee, DateOnly today, DateTimeOffset now, string by)
    {
        var need = Domain.Demands.Demand.Enter(Demand, new DemandText(category, today.Year + 1, committee, 1_200, "portioner", 96_000, Steadiness.Even, "Ur exemplet."), now, by);
        ExampleProcurements.Expect(need.Ask(Joining.Joins, today.AddDays(-3), null, today, now, by));
        return need;
    }

    /// <summary>How one procurement of the quarter's review is answered; the others wait for an answer.</summary>
    public static ReviewReplies Replies() => new(
        new Dictionary<ReviewQuestion, ReviewReply>
        {
            [ReviewQuestion.Reserve] = new(ReviewAnswer.Maybe, "En skola kan passa för en reserverad del."),
            [ReviewQuestion.Split] = new(ReviewAnswer.Yes, "Skola för skola."),
            [ReviewQuestion.Employment] = new(ReviewAnswer.Yes, "Två personer i de större delarna."),
            [ReviewQuestion.SmallSuppliers] = new(ReviewAnswer.Yes, "Fem veckors anbudstid."),
            [ReviewQuestion.EarlyDialogue] = new(ReviewAnswer.Yes, "Träffen är inplanerad."),
        },
        "En del reserveras, i de andra ställs sysselsättningskrav.");
}
