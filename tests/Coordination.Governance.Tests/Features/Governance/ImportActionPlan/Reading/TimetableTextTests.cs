using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class TimetableTextTests
{
    [Theory]
    [Trait("Req", "S003-R3.1")]
    [InlineData("2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("2018-2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018 - 2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018 -2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018–2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018\u00A0—\u00A02020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018\n-2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018 till och med 2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018, 2019 och 2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("senast 2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("Pågår", nameof(TimetableKind.Ongoing), null, null)]
    [InlineData("pågående.", nameof(TimetableKind.Ongoing), null, null)]
    [InlineData("Pågår\nkontinuerligt", nameof(TimetableKind.OngoingContinuous), null, null)]
    [InlineData("Löpande", nameof(TimetableKind.OngoingContinuous), null, null)]
    [InlineData("Årligen", nameof(TimetableKind.OngoingContinuous), null, null)]
    [InlineData("Pågår sedan 2018", nameof(TimetableKind.Ongoing), 2018, null)]
    [InlineData("Löpande 2018-2020", nameof(TimetableKind.Range), 2018, 2020)]
    public void Read_KnownForm_IsCertain(string text, string kind, int? from, int? to)
    {
        var reading = TimetableText.Read(text);

        (reading.Timetable.Kind.ToString(), reading.Timetable.From, reading.Timetable.To, reading.Doubt).ShouldBe((kind, from, to, null));
    }

    [Theory]
    [InlineData("2019-06-30", 2019, 6, 30)]
    [InlineData("30 juni 2019", 2019, 6, 30)]
    [InlineData("30/6 2019", 2019, 6, 30)]
    [InlineData("juni 2019", 2019, 6, 30)]
    [InlineData("2019-06", 2019, 6, 30)]
    [InlineData("Q2 2019", 2019, 6, 30)]
    [InlineData("kvartal 3 2019", 2019, 9, 30)]
    [InlineData("2019 Q4", 2019, 12, 31)]
    [InlineData("våren 2020", 2020, 6, 30)]
    [InlineData("hösten 2020", 2020, 12, 31)]
    [InlineData("februari 2020", 2020, 2, 29)]
    public void Read_MoreExactThanAYear_KeepsTheLastDay(string text, int year, int month, int day)
    {
        var reading = TimetableText.Read(text);

        (reading.Timetable.Kind, reading.Timetable.From, reading.Timetable.DueOn, reading.Doubt).ShouldBe((TimetableKind.Year, year, new DateOnly(year, month, day), null));
    }

    [Theory]
    [Trait("Req", "S003-R1.1")]
    [InlineData("Pågå", DoubtCodes.TimetableCutOff, "Pågår", nameof(TimetableKind.Ongoing), null, null)]
    [InlineData("Pågår kontinu", DoubtCodes.TimetableCutOff, "Pågår kontinuerligt", nameof(TimetableKind.OngoingContinuous), null, null)]
    [InlineData("2020-2018", DoubtCodes.TimetableReversed, "2018-2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018-20", DoubtCodes.TimetableShortened, "2018-2020", nameof(TimetableKind.Range), 2018, 2020)]
    [InlineData("2018 -", DoubtCodes.TimetableOpenEnded, "Pågår från 2018", nameof(TimetableKind.Ongoing), 2018, null)]
    [InlineData("3019", DoubtCodes.TimetableYear, "2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("2O19", DoubtCodes.TimetableYear, "2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("20191", DoubtCodes.TimetableYear, "", nameof(TimetableKind.Unknown), null, null)]
    [InlineData("2019-02-30", DoubtCodes.TimetableDate, "2019-02-28", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("31 november 2019", DoubtCodes.TimetableDate, "2019-11-30", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("2019-13-01", DoubtCodes.TimetableDate, "2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("efter beslut 2019", DoubtCodes.TimetableNotUnderstood, "2019", nameof(TimetableKind.Year), 2019, 2019)]
    [InlineData("snarast", DoubtCodes.TimetableNotUnderstood, "", nameof(TimetableKind.Unknown), null, null)]
    [InlineData("", DoubtCodes.TimetableMissing, "", nameof(TimetableKind.Unknown), null, null)]
    public void Read_DoubtfulForm_SuggestsAndSays(string text, string doubt, string suggestion, string kind, int? from, int? to)
    {
        var reading = TimetableText.Read(text);

        (reading.Doubt, reading.Choices[0], reading.Timetable.Kind.ToString(), reading.Timetable.From, reading.Timetable.To).ShouldBe((doubt, suggestion, kind, from, to));
    }
}
