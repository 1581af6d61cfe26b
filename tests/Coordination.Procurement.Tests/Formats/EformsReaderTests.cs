using System.Globalization;
using System.Text;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

[Trait("Req", "S003-R5.2")]
public sealed class EformsReaderTests
{
    [Fact]
    public void Read_Call_UnderstandsEveryField()
    {
        var notice = Read(NoticeFixtures.Call);

        notice.Problems.ShouldBeEmpty();
        (notice.PublicationId, notice.PublishedOn, notice.NoticeId, notice.NoticeVersion).ShouldBe(("00000001-2026", new DateOnly(2026, 2, 3), "11111111-2222-3333-4444-555555555555", "02"));
        (notice.NoticeType, notice.FormType, notice.Subtype, notice.SdkVersion).ShouldBe(("cn-standard", "competition", "16", "eforms-sdk-1.10"));
        (notice.ProcedureId, notice.ChangedNoticeId, notice.ChangeReason).ShouldBe(("99999999-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555-01", "cor-buy"));
        notice.IssuedAt!.ToString().ShouldBe("2026-02-02T09:15:00+01:00");
        notice.Buyers.ShouldHaveSingleItem().ShouldBe(new NoticeOrganisation("Ortens kommun", "212000-0000", "SWE"));
        (notice.Title, notice.Description, notice.Nature, notice.ProcedureType).ShouldBe(("Tvätt & städning", "Första raden.\nAndra raden.", "services", "open"));
        notice.MainCpv.ShouldBe("98310000");
        notice.AdditionalCpv.ShouldBe(["90910000"]);
        notice.EstimatedValue.ShouldBe(new NoticeMoney(1_500_000.00m, "SEK"));
        notice.TenderDeadline!.ToString().ShouldBe("2026-03-13T12:00:00+01:00", "the first lot to close");
        notice.Nuts.ShouldBe(["SE121", "SE110"]);
        (notice.IsFramework, notice.IsDynamicSystem, notice.ReservedExecution).ShouldBe((true, false, true));
        notice.Reserved.ShouldBe(["res-ws"]);
        notice.SocialObjectives.ShouldBe(["opp"]);
        notice.Lots.Select(l => (l.Id, l.Title, l.MainCpv, Reserved: string.Join(' ', l.Reserved), l.ReservedExecution)).ShouldBe(
            [("LOT-0001", "Tvätt", "98310000", "res-ws", "yes"), ("LOT-0002", "Städning", "90910000", "", null)]);
    }

    [Fact]
    public void Read_Award_FollowsTheChainToTheWinnersAndTellsWhatIsWithheldOrMissing()
    {
        var notice = Read(NoticeFixtures.Award);

        notice.Winners.Select(w => (w.Name, w.OrganisationNumber, w.Size, w.Lots!.Single(), w.Value!.Amount)).ShouldBe(
            [("Tvätteriet ekonomisk förening", "769600-0001", "micro", "LOT-0001", 400_000.50m), ("Strykerskan ek. för.", null, null, "LOT-0001", 400_000.50m)]);
        notice.LotResults.ShouldBe([new("LOT-0001", "selec-w", 3), new("LOT-0002", "clos-nw", null)]);
        notice.TotalValue.ShouldBeNull();
        notice.Withheld.Select(w => (w.Code, w.Until)).ShouldBe([("not-val", new DateOnly(2027, 1, 1)), ("unpublished", null)]);
        notice.Withheld[1].Path.ShouldEndWith("/NoticeResult/TotalAmount");
        notice.Problems.ShouldHaveSingleItem().ShouldBe(new NoticeProblem(
            NoticeProblems.UnknownReference, "/ContractAwardNotice/UBLExtensions/UBLExtension/ExtensionContent/EformsExtension/NoticeResult/SettledContract/LotTender/ID", "TEN-0404"));
    }

    [Theory]
    [InlineData("<cbc:EndDate>2026-03-13+01:00</cbc:EndDate>", "<cbc:EndDate>13 mars</cbc:EndDate>", "BadDate", "/ContractNotice/ProcurementProjectLot[2]/TenderingProcess/TenderSubmissionDeadlinePeriod", "13 mars 12:00:00+01:00")]
    [InlineData(">1500000.00<", ">en och en halv<", "BadAmount", "/ContractNotice/ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount", "en och en halv")]
    [InlineData(">1500000.00<", ">99999999999999999999999999<", "BadAmount", "/ContractNotice/ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount", "99999999999999999999999999")]
    [InlineData("98310000-9", "9831", "BadCpv", "/ContractNotice/ProcurementProject/MainCommodityClassification/ItemClassificationCode", "9831")]
    [InlineData("<cbc:ID>ORG-0001</cbc:ID>", "<cbc:ID>ORG-0009</cbc:ID>", "UnknownReference", "/ContractNotice/ContractingParty/Party/PartyIdentification/ID", "ORG-0009")]
    [InlineData("""<cbc:ID schemeName="Lot">LOT-0002</cbc:ID>""", "<cbc:ID/>", "Missing", "/ContractNotice/ProcurementProjectLot[2]/ID", null)]
    public void Read_ValueThatCannotBeUnderstood_IsNamedWithItsPathAndTheRestIsRead(string written, string instead, string code, string path, string? found)
    {
        var notice = Read(NoticeFixtures.Call.Replace(written, instead, StringComparison.Ordinal));

        notice.IsReadable.ShouldBeTrue();
        notice.Problems.ShouldContain(p => p.Code == code && p.Path == path && p.Found == found, string.Join('\n', notice.Problems));
        notice.Title.ShouldBe("Tvätt & städning");
    }

