using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>Who could deliver what, and how strongly (S002-14, S003-R5.2).</summary>
[Trait("Req", "S002-14")]
[Trait("Req", "S003-R5.2")]
public sealed class MatchSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly CandidateFacts Cleaners = Enterprise("Städkooperativet", "Uppsala", Offer("Kontorsstädning", "90919200"));

    [Fact]
    public void Find_SameCodeWordAndPlace_IsStrong()
    {
        var found = Find(Wanted("Städning av kontor", "90919200") with { BuyerName = "UPPSALA KOMMUN", Places = ["SE121"] }, Cleaners);
        found.Score.ShouldBeGreaterThanOrEqualTo(MatchWeights.Standard.StrongFrom);
        (found.Code, found.Place, found.Size).ShouldBe((CodeRelation.Same, PlaceRelation.SameMunicipality, SizeRelation.Unknown));
        found.Points.Code.ShouldBe(45);
        found.Points.Words.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("90919200", nameof(CodeRelation.Same), 45)]
    [InlineData("90919000", nameof(CodeRelation.Within), 43)]
    [InlineData("90919300", nameof(CodeRelation.Near), 36)]
    [InlineData("90911300", nameof(CodeRelation.Near), 29)]
    public void Find_ByCodeAtAnyLevel_GivesPointsBySharedBeginning(string code, string relation, int points)
    {
        var found = Find(Wanted("Tjänster", code), Cleaners);
        (found.Code.ToString(), found.Points.Code).ShouldBe((relation, points));
    }

    [Fact]
    public void Find_EnterpriseWithAGeneralCode_CoversTheParticular() =>
        Find(Wanted("Tjänster", "90919200"), Enterprise("Allt", "Uppsala", Offer("Service", "90910000"))).Code.ShouldBe(CodeRelation.Covers);

    [Theory]
    [InlineData("Städtjänster och fönsterputsning i skolor", "Städ", "Fönsterputs")]
    [InlineData("Måltider till förskolor", "Måltidsleveranser", "Förskolor")]
    [InlineData("Tvättning av arbetskläder", "Arbetskläder", "Tvätteri och tvätt")]
    public void Find_WithoutCode_MeetsByWordsAsSwedishBendsThem(string title, string first, string second)
    {
        var found = Find(Wanted(title) with { BuyerName = "Uppsala kommun" }, Enterprise("Ordet", "Uppsala", Offer(first, "03000000"), Offer(second, "03000000")));
        found.Code.ShouldBe(CodeRelation.None);
        found.Points.Words.ShouldBeGreaterThanOrEqualTo(MatchWeights.LeastTopic);
    }

    [Theory]
    [InlineData("Ramavtal tjänster", "Tjänster")]
    [InlineData("Bygge av stad", "Städ")]
    public void Find_CommonWordsAlone_IsNoMatch(string title, string offer) => FindAll(Wanted(title), Enterprise("X", null, Offer(offer, "03000000"))).ShouldBeEmpty();

    [Fact]
    public void Find_PlaceAndSizeAlone_IsNoMatch() =>
        FindAll(Wanted("Vägsalt", "14400000") with { BuyerName = "Uppsala kommun", Estimate = new(100_000, "SEK") }, Cleaners).ShouldBeEmpty();

    [Fact]
    public void Find_FarAway_IsWeakWhateverElseFits()
    {
        var found = Find(Wanted("Kontorsstädning", "90919200") with { Places = ["SE224"], Estimate = new(100_000, "SEK") }, Cleaners);
        (found.Place, MatchWeights.Standard.StrengthOf(found.Score)).ShouldBe((PlaceRelation.Elsewhere, MatchStrength.Weak));
        Find(Wanted("Kontorsstädning", "90919200") with { Places = ["SE224"] }, Enterprise("Y", "Uppsala", new OfferFacts("Kontorsstädning", "90919200", null, "Hela landet"))).Place.ShouldBe(PlaceRelation.Everywhere);
    }

    [Theory]
    [InlineData("Uppsala", nameof(PlaceRelation.SameMunicipality))]
    [InlineData("Uppsala kommun", nameof(PlaceRelation.SameMunicipality))]
    [InlineData("Malmö stad", nameof(PlaceRelation.Elsewhere))]
    [InlineData("", nameof(PlaceRelation.Unknown))]
    public void Find_BoughtByAnOwnUnit_IsWhereTheMunicipalityIs(string own, string place)
    {
        var plan = Wanted("Kontorsstädning", "90919200") with { BuyerName = "Socialnämnden", OwnMunicipality = own };
        Find(plan, Cleaners).Place.ToString().ShouldBe(place);
        Find(plan with { Places = ["SE121"] }, Cleaners).Place.ShouldBe(place == nameof(PlaceRelation.SameMunicipality) ? PlaceRelation.SameMunicipality : PlaceRelation.SameCounty, "what is said of it goes before where the buyer is");
        Find(plan with { OwnMunicipality = null }, Cleaners).Place.ShouldBe(PlaceRelation.Unknown, "somebody else's committee");
    }

    [Fact]
    public void Find_LotsSmallEnough_CountTheSmallest()
    {
        var large = Wanted("Kontorsstädning", "90919200") with { BuyerName = "Uppsala kommun", Estimate = new(12_000_000, "SEK") };
        var whole = Find(large, Cleaners);
        (whole.Size, MatchWeights.Standard.StrengthOf(whole.Score)).ShouldBe((SizeRelation.Large, MatchStrength.Likely));
        Find(large with { Lots = [("Norr", new(600_000, "SEK")), ("Söder", new(11_400_000, "SEK"))] }, Cleaners).Size.ShouldBe(SizeRelation.Small);
        Find(large, Enterprise("Z", "Uppsala", new OfferFacts("Kontorsstädning", "90919200", "Upp till 15 mkr per år", null))).Size.ShouldBe(SizeRelation.WithinCapacity);
        Find(large with { Estimate = new(1_000_000, "EUR") }, Cleaners).Size.ShouldBe(SizeRelation.Unknown, "other currencies are never converted in silence");
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void Find_ReservedForThoseWhoIntegrate_LooksAtTheSharesThatAreStated()
    {
        var marked = Wanted("Kontorsstädning", "90919200") with { MarkedFor = MarkedFor.Integrating, BuyerName = "Uppsala kommun" };
        Find(marked, Cleaners).Reservation.ShouldBe(ReservationRelation.MarkedShareUnknown);
        Find(marked, Cleaners with { SharePercent = 30 }).Reservation.ShouldBe(ReservationRelation.MarkedWithShare);
        var small = Find(marked, Cleaners with { SharePercent = 29.5m });
        (small.Reservation, MatchWeights.Standard.StrengthOf(small.Score)).ShouldBe((ReservationRelation.MarkedShareTooSmall, MatchStrength.Weak));
        Find(marked with { MarkedFor = MarkedFor.Nobody }, Cleaners with { SharePercent = 45 }).Reservation.ShouldBe(ReservationRelation.PossibleShare);

        // Whom it is for is not said: the share is looked at as before, and told of in other words.
        var unspecified = Find(marked with { MarkedFor = MarkedFor.Unspecified }, Cleaners with { SharePercent = 10 });
        (unspecified.Reservation, MatchWeights.Standard.StrengthOf(unspecified.Score)).ShouldBe((ReservationRelation.UnspecifiedShareTooSmall, MatchStrength.Weak));
        Find(marked with { MarkedFor = MarkedFor.Unspecified }, Cleaners with { SharePercent = 30 }).Reservation.ShouldBe(ReservationRelation.UnspecifiedWithShare);
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void Find_ReservedForPublicService_AsksForNoShare()
    {
        var guides = Enterprise("Idé", "Uppsala", Offer("Vägledning", "85312300"), Offer("Vägsalt", "14400000")) with { SharePercent = 5 };
        var marked = Wanted("Vägledning", "85312300") with { MarkedFor = MarkedFor.PublicService, BuyerName = "Uppsala kommun" };
        var nonProfit = Find(marked, guides with { IsNonProfit = true });
        (nonProfit.Reservation, nonProfit.Points.Reservation, MatchWeights.Standard.StrengthOf(nonProfit.Score)).ShouldBe((ReservationRelation.MarkedForNonProfit, 5, MatchStrength.Strong));
        var unknown = Find(marked, guides with { SharePercent = 80 });
        (unknown.Reservation, unknown.Points.Reservation, MatchWeights.Standard.StrengthOf(unknown.Score)).ShouldBe((ReservationRelation.MarkedNonProfitUnknown, 0, MatchStrength.Strong), "the register is voluntary, and 80 % is no reason under 19:25");
        Find(Wanted("Vägsalt", "14400000") with { MarkedFor = MarkedFor.PublicService }, guides with { IsNonProfit = true }).Reservation.ShouldBe(ReservationRelation.MarkedOutsideList);
        Find(marked with { MarkedFor = MarkedFor.PublicService | MarkedFor.Integrating }, guides with { IsNonProfit = true }).Reservation.ShouldBe(ReservationRelation.MarkedForNonProfit, "one lot is for each: the enterprise may answer the one");
        Find(marked with { MarkedFor = MarkedFor.Programme }, guides).Reservation.ShouldBe(ReservationRelation.MarkedProgramme, "the share is the programme's");
    }

    [Theory]
    [Trait("Req", "S003-R5.4")]
    [InlineData("85312300", nameof(ReservationRelation.PossiblePublicServiceOrNonProfit))]
    [InlineData("92500000", nameof(ReservationRelation.PossiblePublicService))]
    [InlineData("98133100", nameof(ReservationRelation.PossibleNonProfit))]
    [InlineData("14400000", nameof(ReservationRelation.None))]
    public void Find_NothingReserved_SuggestsWhatTheListsName(string code, string expected)
    {
        var wanted = Wanted("Tjänster", code);
        Find(wanted, Enterprise("Idé", null, Offer("X", code)) with { IsNonProfit = true }).Reservation.ToString().ShouldBe(expected);
        Find(wanted, Enterprise("Idé", null, Offer("X", code))).Reservation.ShouldBe(ReservationRelation.None, "nothing is known that would speak for it");
    }

    [Fact]
    public void Find_DescriptionThatNamesIt_StrengthensWithLessThanATitle()
    {
        var titled = Wanted("Kontorsstädning", "90919000") with { BuyerName = "Uppsala kommun" };
        var general = titled with { Title = "Ramavtal" };
        var described = Find(general with { Description = "Avtalet gäller kontorsstädning på alla förvaltningar." }, Cleaners);
        var without = Find(general, Cleaners);
        without.Points.Words.ShouldBe(0);
        described.Points.Words.ShouldBeInRange(1, Find(titled, Cleaners).Points.Words - 1);
        described.Fingerprint.ShouldNotBe(without.Fingerprint);
        Find(titled with { Description = "Kontorsstädningen, kontorsstädning" }, Cleaners).Points.ShouldBe(Find(titled, Cleaners).Points, "what the title says already is not counted twice");

        var many = Enterprise("Allt", "Uppsala", Offer("Kontorsstädning, fönsterputsning, trappstädning, golvvård, gräsklippning, snöskottning, flytthjälp och catering", "90919200"));
        Find(general with { Description = "Kontorsstädning, fönsterputsning, trappstädning, golvvård, gräsklippning, snöskottning, flytthjälp och catering" }, many).Points.Words.ShouldBe(10, "half of what words can give");
    }

    [Fact]
    public void Find_DescriptionAlone_IsNoMatch() =>
        FindAll(Wanted("Vägsalt", "14400000") with { BuyerName = "Uppsala kommun", Description = "Saltet ska inte komma in på kontor: kontorsstädning, städning, kontor." }, Cleaners).ShouldBeEmpty();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(40, true)]
    public void Find_DeadlineTooNear_IsWeakAndTheSameMatch(int days, bool isStrong)
    {
        var wanted = Wanted("Kontorsstädning", "90919200") with { BuyerName = "Uppsala kommun", TenderDeadline = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero) };
        var search = new MatchSearch(new CandidateIndex([Cleaners], MatchWeights.Standard));

        // Half past eleven at night by UTC is the day after here.
        var found = search.Find(new CaseProfile(wanted, new DateOnly(2026, 11, 23).AddDays(-days))).ShouldHaveSingleItem();
        found.Points.Sum.ShouldBeGreaterThanOrEqualTo(MatchWeights.Standard.StrongFrom);
        (MatchWeights.Standard.StrengthOf(found.Score) == MatchStrength.Strong).ShouldBe(isStrong);
        (MatchWeights.Standard.StrengthOf(found.Score) == MatchStrength.Weak).ShouldBe(!isStrong);
        found.Fingerprint.ShouldBe(search.Find(new CaseProfile(wanted, new DateOnly(2026, 10, 1)))[0].Fingerprint, "what somebody has dismissed does not come back because days pass");
    }

    [Fact]
    public void Fingerprint_ChangesWithWhatItRestsOn_AndWithNothingElse()
    {
        var wanted = Wanted("Kontorsstädning", "90919200") with { BuyerName = "Uppsala kommun", Estimate = new(600_000, "SEK") };
        var first = Find(wanted, Cleaners).Fingerprint;
        Find(wanted with { Title = "Upphandling av kontorsstädning" }, Cleaners with { Name = "Nytt namn", Version = 9 }).Fingerprint.ShouldBe(first);
        FindAll(wanted, MatchWeights.Standard with { Code = 50, Words = 15 }, Cleaners)[0].Fingerprint.ShouldBe(first);
        foreach (var other in new[]
        {
            wanted with { Estimate = new(650_000, "SEK") }, wanted with { TenderDeadline = new(2027, 5, 1, 0, 0, 0, TimeSpan.Zero) }, wanted with { Codes = ["90919300"] },
            wanted with { BuyerName = "Tierps kommun" }, wanted with { MarkedFor = MarkedFor.Integrating }, wanted with { Title = "Kontorsstädning och städ" },
        })
        {
            Find(other, Cleaners).Fingerprint.ShouldNotBe(first);
        }
    }

    [Fact]
    public void Find_ManyThatFit_KeepsTheBestAndForgetsTheLast()
    {
        var many = Enumerable.Range(0, 250).Select(i => Enterprise($"E{i}", i % 2 == 0 ? "Uppsala" : "Malmö", Offer("Städ", "90910000"))).ToArray();
        var search = new MatchSearch(new CandidateIndex(many, MatchWeights.Standard));
        var found = search.Find(new CaseProfile(Wanted("Städning", "90911200") with { BuyerName = "Uppsala kommun" }, Today)).ToList();
        found.Count.ShouldBe(MatchSearch.MostForEach);
        found.ShouldAllBe(f => f.Place == PlaceRelation.SameMunicipality);
        search.Find(new CaseProfile(Wanted("Vägsalt", "14400000"), Today)).ShouldBeEmpty("nothing is left of the one before");
    }

    [Fact]
    public void Find_AmongOthers_FindsWhatItFindsAlone()
    {
        string[] sold = ["Kontorsstädning", "Storstädning", "Fönsterputsning", "Städ", "Fönster och fönsterbyte", "Golvvård", "Städmaterial", "Byggstädning"];
        var many = Enumerable.Range(0, 60).Select(i => Enterprise($"E{i}", "Uppsala", [.. Enumerable.Range(0, 1 + (i % 4)).Select(j => Offer(sold[(i + (j * (1 + (i / 8)))) % sold.Length], i % 3 == 0 ? "90911200" : "90919000"))])).ToArray();
        var wanted = Wanted("Städning, fönster och golv på kontor", "90911200", "90910000") with { Description = "Golvvård, fönsterbyte och storstädning." };

        var found = FindAll(wanted, many);

        found.Count.ShouldBe(many.Length);
        foreach (var finding in found)
        {
            Find(wanted, many[finding.Candidate]).ShouldBe(finding with { Candidate = 0 });
        }
    }

    [Theory]
    [InlineData("Uppsala och Knivsta", "SE121")]
    [InlineData("Leverans i Upplands Väsby", "SE110")]
    [InlineData("Skåne", "SE224")]
    [InlineData("Västra Götalands län, Hallands län", "SE232 SE231")]
    [InlineData("Hela vara dagen i mark", "")]
    [InlineData(null, "")]
    public void Place_OfWhatPeopleWrite_IsItsCounties(string? text, string counties) =>
        PlaceReading.OfText(text).Counties.ShouldBe(counties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(0u, (all, c) => all | SwedishPlaces.Under(c)));

    [Theory]
    [InlineData("upp till 500 000 kr", 500_000)]
    [InlineData("2,5 mkr per år", 2_500_000)]
    [InlineData("100 tkr, högst 300 tkr", 300_000)]
    [InlineData("40 luncher om dagen", null)]
    public void Capacity_InMoney_IsRead(string text, int? kronor) => CapacityText.Kronor(text).ShouldBe(kronor);

    private static CaseFacts Wanted(string title, params IReadOnlyList<string> codes) => new() { Id = ProcurementCaseId.New(), Title = title, BuyerName = "Regionen", Codes = codes };

    private static CandidateFacts Enterprise(string name, string? locality, params IReadOnlyList<OfferFacts> offers) => new(new CandidateId(Guid.CreateVersion7()), name, locality, null, false, offers, 1);

    private static OfferFacts Offer(string name, string cpv) => new(name, cpv, null, null);

    private static MatchFinding Find(CaseFacts wanted, CandidateFacts offered) => FindAll(wanted, offered).ShouldHaveSingleItem();

    private static IReadOnlyList<MatchFinding> FindAll(CaseFacts wanted, params IReadOnlyList<CandidateFacts> offered) => FindAll(wanted, MatchWeights.Standard, offered);

    private static IReadOnlyList<MatchFinding> FindAll(CaseFacts wanted, MatchWeights weights, params IReadOnlyList<CandidateFacts> offered) => new MatchSearch(new CandidateIndex(offered, weights)).Find(new CaseProfile(wanted, Today));
}
