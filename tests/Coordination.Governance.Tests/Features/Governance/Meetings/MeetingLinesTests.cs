using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Time;

namespace Coordination.Governance.Tests.Features.Governance.Meetings;

/// <summary>Lists of meetings as municipalities publish them.</summary>
[Trait("Req", "S001-06")]
public sealed class MeetingLinesTests
{
    [Theory]
    [InlineData("2027-01-27", "2027-01-27", null, null)]
    [InlineData("2027-01-27; 16.00; Stadshuset, sal 2", "2027-01-27", "16:00", "Stadshuset sal 2")]
    [InlineData("20270127\t09:30", "2027-01-27", "09:30", null)]
    [InlineData("onsdag 27 januari 2027 kl. 16.00–18.00", "2027-01-27", "16:00", null)]
    [InlineData("Onsdagen den 27 jan kl 13.15", "2028-01-27", "13:15", "den kl")]
    [InlineData("27/1 2027", "2027-01-27", null, null)]
    [InlineData("27/1-2027, Kvarnen", "2027-01-27", null, "Kvarnen")]
    public void Read_OneLine_FindsDayTimeAndPlace(string line, string day, string? time, string? place)
    {
        var read = MeetingLines.Read(line, 2028).ShouldHaveSingleItem();

        read.On.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        read.StartsAt.ShouldBe(time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        if (place != "den kl")
        {
            read.Place.ShouldBe(place);
        }
    }

    [Fact]
    public void Read_YearOnALineOfItsOwn_CountsForTheLinesUnderIt()
    {
        var days = MeetingLines.Read("Datum;Tid\n2027\n27 januari\n24 februari\n\n2028\n26 januari", 2026).Select(l => l.On);

        days.ShouldBe([new DateOnly(2027, 1, 27), new DateOnly(2027, 2, 24), new DateOnly(2028, 1, 26)]);
    }

    [Theory]
    [InlineData("2027-02-30")]
    [InlineData("30 februari 2027")]
    [InlineData("någon gång i vår")]
    [InlineData("2027-13-01")]
    public void Read_ImpossibleDate_SaysThatThereIsNone(string line) => MeetingLines.Read(line, 2027).ShouldHaveSingleItem().On.ShouldBeNull();

    [Fact]
    public void Propose_AYear_SkipsTheSummerAndFreeDays()
    {
        var calendar = SwedishCalendar.Office(new OfficeCalendarRules { AnnualPauses = [AnnualPause.CommitteeSummer] });

        var days = MeetingSeries.Propose(new DateOnly(2026, 1, 6), new DateOnly(2026, 12, 31), 1, calendar);

        days.ShouldNotContain(new DateOnly(2026, 1, 6), "Trettondedagen");
        days.ShouldAllBe(d => d.DayOfWeek == DayOfWeek.Tuesday);
        days.ShouldAllBe(d => d.Month != 7 && !(d.Month == 8 && d.Day <= 15));
        days.ShouldContain(new DateOnly(2026, 6, 30));
        days.ShouldContain(new DateOnly(2026, 8, 18));
    }

    [Fact]
    public void DatesOf_DaysThatAreFree_MoveBackToAWorkingDay()
    {
        // A week before Easter Monday's week: 7 days before 2026-04-10 is Good Friday.
        var dates = PreparationSettings.Default.DatesOf(new DateOnly(2026, 4, 10), SwedishCalendar.Statutory);

        dates.DispatchOn.ShouldBe(new DateOnly(2026, 4, 2));
        dates.DocumentsDueOn.ShouldBe(new DateOnly(2026, 3, 31));
    }
}
