using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Platform.Tests.Time;

public sealed class SwedishHolidaysTests
{
    [Theory]
    [InlineData(1818, "1818-03-22")] // the earliest possible Easter
    [InlineData(1943, "1943-04-25")] // the latest possible Easter
    [InlineData(2000, "2000-04-23")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void EasterDay_OfAYear_IsTheSundayOfTheComputus(int year, string expected)
        => SwedishHolidays.EasterDay(year).ShouldBe(Date(expected));

    [Theory]
    [InlineData("2026-04-03", "Långfredagen")]
    [InlineData("2026-05-14", "Kristi himmelsfärdsdag")]
    [InlineData("2026-05-24", "Pingstdagen")]
    [InlineData("2026-06-06", "Nationaldagen")]
    [InlineData("2026-06-20", "Midsommardagen")]
    [InlineData("2026-10-31", "Alla helgons dag")]
    public void Public_Of2026_HoldsTheDay(string date, string name)
        => SwedishHolidays.Public(2026).Single(d => d.Date == Date(date)).SwedishName.ShouldBe(name);

    [Theory]
    [InlineData(2024, 20, 26)]
    [InlineData(2030, 20, 26)]
    public void Public_OfAnyYear_HasMidsummerOnASaturdayFrom20To26June(int first, int from, int to)
    {
        for (var year = first - 400; year <= first + 400; year++)
        {
            var midsummer = SwedishHolidays.Public(year).Single(d => d.SwedishName == "Midsommardagen").Date;
            midsummer.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
            midsummer.Month.ShouldBe(6);
            midsummer.Day.ShouldBeInRange(from, to);
        }
    }

    [Fact]
    public void Public_WhenAscensionFallsOnMayDay_KeepsBothNames()
        => SwedishHolidays.Public(2008).Count(d => d.Date == new DateOnly(2008, 5, 1)).ShouldBe(2);

    [Fact]
    public void All_From2015To2040_EqualsThePublishedTable()
    {
        var table = TableBesideTheRepository();
        Assert.SkipWhen(table is null, "The table helgdagar_2015_2040.csv is not beside the repository.");
        var expected = File.ReadLines(table!).Skip(1).Select(line => line.Split(','))
            .Select(cells => $"{cells[0]} {cells[1]} {cells[2]} {cells[3]} {cells[4]}").Order(StringComparer.Ordinal).ToList();
        expected.Count.ShouldBeGreaterThan(500);

        var computed = Enumerable.Range(2015, 26).SelectMany(SwedishHolidays.All)
            .Select(d => $"{DateText.Iso(d.Date)} {d.Date.DayOfWeek.ToString()[..3]} {d.SwedishName} {d.EnglishName} {KindInTable(d.Kind)}")
            .Order(StringComparer.Ordinal).ToList();

        computed.ShouldBe(expected);
    }

    private static string KindInTable(HolidayKind kind) => kind switch
    {
        HolidayKind.PublicHoliday => "public_holiday",
        HolidayKind.StatutoryEve => "statutory_eve",
        HolidayKind.CustomaryHalfDay => "de_facto_half_day",
        _ => "de_facto_bridge_day",
    };

    private static string? TableBesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "helgdagar", "helgdagar_2015_2040.csv");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