    [Theory]
    [InlineData("<cbc:StartDate>2026-09-01+02:00</cbc:StartDate><cbc:EndDate>2028-08-31+02:00</cbc:EndDate>", "2026-09-01", "2028-08-31")]
    [InlineData("<cbc:StartDate>2026-09-01+02:00</cbc:StartDate><cbc:StartTime>00:00:00+02:00</cbc:StartTime><cbc:DurationMeasure unitCode=\"MONTH\">24</cbc:DurationMeasure>", "2026-09-01", "2028-08-31")]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:DurationMeasure unitCode=\"YEAR\">4</cbc:DurationMeasure>", "2026-09-01", "2030-08-31")]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:DurationMeasure unitCode=\"WEEK\">2</cbc:DurationMeasure>", "2026-09-01", "2026-09-14")]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:DurationMeasure unitCode=\"CALENDAR_DAY\">30</cbc:DurationMeasure>", "2026-09-01", "2026-09-30")]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:DurationMeasure unitCode=\"YEAR\">9999</cbc:DurationMeasure>", "2026-09-01", null)]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2099-12-31</cbc:EndDate>", "2026-09-01", null)]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2026-08-31</cbc:EndDate>", "2026-09-01", null)]
    [InlineData("<cbc:DurationMeasure unitCode=\"MONTH\">24</cbc:DurationMeasure>", null, null)]
    [InlineData("<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:DescriptionCode listName=\"timeperiod\">UNLIMITED</cbc:DescriptionCode>", "2026-09-01", null)]
    public void Read_PeriodOfALot_IsWhenTheContractShallRun(string period, string? start, string? end)
    {
        var notice = Read(Running(period));

        notice.Problems.ShouldBeEmpty();
        (notice.Period!.Start, notice.Period.LastDay).ShouldBe((Day(start), Day(end)));
        var facts = NoticeFacts.Of(notice, 1, new DateOnly(2026, 2, 4))!.Facts;
        (facts.ContractStart, facts.ContractEnd).ShouldBe((Day(start), Day(end)));
    }

    [Fact]
    public void Read_PeriodsOfSeveralLots_LastFromTheFirstDayToTheLastAndAreOpenWhereOneIs()
    {
        const string First = "<cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2028-08-31</cbc:EndDate>";

        var both = Read(Running(First, "<cbc:StartDate>2026-05-01</cbc:StartDate><cbc:DurationMeasure unitCode=\"MONTH\">12</cbc:DurationMeasure>")).Period!;
        var open = Read(Running(First, "<cbc:StartDate>2026-05-01</cbc:StartDate><cbc:DescriptionCode listName=\"timeperiod\">UNLIMITED</cbc:DescriptionCode>")).Period!;

        (both.Start, both.LastDay).ShouldBe((new DateOnly(2026, 5, 1), new DateOnly(2028, 8, 31)));
        (open.Start, open.LastDay).ShouldBe((new DateOnly(2026, 5, 1), null));
    }

    [Fact]
    public void Read_PeriodThatCannotBeUnderstood_IsNamedAndTheRestIsRead()
    {
        var notice = Read(Running("<cbc:StartDate>1 september</cbc:StartDate><cbc:DurationMeasure unitCode=\"MONTH\">två</cbc:DurationMeasure>"));

        notice.Problems.Select(p => (p.Code, p.Found)).ShouldBe([(NoticeProblems.BadDate, "1 september"), (NoticeProblems.BadNumber, "två")]);
        notice.Period.ShouldBeNull();
        notice.Title.ShouldBe("Tvätt & städning");
    }

    [Theory]
    [InlineData("")]
    [InlineData("hej")]
    [InlineData("<a/>")]
    [InlineData("<html><body>404</body></html>")]
    public void Read_FileOfAnotherKind_IsToldUnknown(string content) => Refusal(content).ShouldBe(NoticeProblems.UnknownFormat);

    [Fact]
    public void Read_Entities_AreForbiddenAndNothingIsFetched()
    {
        var outside = Path.GetTempFileName();
        try
        {
            Refusal($"<!DOCTYPE a [<!ENTITY x SYSTEM \"{new Uri(outside)}\">]>{NoticeFixtures.Award.Replace("Ortens kommun", "&x;", StringComparison.Ordinal)}").ShouldBe(NoticeProblems.Forbidden);
            Refusal("<!DOCTYPE lolz [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;\">]><lolz>&m;</lolz>").ShouldBe(NoticeProblems.Forbidden);
            Refusal("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>").ShouldBe(NoticeProblems.Forbidden);
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public void Read_DeeperOrLargerThanAllowed_EndsThere()
    {
        var deep = new StringBuilder(NoticeFixtures.Award.Replace("</ContractAwardNotice>", "", StringComparison.Ordinal));
        deep.Insert(deep.Length, "<x>", 100_000);
        Refusal(deep.ToString()).ShouldBe(NoticeProblems.TooDeep);

        Refusal(NoticeFixtures.Call, NoticeFileLimits.Standard with { MaxBytes = 2_000 }).ShouldBe(NoticeProblems.TooLarge);
    }

    [Fact]
    public void Read_ManyProblems_AreListedUpToTheLimit()
    {
        var lots = string.Concat(Enumerable.Repeat("<cac:ProcurementProjectLot><cbc:ID/></cac:ProcurementProjectLot>", 1_000));

        var notice = Read(NoticeFixtures.Call.Replace("</u:ContractNotice>", lots + "</u:ContractNotice>", StringComparison.Ordinal));

        notice.Problems.Count.ShouldBe(NoticeFileLimits.Standard.MaxProblems);
        notice.Lots.Count.ShouldBe(1_002);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("ibm850")]
    public void Read_OtherEncodings_AreUnderstood(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = NoticeFixtures.Call.Replace("UTF-8", name == "utf-16BE" ? "utf-16" : name, StringComparison.Ordinal);

        var notice = NoticeFile.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), "annons.xml", NoticeFileLimits.Standard).ShouldHaveSingleItem();

        notice.Title.ShouldBe("Tvätt & städning");
    }

    [Fact]
    public void Read_LettersOfWindows_AreReadWithTheSameLimits()
    {
        static byte[] Bytes(string text) => NoticeEncoding.Windows.GetBytes(text.Replace("UTF-8", "windows-1252", StringComparison.Ordinal));
        static NoticeReading Read(byte[] content, NoticeFileLimits limits) => NoticeFile.Read(new MemoryStream(content), "annons.xml", limits).ShouldHaveSingleItem();
        var text = NoticeFixtures.Call.Replace("Tvätt &amp; städning", "Tvätt – ”dygnet runt” för 5 €", StringComparison.Ordinal);

        Read(Bytes(text), NoticeFileLimits.Standard).Title.ShouldBe("Tvätt – ”dygnet runt” för 5 €");
        Read(Bytes(text), NoticeFileLimits.Standard with { MaxDepth = 5 }).Problems.ShouldHaveSingleItem().Code.ShouldBe(NoticeProblems.TooDeep);
        Read(Bytes(text), NoticeFileLimits.Standard with { MaxBytes = 2_000 }).Problems.ShouldHaveSingleItem().Code.ShouldBe(NoticeProblems.TooLarge);
        Read(Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"), NoticeFileLimits.Standard).Problems.ShouldHaveSingleItem().Code.ShouldBe(NoticeProblems.Forbidden);
    }

    [Fact]
    public void Read_EncodingThatNobodyKnows_IsNamed()
    {
        var refused = Read(NoticeFixtures.Call.Replace("UTF-8", "klingonska", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem();

        (refused.Code, refused.Found).ShouldBe((NoticeProblems.UnknownEncoding, "klingonska"));
    }

    private static NoticeReading Read(string content, NoticeFileLimits? limits = null) =>
        NoticeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "annons.xml", limits ?? NoticeFileLimits.Standard).ShouldHaveSingleItem();

    private static string Refusal(string content, NoticeFileLimits? limits = null)
    {
        var notice = Read(content, limits);
        notice.IsReadable.ShouldBeFalse();
        return notice.Problems.ShouldHaveSingleItem().Code;
    }

    /// <summary>The call with periods in its lots.</summary>
    private static string Running(string first, string? second = null) => new[] { ("Tvätt", first), ("Städning", second) }.Aggregate(
        NoticeFixtures.Call,
        (text, lot) => lot.Item2 is null ? text : text.Replace($"<cbc:Name languageID=\"SWE\">{lot.Item1}</cbc:Name>\n", $"<cbc:Name languageID=\"SWE\">{lot.Item1}</cbc:Name><cac:PlannedPeriod>{lot.Item2}</cac:PlannedPeriod>\n", StringComparison.Ordinal));

    private static DateOnly? Day(string? written) => written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
