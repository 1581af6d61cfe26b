using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>What a contract lets be done to it, and what buyers are told of in time.</summary>
public sealed class SupplierContractTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Supplier Laundry = new(SupplierId.New(), "Tvätteriet", "5560000001");

    [Fact]
    [Trait("Req", "S003-R5.5")]
    public void Record_ByTheRules_TellsOthersWithoutPersons()
    {
        SupplierContract.Record(SupplierContractId.New(), Text() with { SignedOn = Today.AddDays(1) }, new(null, null, false), Laundry, Today, Now, "Eva").Errors[0].Field.ShouldBe("SignedOn");
        SupplierContract.Record(SupplierContractId.New(), Text() with { EndsOn = Today.AddDays(-6) }, new(null, null, false), Laundry, Today, Now, "Eva").Errors[0].Field.ShouldBe("EndsOn");

        var told = Told<ContractAwarded>(Recorded()).Single();
        told.SupplierName.ShouldBe("Tvätteriet");
        told.IsReserved.ShouldBeTrue();
        var person = new Supplier(SupplierId.New(), "Anna Andersson", "6408233234");
        var alone = SupplierContract.Record(SupplierContractId.New(), Text(), new(null, null, false), person, Today, Now, "Eva").Value;
        var quiet = Told<ContractAwarded>(alone).Single();
        (quiet.SupplierName, quiet.SupplierNumber).ShouldBe((null, null));
        person.SearchText.ShouldBe("anna andersson", "a personal number is not searched for");
    }

    [Fact]
    public void Option_CalledInTime_ExtendsAndIsWatchedOnce()
    {
        var contract = Recorded();
        var (early, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        contract.AddOption(early, Today.AddDays(300), Today.AddDays(400), null, Now, "Eva").Errors[0].Field.ShouldBe("NewEndsOn");
        contract.AddOption(early, Today.AddDays(800), Today.AddDays(800), null, Now, "Eva").Errors[0].Field.ShouldBe("CallBy");
        contract.AddOption(early, Today.AddDays(800), Today.AddDays(100), null, Now, "Eva").Succeeded.ShouldBeTrue();
        contract.AddOption(early, Today.AddDays(900), Today.AddDays(100), null, Now, "Eva").Succeeded.ShouldBeTrue();
        contract.Options.Count.ShouldBe(1, "the same form sent twice adds one");
        contract.AddOption(late, Today.AddDays(1100), Today.AddDays(600), null, Now, "Eva").Succeeded.ShouldBeTrue();
        Events(contract);

        contract.Watch(Today, Now).ShouldBe(1, "the second option is far away, and who can extend is not asked about the end");
        contract.Watch(Today.AddDays(1), Now).ShouldBe(0);
        var raised = Told<ObligationRaised>(contract).Single();
        (raised.CommitteeCode, raised.DueOn).ShouldBe(("KS", Today.AddDays(100)));
        WatchedDuty.IdIn(raised.Key).ShouldBe(contract.Duties.Single().Id);
        WatchedDuty.IdIn("contract-option:1").ShouldBeNull();

        contract.SettleOption(early, OptionState.Called, Today.AddDays(2), Today, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0506");
        contract.SettleOption(early, OptionState.Called, Today.AddDays(101), Today.AddDays(101), Now, "Eva").Errors[0].Code.ShouldBe("PRC-0507");
        contract.SettleOption(early, OptionState.Called, Today, Today, Now, "Eva").Succeeded.ShouldBeTrue();
        contract.EndsOn.ShouldBe(Today.AddDays(800));
        Told<ObligationMet>(contract).Single().Key.ShouldBe(raised.Key);
        contract.SettleOption(early, OptionState.Left, Today, Today, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0505");
    }

    [Fact]
    public void Watch_EndAndFollowUp_TellsOnceAndWithdrawsWhatIsOver()
    {
        var contract = Recorded(Text() with { NextFollowUpOn = Today.AddDays(20), EndsOn = Today.AddDays(200) });
        Events(contract);
        contract.Watch(Today, Now).ShouldBe(2);
        var raised = Told<ObligationRaised>(contract);
        raised.Select(r => r.DueOn).ShouldBe([Today.AddDays(80), Today.AddDays(20)]);

        contract.Hear(contract.Duties[0].Id, false, "Vi återkommer.", 3, Now, "KS");
        contract.Duties[0].IsOpen.ShouldBeTrue();
        contract.Hear(contract.Duties[0].Id, true, "Ny upphandling är beslutad.", 4, Now, "KS");
        contract.Hear(contract.Duties[0].Id, false, "Gammalt.", 2, Now, "KS");
        Told<ObligationMet>(contract).Single().Key.ShouldBe(contract.Duties[0].Key);
        contract.Entries.Count(e => e.Kind == Procurement.Domain.HistoryKind.UnitAnswered).ShouldBe(2);

        contract.FollowUp(Guid.CreateVersion7(), new(RequirementKind.Employment, Today.AddDays(1), "Två platser", 2, 1, "En plats.", null), Today, Now, "Eva").Errors[0].Field.ShouldBe("On");
        contract.FollowUp(Guid.CreateVersion7(), new(RequirementKind.Employment, Today, "Två platser", 2, 1, "En plats.", Today), Today, Now, "Eva").Errors[0].Field.ShouldBe("NextOn");
        contract.FollowUp(Guid.CreateVersion7(), new(RequirementKind.Employment, Today, "Två platser", 2, 1, "En plats.", Today.AddDays(90)), Today, Now, "Eva").Succeeded.ShouldBeTrue();
        Told<ObligationMet>(contract).Count.ShouldBe(1);
        contract.NextFollowUpOn.ShouldBe(Today.AddDays(90));
        contract.Watch(Today.AddDays(70), Now).ShouldBe(1);
        Events(contract);

        contract.End(Today.AddDays(1), "Konkurs", Today, Now, "Eva").Errors[0].Field.ShouldBe("On");
        contract.End(Today, "Konkurs", Today, Now, "Eva").Succeeded.ShouldBeTrue();
        Told<ObligationWithdrawn>(contract).Count.ShouldBe(1);
        contract.Watch(Today.AddDays(71), Now).ShouldBe(0);
        contract.StateOn(Today).ShouldBe(ContractState.Ended);
    }

    [Fact]
    public void Describe_AnotherUnitOrEnd_MovesWhatWasTold()
    {
        var contract = Recorded(Text() with { EndsOn = Today.AddDays(100) });
        contract.Watch(Today, Now).ShouldBe(1);
        Events(contract);
        contract.Describe(Text() with { BuyingUnit = "AMN", EndsOn = Today.AddDays(100) }, new(null, null, true), Laundry, "Köpare", Today, Now, "Eva").Succeeded.ShouldBeTrue();
        Told<ObligationRaised>(contract).Single().CommitteeCode.ShouldBe("AMN");
        contract.Describe(Text() with { BuyingUnit = "AMN", EndsOn = Today.AddDays(130) }, new(null, null, true), Laundry, "Slut", Today, Now, "Eva").Succeeded.ShouldBeTrue();
        Told<ObligationWithdrawn>(contract).Count.ShouldBe(1);
        contract.Watch(Today, Now).ShouldBe(1, "the new last day is told of anew");
        Events(contract);
        contract.Withdraw("Dubblett", Laundry, Now, "Eva").Succeeded.ShouldBeTrue();
        Told<ContractAwarded>(contract).Single().State.ShouldBe("Withdrawn");
        contract.Describe(Text(), new(null, null, true), Laundry, "x", Today, Now, "Eva").Errors[0].Code.ShouldBe("PRC-0511");
    }

    private static ContractText Text() => new("Tvätt", "KS", BoughtKind.Other, Today.AddDays(-10), Today.AddDays(-5), Today.AddDays(365));

    private static SupplierContract Recorded(ContractText? text = null) => SupplierContract.Record(SupplierContractId.New(), text ?? Text(), new(null, null, true), Laundry, Today, Now, "Eva").Value;

    private static IReadOnlyList<IIntegrationEvent> Events(IAggregate contract) => contract.TakeEvents();

    private static List<T> Told<T>(IAggregate contract) => [.. contract.TakeEvents().OfType<T>()];
}
