using Coordination.Networking.Contracts;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Tests.Features.Networking.Networks;

/// <summary>What a network and its members may be.</summary>
public sealed class NetworkRulesTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S000-18")]
    public void End_NeedsAReasonAndADayThatHasBeen()
    {
        var network = Network();

        network.End(new(2019, 1, 1), "Klart", Today, Now, "Eva").Errors[0].Code.ShouldBe("NET-0701");
        network.End(Today.AddDays(1), "Klart", Today, Now, "Eva").Errors[0].Code.ShouldBe("NET-0703");
        network.End(Today, " ", Today, Now, "Eva").Errors[0].Code.ShouldBe("NET-0704");
        network.End(Today, "Planen är klar.", Today, Now, "Eva").Succeeded.ShouldBeTrue();
        network.End(Today, "Igen", Today, Now, "Eva").Errors[0].Code.ShouldBe("NET-0702");
        network.Resume(Now, "Eva").Succeeded.ShouldBeTrue();
        network.Resume(Now, "Eva").Errors[0].Code.ShouldBe("NET-0705");
        network.Entries.Select(e => e.Kind).ShouldBe([NetworkEntryKind.Started, NetworkEntryKind.Ended, NetworkEntryKind.Resumed]);
    }

    [Fact]
    [Trait("Req", "S003-R1.1")]
    public void WorkWith_TwiceTheSame_IsOnce_AndOthersAreTold()
    {
        var (network, activity) = (Network(), Guid.CreateVersion7());

        network.WorkWith(activity, "5.3", Now, "Eva");
        network.WorkWith(activity, "5.3", Now, "Eva");

        var told = ((IAggregate)network).TakeEvents().OfType<NetworkChanged>().ToList();
        told.Count.ShouldBe(2, "that it started, and the activity");
        told[^1].Activities.ShouldBe([activity]);
        network.LeaveActivity(activity, "5.3", Now, "Eva");
        network.ActivityIds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(MemberKind.Committee), "NET-0711")]
    [InlineData(nameof(MemberKind.Enterprise), "NET-0712")]
    [InlineData(nameof(MemberKind.Organisation), "NET-0713")]
    [InlineData(nameof(MemberKind.Person), "NET-0714")]
    public void Member_OfNobody_IsRefused(string kind, string code) =>
        NetworkMember.Check(new MemberText(Enum.Parse<MemberKind>(kind), MemberRole.Member, Today)).Errors[0].Code.ShouldBe(code);

    [Fact]
    public void Member_LeavingBeforeJoining_OrAPersonWithoutPurpose_IsRefused()
    {
        var text = Person();

        NetworkMember.Check(text with { LeftOn = Today.AddDays(-1) }).Errors[0].Code.ShouldBe("NET-0715");
        NetworkMember.Check(text with { Purposes = [] }).Errors[0].Code.ShouldBe("NET-0716");
        NetworkMember.Check(text).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2027-01-31", false)]
    [InlineData("2027-02-01", true)]
    [InlineData("2027-02-10", true)]
    [InlineData("2027-02-11", false)]
    public void IsMemberOn_CountsTheFirstAndTheLastDay(string day, bool expected) =>
        new NetworkMember(NetworkMemberId.New(), NetworkId.New(), Person() with { LeftOn = new(2027, 2, 10) }, Today).IsMemberOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Theory]
    [InlineData(null, nameof(ContactState.Erased), null)]
    [InlineData("KS 2027/12", nameof(ContactState.Restricted), "Anna Vik")]
    public void Forget_YieldsToTheArchives_AndIsNotFoundAnyMore(string? duty, string state, string? name)
    {
        var member = new NetworkMember(NetworkMemberId.New(), NetworkId.New(), Person(), Today);
        member.EmailKey.ShouldBe("anna@vagen.example");

        member.Forget(duty, Today);

        member.ShouldSatisfyAllConditions(m => m.State.ToString().ShouldBe(state), m => m.PersonName.ShouldBe(name), m => m.EmailKey.ShouldBeEmpty(), m => m.SearchText.ShouldNotContain("anna"));
        member.Describe(Person()).Errors[0].Code.ShouldBe("NET-0207");
    }

    [Fact]
    public void Protected_IsNotFoundByNameOrAddress() =>
        new NetworkMember(NetworkMemberId.New(), NetworkId.New(), Person() with { IsProtected = true }, Today).ShouldSatisfyAllConditions(m => m.EmailKey.ShouldBeEmpty(), m => m.SearchText.ShouldBe("tvatteriet vagen"));

    private static Network Network() => new(NetworkId.New(), new NetworkTerms("Internt nätverk", NetworkKind.Internal, NetworkRelation.WithinMunicipality, new(2021, 1, 15)), Now, "Eva");

    private static MemberText Person() => new(MemberKind.Person, MemberRole.Member, Today)
    {
        PersonName = "Anna Vik",
        Email = "Anna@vagen.example",
        Party = "Tvätteriet Vågen",
        Purposes = [ContactPurpose.Dialogue],
    };
}
