using System.Text;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

[Trait("Req", "S003-R5.2")]
public sealed class OcdsReaderTests
{
    [Fact]
    public void Read_Release_UnderstandsValuesHoweverTheyAreTyped()
    {
        var release = Read(NoticeFixtures.Release).ShouldHaveSingleItem();

        release.Problems.ShouldBeEmpty();
        (release.ProcedureId, release.NoticeId, release.NoticeType, release.FormType).ShouldBe(("ocds-test-1", "1-tender", "tender", "competition"));
        (release.Title, release.MainCpv).ShouldBe(("Tvätt & städ", "98310000"));
        release.AdditionalCpv.ShouldBe(["90910000"]);
        release.Buyers.ShouldHaveSingleItem().ShouldBe(new NoticeOrganisation("Ortens kommun", "212000-0000"));
        release.EstimatedValue.ShouldBe(new NoticeMoney(1_500_000.5m, "SEK"));
        release.TenderDeadline!.ToString().ShouldBe("2026-03-20T23:59:00Z");
        release.Reserved.ShouldBe([ReservedKinds.Workshops]);
        release.ReservedExecution.ShouldBe(true);
        release.SocialObjectives.ShouldBe(["social.employment"]);
        release.Nuts.ShouldBe(["SE121"]);
        release.Lots.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Id.ShouldBe("L1"), l => l.MainCpv.ShouldBe("98310000"), l => l.ReservedExecution.ShouldBe("yes"));
    }

    [Fact]
    public void Read_PackagesOfBothKinds_GiveEachReleaseWithItsPlace()
    {
        var package = Read($$"""{"version": "1.1", "releases": [{{NoticeFixtures.Release}}, {{NoticeFixtures.Release}}, 7]}""");
        package.Select(r => (r.Place, r.Document, r.SdkVersion, r.IsReadable)).ShouldBe(
            [("$.releases[0]", "release package", "1.1", true), ("$.releases[1]", "release package", "1.1", true), (null, "release package", "1.1", false)]);

        var records = Read($$"""{"records": [{"ocid": "a", "compiledRelease": {{NoticeFixtures.Release}}}, {"ocid": "b", "releases": [{{NoticeFixtures.Release}}]}, {"ocid": "c"}]}""");
        records.Select(r => r.Place).ShouldBe(["$.records[0].compiledRelease", "$.records[1].releases[0]", "$.records[2]"]);
        records[2].Problems.Select(p => $"{p.Code} {p.Path}").ShouldBe(["Missing $.records[2].id", "Missing $.records[2].buyer", "Missing $.records[2].tender.title", "Missing $.records[2].tender.items"]);
        Read($"[{NoticeFixtures.Release}]").ShouldHaveSingleItem().Title.ShouldBe("Tvätt & städ");
    }

    [Fact]
    public void Read_AwardsAndSuppliers_LeaveOutCancelledOnesAndFollowParties()
    {
        var release = Read("""
            {"ocid": "o", "id": "1", "tag": ["award"], "parties": [{"id": "S1", "name": "Tvätteriet", "additionalIdentifiers": [{"id": "769600-0001"}], "details": {"scale": "micro"}}], "buyer": {"name": "Orten"},
             "tender": {"title": "Tvätt"},
             "awards": [{"id": "a", "status": "active", "value": {"amount": 100, "currency": "SEK"}, "suppliers": [{"id": "S1"}], "relatedLots": ["L1"], "items": [{"classification": {"id": "98310000-9"}}]},
                        {"id": "b", "status": "cancelled", "value": {"amount": 900, "currency": "SEK"}, "suppliers": [{"name": "Ingen"}]}]}
            """).ShouldHaveSingleItem();

        release.Winners.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.Name.ShouldBe("Tvätteriet"), w => w.OrganisationNumber.ShouldBe("769600-0001"), w => w.Size.ShouldBe("micro"), w => w.Lots.ShouldBe(["L1"]));
        release.TotalValue.ShouldBe(new NoticeMoney(100, "SEK"));
        release.LotResults.ShouldBe([new("L1", "active", null), new("", "cancelled", null)]);
        (release.MainCpv, release.Awards, release.FormType).ShouldBe(("98310000", 2, "result"));
    }

    [Theory]
    [InlineData("\"tender\": {\"title\": \"Tvätt\", \"contractPeriod\": {\"startDate\": \"2026-09-01T00:00:00+02:00\", \"endDate\": \"2028-08-31T23:59:59+02:00\"}}", "2026-09-01", "2028-08-31")]
    [InlineData("\"tender\": {\"title\": \"Tvätt\", \"lots\": [{\"id\": \"L1\", \"contractPeriod\": {\"startDate\": \"2026-09-01\", \"durationInDays\": 30}}, {\"id\": \"L2\", \"contractPeriod\": {\"startDate\": \"2026-08-01\", \"durationInDays\": 10}}]}", "2026-08-01", "2026-09-30")]
    [InlineData("\"tender\": {\"title\": \"Tvätt\"}, \"awards\": [{\"id\": \"a\", \"status\": \"active\", \"contractPeriod\": {\"startDate\": \"2026-09-01\", \"endDate\": \"2027-08-31\"}}]", "2026-09-01", "2027-08-31")]
    public void Read_PeriodOfTenderLotOrAward_IsWhenTheContractShallRun(string parts, string start, string end)
    {
        var period = Read($$"""{"ocid": "o", "id": "1", "tag": ["tender"], "buyer": {"name": "Ortens kommun"}, {{parts}}}""").ShouldHaveSingleItem().Period!;

        ($"{period.Start:yyyy-MM-dd}", $"{period.LastDay:yyyy-MM-dd}").ShouldBe((start, end));
    }

    [Theory]
    [InlineData("{", NoticeProblems.NotWellFormed)]
    [InlineData("{}", NoticeProblems.UnknownFormat)]
    [InlineData("[]", NoticeProblems.UnknownFormat)]
    [InlineData("{\"releases\": []}", NoticeProblems.UnknownFormat)]
    [InlineData("{\"ocid\": \"o\", \"tender\": ", NoticeProblems.NotWellFormed)]
    public void Read_WhatIsNoRelease_IsTold(string content, string code) => Read(content).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Read_DeeperThanAllowed_IsTold() =>
        Read($"{{\"ocid\": {new string('[', 100_000)}").ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe(NoticeProblems.TooDeep);

    [Theory]
    [InlineData("1000,50")]
    [InlineData("1,000")]
    [InlineData("1.000,50")]
    [InlineData("(100)")]
    public void Read_AmountWithAComma_IsNamedAndNotGuessed(string written)
    {
        var release = Read(NoticeFixtures.Release.Replace("1500000.5", written, StringComparison.Ordinal).Replace("\"numberOfTenderers\": null", "\"numberOfTenderers\": \"2,0\"", StringComparison.Ordinal)).ShouldHaveSingleItem();

        release.EstimatedValue.ShouldBeNull();
        release.Problems.Select(p => $"{p.Code} {p.Path} {p.Found}").ShouldBe([$"BadAmount $.tender.value.amount {written}", "BadNumber $.tender.numberOfTenderers 2,0"], ignoreOrder: true);
        release.Title.ShouldBe("Tvätt & städ");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", false)]
    public void Read_OtherEncodings_AreUnderstood(string name, bool isMarked)
    {
        var encoding = name == "windows-1252" ? NoticeEncoding.Windows : Encoding.GetEncoding(name);
        var text = NoticeFixtures.Release.Replace("Tv&auml;tt", "Tvätt – ”dygnet runt”", StringComparison.Ordinal);

        List<NoticeReading> releases = [.. NoticeFile.Read(new MemoryStream([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]), "paket.json", NoticeFileLimits.Standard)];
        var release = releases.ShouldHaveSingleItem();

        release.Problems.ShouldBeEmpty();
        release.Title.ShouldBe("Tvätt – ”dygnet runt” & städ");
    }

    [Fact]
    public void Read_ValuesThatCannotBeUnderstood_AreNamedWithTheirPath()
    {
        var release = Read(NoticeFixtures.Release.Replace("1500000.5", "mycket", StringComparison.Ordinal).Replace("2026-03-20T23:59:00Z", "snart", StringComparison.Ordinal).Replace("98310000.0", "12", StringComparison.Ordinal)).ShouldHaveSingleItem();

        release.Problems.Select(p => $"{p.Code} {p.Path} {p.Found}").Order(StringComparer.Ordinal).ShouldBe(
            ["BadAmount $.tender.value.amount mycket", "BadCpv $.tender.items[0].classification.id 12", "BadDate $.tender.tenderPeriod.endDate snart", "Missing $.tender.items "]);
    }

    private static List<NoticeReading> Read(string content) => [.. NoticeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "release.json", NoticeFileLimits.Standard)];
}
