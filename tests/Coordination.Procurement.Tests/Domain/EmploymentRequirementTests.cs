using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Employment;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What is required of employment, promised until a day, and what came of it.</summary>
[Trait("Req", "S001-19")]
[Trait("Req", "S003-R5.4")]
public sealed class EmploymentRequirementTests
{
    private static readonly DateTimeOffset Now = new(2028, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2028, 2, 1);
    private static readonly EmploymentText Text = new(EmploymentKind.Employment, 2, 12, "Unga utan arbete", "Jobbcentrum föreslår.");

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(EmploymentRequirement.MostPersons, EmploymentRequirement.MostMonths, true)]
    [InlineData(0, 12, false)]
    [InlineData(-1, 12, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, -1, false)]
    [InlineData(EmploymentRequirement.MostPersons + 1, 12, false)]
    [InlineData(2, EmploymentRequirement.MostMonths + 1, false)]
    public void Requirement_OfNobodyOrNoTime_IsNone(int persons, int months, bool stands)
    {
        var text = Text with { Persons = persons, Months = months };
        var requirement = OfContract();
        if (stands)
        {
            requirement.Describe(text, Now, "Eva").Succeeded.ShouldBeTrue();
            (requirement.Persons, requirement.Months).ShouldBe((persons, months));
            return;
        }

        Should.Throw<ArgumentOutOfRangeException>(() => requirement.Describe(text, Now, "Eva"));
        Should.Throw<ArgumentOutOfRangeException>(() => EmploymentRequirement.OfProcurement(EmploymentRequirementId.New(), ProcurementCaseId.New(), "KS", text, Now, "Eva"));
        (requirement.Persons, requirement.Months).ShouldBe((2, 12), "what stood there stands");
    }

    [Fact]
    public void Requirement_OfAProcurement_IsCarriedToItsContractAndCheckedThere()
    {
        var required = EmploymentRequirement.OfProcurement(EmploymentRequirementId.New(), ProcurementCaseId.New(), "KS", Text, Now, "Eva");
        required.Plan(Guid.CreateVersion7(), Today, 2, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0921", "nobody has promised anything yet");

        var contract = SupplierContractId.New();
        var carried = required.Carry(contract, "TFN", Now, "Systemet");
        (carried.ContractId, carried.ProcurementId, carried.CarriedFrom, carried.BuyingUnit).ShouldBe((contract, null, required.Id, "TFN"));
        carried.ToText().ShouldBe(Text);
        carried.Describe(Text with { Persons = 3 }, Now, "Eva").Succeeded.ShouldBeTrue();
        required.Persons.ShouldBe(2, "what the supplier agreed to is not what was asked of all");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Check_DeliveredLessAllOrMoreThanPromised_IsKeptAsItCame(int delivered)
    {
        var (requirement, id) = (OfContract(), Guid.CreateVersion7());
        requirement.Plan(id, Today, 2, Now, "Eva").Succeeded.ShouldBeTrue();
        requirement.Watch(Today, Now).ShouldBe(1);
        requirement.Deliver(id, delivered, Today, "Så blev det.", Today, Now, "Eva").Succeeded.ShouldBeTrue();

        var check = requirement.Checks.ShouldHaveSingleItem();
        (check.Promised, check.Delivered).ShouldBe((2, delivered));
        check.IsLateOn(Today.AddYears(1)).ShouldBeFalse("it has been followed up, also where nobody came");
        Told(requirement).OfType<ObligationMet>().ShouldHaveSingleItem();

        requirement.Deliver(id, 2, Today, null, Today, Now, "Eva").Succeeded.ShouldBeTrue("corrected");
        Told(requirement).ShouldBeEmpty("what is met is not met twice");
        requirement.Checks.ShouldHaveSingleItem().Delivered.ShouldBe(2);
    }

    [Fact]
    public void Check_WithoutAPromiseOrWithFewerThanNobody_IsRefused()
    {
        var (requirement, id) = (OfContract(), Guid.CreateVersion7());
        Should.Throw<ArgumentOutOfRangeException>(() => requirement.Plan(Guid.CreateVersion7(), Today, 0, Now, "Eva"));
        requirement.Checks.ShouldBeEmpty();
        requirement.Plan(id, Today, 1, Now, "Eva").Succeeded.ShouldBeTrue();
        requirement.Plan(id, Today, 1, Now, "Eva").Succeeded.ShouldBeTrue("sent twice it is one");
        requirement.Plan(Guid.CreateVersion7(), Today, 1, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0922", "one check a day");
        requirement.Checks.ShouldHaveSingleItem();
        Should.Throw<ArgumentOutOfRangeException>(() => requirement.Deliver(id, -1, Today, null, Today, Now, "Eva"));
        requirement.Deliver(id, 1, Today.AddDays(1), null, Today, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0923", "that day has not been");
        requirement.Deliver(Guid.CreateVersion7(), 1, Today, null, Today, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0924");
        requirement.Checks.ShouldHaveSingleItem().Delivered.ShouldBeNull();
    }

    [Theory]
    [InlineData("2028-02-29", "2028-01-30")] // thirty days before a leap day
    [InlineData("2028-03-01", "2028-01-31")] // over the leap day
    [InlineData("2027-03-01", "2027-01-30")] // over the end of a February without one
    public void Watch_ThirtyDaysBefore_TellsOnceAndNotTheDayBefore(string due, string first)
    {
        var (dueOn, firstOn, requirement) = (DateOnly.Parse(due, null), DateOnly.Parse(first, null), OfContract());
        requirement.Plan(Guid.CreateVersion7(), dueOn, 2, Now, "Eva").Succeeded.ShouldBeTrue();

        requirement.Watch(firstOn.AddDays(-1), Now).ShouldBe(0);
        requirement.Watch(firstOn, Now).ShouldBe(1);
        requirement.Watch(firstOn, Now).ShouldBe(0);
        requirement.Watch(dueOn.AddDays(400), Now).ShouldBe(0);
        var told = Told(requirement).OfType<ObligationRaised>().ShouldHaveSingleItem();
        (told.DueOn, told.CommitteeCode).ShouldBe((dueOn, "KS"));
        told.Title.ShouldContain(due);
        var check = requirement.Checks[0];
        check.IsLateOn(dueOn).ShouldBeFalse("the last day is a day");
        check.IsLateOn(dueOn.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void Requirement_Withdrawn_OwesNothingAndTakesNothing()
    {
        var (requirement, id) = (OfContract(), Guid.CreateVersion7());
        requirement.Plan(id, Today, 2, Now, "Eva");
        requirement.Watch(Today, Now).ShouldBe(1);
        requirement.Withdraw("Avtalet sades upp.", Now, "Eva").Succeeded.ShouldBeTrue();

        Told(requirement).OfType<ObligationWithdrawn>().ShouldHaveSingleItem();
        requirement.Watch(Today.AddDays(1), Now).ShouldBe(0);
        requirement.Deliver(id, 2, Today, null, Today, Now, "Eva").Succeeded.ShouldBeFalse();
        requirement.Plan(Guid.CreateVersion7(), Today.AddDays(9), 2, Now, "Eva").Succeeded.ShouldBeFalse();
        requirement.Describe(Text, Now, "Eva").Succeeded.ShouldBeFalse();
        requirement.Withdraw("Igen.", Now, "Eva").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Unit_Answering_SettlesWhatItOwesOnceAndOlderAnswersAreNoMore()
    {
        var (requirement, id) = (OfContract(), Guid.CreateVersion7());
        requirement.Plan(id, Today, 2, Now, "Eva");
        requirement.Watch(Today, Now);
        var duty = requirement.Duties[0].Id;
        requirement.Hear(duty, false, "På väg.", 2, Now, "KS");
        Told(requirement).OfType<ObligationMet>().ShouldBeEmpty();
        requirement.Hear(duty, true, "Äldre.", 1, Now, "KS");
        Told(requirement).ShouldBeEmpty();
        requirement.Hear(duty, true, "Klart.", 3, Now, "KS");
        Told(requirement).OfType<ObligationMet>().ShouldHaveSingleItem();
        requirement.Checks[0].Delivered.ShouldBeNull("that they have answered is not how many came");
    }

    private static EmploymentRequirement OfContract() => EmploymentRequirement.OfContract(EmploymentRequirementId.New(), SupplierContractId.New(), "KS", Text, Now, "Eva");

    private static IReadOnlyList<IIntegrationEvent> Told(IAggregate requirement) => requirement.TakeEvents();
}
