using System.Globalization;
using System.Text;
using System.Text.Json;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

[Trait("Req", "S003-R5.5")]
public sealed class StatisticsReaderTests
{
    private const string Headings = "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Organisationsnummer för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod,Direktivstyrd,Typ av avtal,Socialt hållbar upphandling,Reserverad upphandling,Reserverat genomförande";

    [Fact]
    public void Read_RowsOfAllKinds_KeepsDirtyOnesAndTellsWhatIsWrong()
    {
        var readings = Read($"""
            {Headings}
            A1,e-Avrop,2021-03-04,ORTENS KOMMUN,2120000000,"Städning, tvätt",Tjänster,90910000 Städtjänster,True,Ramavtal,True,True,False
            A2,e-Avrop,2021-13-44,ORTENS KOMMUN,2120000000,Frukt,,00000000 Uppgift saknas,,Kontrakt,,False,kanske
            A1,e-Avrop,2021-03-05,ORTENS KOMMUN,2120000000,Städning igen,Tjänster,909,True,Kontrakt,,False,True
            ,e-Avrop,2021-03-05,ORTENS KOMMUN,2120000000,Utan nummer,Tjänster,90910000,True,Kontrakt,,False,True
            A5,e-Avrop,2021-03-05
            """);

        readings.Count.ShouldBe(5);
        var clean = readings[0];
        (clean.ProcedureId, clean.Title, clean.MainCpv, clean.IsFramework, clean.IsSocial).ShouldBe(("A1@e-Avrop", "Städning, tvätt", "90910000", true, true));
        clean.Reserved.ShouldBe([ReservedKinds.Unstated]);
        clean.ReservedExecution.ShouldBe(false);
        clean.Problems.ShouldBeEmpty();
        Problems(readings[1]).ShouldBe(["BadDate 3: Publiceringsdatum", "BadFlag 3: Reserverat genomförande", "Missing 3: Upphandlingsslag", "Unstated 3: Huvudsaklig CPV-kod"]);
        readings[1].IsReadable.ShouldBeTrue();
        Problems(readings[2]).ShouldBe(["BadCpv 4: Huvudsaklig CPV-kod", "Repeated 4: Upphandlings-ID"]);
        readings[3].IsReadable.ShouldBeFalse();
        Problems(readings[4]).ShouldContain("RaggedRow 6");
    }

