using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Text;

namespace Coordination.BusinessSupport.Tests.Domain.StateAid;

/// <summary>What becomes of an aid once it is in the ledger.</summary>
public sealed class AidRecordTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    [Trait("Req", "S003-28")]
    public void Grant_OwnAid_IsOwedToTheRegisterWithinTwentyWorkingDays()
    {
        var aid = New(out var facts);
        aid.RegisterDueOn.ShouldBe(new DateOnly(2027, 1, 4), "Christmas Eve and New Year's Eve are free");
        aid.KeepUntil.ShouldBe(new DateOnly(2036, 12, 1));
        var events = ((IAggregate)aid).TakeEvents();
        events.OfType<AidRegistered>().Single().ShouldSatisfyAllConditions(e => e.Euro.ShouldBe(facts.Money.Euro), e => e.GrantedOn.ShouldBe(Day));
        events.OfType<ObligationRaised>().Single().ShouldSatisfyAllConditions(o => o.DueOn.ShouldBe(new DateOnly(2027, 1, 4)), o => o.CommitteeCode.ShouldBe("ARBN"), o => o.Source.ShouldBe("business-support"));
        aid.MarkRegistered(Day.AddDays(-1), null, null, Now).Succeeded.ShouldBeFalse();
        aid.MarkRegistered(Day.AddDays(9), "R-1", null, Now).Succeeded.ShouldBeTrue();
        ((IAggregate)aid).TakeEvents().OfType<ObligationMet>().ShouldHaveSingleItem();
        aid.MarkRegistered(Day.AddDays(9), "R-1", null, Now).Succeeded.ShouldBeFalse("once is enough");
    }

    [Fact]
    public void Grant_BeforeTheRegister_IsOwedNothing()
    {
        var unit = NewUnit();
        var facts = Facts(new DateOnly(2025, 12, 31));
        AidRecord.Grant(AidRecordId.From(Guid.CreateVersion7()), unit, facts, null, Rules(), Now, "Maria Lind").RegisterDueOn.ShouldBeNull();
    }

    [Fact]
    public void Withdraw_Unregistered_CountsNoMoreAndIsOwedNoMore()
    {
        var aid = New(out _);
        ((IAggregate)aid).TakeEvents();
        aid.Withdraw(Day.AddDays(5), "Beslutet upphävdes.", null, Now).Succeeded.ShouldBeTrue();
        var entry = aid.ToEntry();
        entry.CountsOn(Day.AddDays(4), new HashSet<UndertakingId> { aid.UndertakingId }).ShouldBe(aid.Euro);
        entry.CountsOn(Day.AddDays(5), new HashSet<UndertakingId> { aid.UndertakingId }).ShouldBe(0);
        ((IAggregate)aid).TakeEvents().OfType<ObligationWithdrawn>().ShouldHaveSingleItem();
        aid.Withdraw(Day.AddDays(6), "Igen.", null, Now).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Reclaim_InAnyPieces_FreesExactlyWhatWasCounted() => Seeds.Each(300, random =>
    {
        var aid = New(out _, random.Next(100, 90_000_000) / 100m);
        var left = aid.Amount;
        while (left > 0)
        {
            var piece = Math.Min(left, random.Next(3) == 0 ? left : Math.Max(0.01m, Math.Round(left * random.Next(1, 100) / 100, 2)));
            var id = Guid.CreateVersion7();
            aid.Reclaim(id, piece, Day.AddDays(1), "Villkoren bröts.", "Maria Lind").Succeeded.ShouldBeTrue();
            aid.MarkRepaid(id, Day.AddDays(30)).Succeeded.ShouldBeTrue();
            left -= piece;
        }

        aid.Reclaims.Sum(r => r.Euro).ShouldBe(aid.Euro);
        aid.Reclaim(Guid.CreateVersion7(), 0.01m, Day.AddDays(2), "Mer.", "Maria Lind").Succeeded.ShouldBeFalse();
        var (entry, members) = (aid.ToEntry(), new HashSet<UndertakingId> { aid.UndertakingId });
        entry.CountsOn(Day.AddDays(29), members).ShouldBe(aid.Euro, "it counts until it is back");
        entry.CountsOn(Day.AddDays(30), members).ShouldBe(0);
    });

    [Fact]
    public void Divide_PartsThatDoNotSum_AreRefused()
    {
        var aid = New(out _);
        var other = Seeds.Unit();
        aid.Divide(Day.AddDays(3), [(aid.UndertakingId, 1m), (other, 2m)], "Verksamheten togs över.").Errors.Single().Code.ShouldBe("SUP-0541");
        aid.Divide(Day.AddDays(-1), [(aid.UndertakingId, aid.Euro)], "Verksamheten togs över.").Succeeded.ShouldBeFalse();
        aid.Divide(Day.AddDays(3), [(aid.UndertakingId, aid.Euro - 5m), (other, 5m)], "Verksamheten togs över.").Succeeded.ShouldBeTrue();
        aid.ToEntry().CountsOn(Day.AddDays(3), new HashSet<UndertakingId> { other }).ShouldBe(5m);
    }

    [Theory]
    [InlineData("88.99", "88.99", false)]
    [InlineData("88991", "88.99", false)]
    [InlineData("01", "01", true)]
    [InlineData("01.13", "01.13", true)]
    [InlineData("01.61", "01.61", false)]
    [InlineData("03.22", "03.22", true)]
    public void NaceCode_AsWritten_IsReadAndJudged(string written, string kept, bool isExcluded)
    {
        NaceCode.Read(written).ShouldBe(kept);
        NaceCode.IsExcluded(kept).ShouldBe(isExcluded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("00")]
    [InlineData("vård")]
    [InlineData("881234")]
    public void NaceCode_Nonsense_IsNoCode(string written) => NaceCode.Read(written).ShouldBeNull();

    [Theory]
    [InlineData("556036-0793", "5560360793")]
    [InlineData("16 556036 0793", "5560360793")]
    [InlineData("556036-0794", null)]
    [InlineData("000000-0000", null)]
    [InlineData("55603607", null)]
    public void IdentityNumber_AsWritten_IsReadByItsCheckDigit(string written, string? digits) => OrganisationNumberText.Read(written).ShouldBe(digits);

    [Fact]
    public void Declaration_RevokedOrOld_SupportsNoGrant()
    {
        var declaration = new AidDeclaration(AidDeclarationId.From(Guid.CreateVersion7()), Seeds.Unit(), Day, "Kim Berg", false, null, Now, "Maria Lind");
        declaration.HoldsOn(Day.AddDays(90), 90).ShouldBeTrue();
        declaration.HoldsOn(Day.AddDays(91), 90).ShouldBeFalse();
        declaration.HoldsOn(Day.AddDays(-1), 90).ShouldBeFalse();
        declaration.Revoke(Day.AddDays(-1), "Fel.").Succeeded.ShouldBeFalse();
        declaration.Revoke(Day.AddDays(2), "Det var fel.").Succeeded.ShouldBeTrue();
        declaration.HoldsOn(Day.AddDays(3), 90).ShouldBeFalse();
        declaration.Revoke(Day.AddDays(2), "Igen.").Succeeded.ShouldBeFalse();
    }

    private static AidRecord New(out AidFacts facts, decimal kronor = 250_000m)
    {
        facts = Facts(Day, kronor);
        return AidRecord.Grant(AidRecordId.From(Guid.CreateVersion7()), NewUnit(), facts, null, Rules(), Now, "Maria Lind");
    }

    private static AidFacts Facts(DateOnly on, decimal kronor = 250_000m) =>
        new(AidRegulation.General, AidKind.Grant, new AidMoney(kronor, AidCurrency.SEK, 11.1234m, on, "Test"), on, "Uppsala kommun", "Utveckling");

    private static Undertaking NewUnit() => new(Seeds.Unit(), null, "Kretsloppet ek. för.", null, "88.99", Now);

    private static LedgerRules Rules()
    {
        var rules = new LedgerRules();
        rules.Set("ARBN", "Uppsala kommun", 20, new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), 90);
        return rules;
    }
}