    [Theory]
    [InlineData("Upphandlings-ID;Annonsdatabas;Kontrakterat värde SEK\nA1;e-Avrop;1460\nA2;e-Avrop;1,5E+6\n", "1460 1500000")]
    [InlineData("\"Upphandlings-ID\"\t\"Annonsdatabas\"\t\"Kontrakterat värde SEK\"\r\nA1\te-Avrop\t25000.50\r\n", "25000.50")]
    public void Read_Values_WhateverTheSeparatorAndTheDecimalSign(string table, string values)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Latin1, Encoding.Unicode })
        {
            var readings = Read(encoding.GetPreamble().Concat(encoding.GetBytes(table)).ToArray());

            readings.ShouldAllBe(r => r.IsSupplement);
            string.Join(' ', readings.Select(r => r.TotalValue!.Amount.ToString(CultureInfo.InvariantCulture))).ShouldBe(values);
        }
    }

    [Fact]
    public void Read_LettersOfWindows_KeepDashesAndQuotes()
    {
        var table = "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Huvudsaklig CPV-kod\nA1,e-Avrop,2021-03-04,ORTEN,Tvätt – ”dygnet runt” för 5 €,15300000\n";

        Read(NoticeEncoding.Windows.GetBytes(table)).ShouldHaveSingleItem().Title.ShouldBe("Tvätt – ”dygnet runt” för 5 €");
    }

    [Fact]
    public void Read_ValueOfAFewKronor_IsKeptAndCalledUnlikely() =>
        Problems(Read("Upphandlings-ID,Annonsdatabas,Kontrakterat värde SEK\nA1,e-Avrop,980\n").ShouldHaveSingleItem()).ShouldBe(["Unlikely 2: Kontrakterat värde SEK"]);

    [Fact]
    public void Read_QuoteThatNeverEnds_IsToldAndEnds()
    {
        var readings = Read($"{Headings}\nA1,e-Avrop,2021-03-04,\"{new string('x', 200_000)}");

        readings.ShouldAllBe(r => r.Problems.Count > 0);
        readings.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_AYearOfTheNation_HasTheKnownCounts()
    {
        var folder = SharedData.Folder("se-upphandlingar-2021");
        Assert.SkipWhen(folder is null, "The national statistics are not beside the repository.");
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        int Expected(string name) => expected.RootElement.GetProperty(name).GetInt32();
        IReadOnlyList<NoticeReading> Table(string file) => [.. NoticePath.Read(Path.Combine(folder, file), NoticeFileLimits.Standard)];

        var rows = Table("upphandlingar.csv");
        rows.ShouldAllBe(r => r.IsReadable);
        rows.Count.ShouldBe(Expected("rows"));
        rows.Select(r => r.ProcedureId).Distinct().Count().ShouldBe(Expected("distinct_key"));
        rows.SelectMany(r => r.Problems).Count(p => p.Code == NoticeProblems.Repeated).ShouldBe(1);
        rows.Min(r => r.PublishedOn).ShouldBe(DateOnly.Parse(expected.RootElement.GetProperty("first").GetString()!, CultureInfo.InvariantCulture));
        rows.Max(r => r.PublishedOn).ShouldBe(DateOnly.Parse(expected.RootElement.GetProperty("last").GetString()!, CultureInfo.InvariantCulture));
        rows.Count(r => r.Reserved.Count > 0).ShouldBe(Expected("reserverad"));
        rows.Count(r => r.ReservedExecution == true).ShouldBe(Expected("reserverat_genomforande"));
        rows.Count(r => r.Reserved.Count > 0 || r.ReservedExecution == true).ShouldBe(Expected("either"));
        rows.Count(r => r.Problems.Any(p => p.Code == NoticeProblems.Unstated)).ShouldBe(Expected("cpv_missing"));
        rows.Count(r => r.MainCpv is null).ShouldBe(Expected("cpv_missing"));
        rows.Count(r => r.IsSocial == true).ShouldBe(Expected("socialt_hallbar"));
        rows.GroupBy(r => $"Q{(r.PublishedOn!.Value.Month + 2) / 3}").ToDictionary(g => g.Key, g => g.Count()).ShouldBe(Counts(expected, "per_quarter"), ignoreOrder: true);
        var divisions = Counts(expected, "cpv_division");
        rows.Where(r => r.MainCpv is not null && divisions.ContainsKey(r.MainCpv[..2])).GroupBy(r => r.MainCpv![..2]).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(divisions, ignoreOrder: true);
        var buyers = Counts(expected, "stockholm_uppsala");
        rows.Where(r => buyers.ContainsKey(r.Buyers[0].Name!)).GroupBy(r => r.Buyers[0].Name!).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(buyers, ignoreOrder: true);

        var values = Table("kontrakterat_varde.csv");
        values.Count.ShouldBe(Expected("value_rows"));
        values.Sum(v => v.TotalValue!.Amount).ShouldBe(expected.RootElement.GetProperty("value_sum").GetDecimal());
        Table("anbud.csv").Count.ShouldBe(Expected("tender_rows"));
        var contracted = Table("kontrakterade_per_juridisk_form.csv");
        contracted.Sum(r => r.Winners[0].Count).ShouldBe(Expected("winners_total"));
        contracted.Where(r => r.Winners[0].LegalForm == "Ekonomiska föreningar").Sum(r => r.Winners[0].Count).ShouldBe(Expected("winners_ekonomisk_forening"));
    }

    private static Dictionary<string, int> Counts(JsonDocument expected, string name) => expected.RootElement.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());

    private static List<string> Problems(NoticeReading reading) => [.. reading.Problems.Select(p => $"{p.Code} {p.Path}").Order(StringComparer.Ordinal)];

    private static List<NoticeReading> Read(string table) => Read(Encoding.UTF8.GetBytes(table));

    private static List<NoticeReading> Read(byte[] table) => [.. NoticeFile.Read(new MemoryStream(table), "statistik.csv", NoticeFileLimits.Standard)];
}
