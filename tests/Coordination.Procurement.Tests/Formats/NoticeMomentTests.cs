using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

public sealed class NoticeMomentTests
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [Theory]
    [InlineData("2023-09-14+02:00", "12:00:00+02:00", "2023-09-14T10:00:00Z")]
    [InlineData("2023-09-14Z", "07:03:25.187719Z", "2023-09-14T07:03:25.187719Z")]
    [InlineData("2023-09-14", "12:00:00", "2023-09-14T10:00:00Z")]
    [InlineData("2023-12-14", null, "2023-12-14T22:59:59Z")]
    [InlineData("2099-01-01", "11:59:59", "2099-01-01T10:59:59Z")]
    [InlineData("0001-01-01", "00:00:00+14:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31", "23:59:59-14:00", "9999-12-31T23:59:59Z")]
    public void In_WhateverIsWritten_IsTheInstant(string date, string? time, string instant) =>
        NoticeMoment.Read(date, time).ShouldNotBeNull().In(Sweden).ToUniversalTime().ShouldBe(DateTimeOffset.Parse(instant));

    [Theory]
    [InlineData("2023-02-30", null)]
    [InlineData("14 september", null)]
    [InlineData("2023-09-14+99:00", null)]
    [InlineData("2023-09-14", "kl 12")]
    [InlineData("", null)]
    [InlineData(null, "12:00:00")]
    public void Read_WhatIsNoDate_IsNothing(string? date, string? time) => NoticeMoment.Read(date, time).ShouldBeNull();

    [Theory]
    [InlineData("90911200", "90911200")]
    [InlineData("90911200-8", "90911200")]
    [InlineData("90911200 Städning av byggnader", "90911200")]
    [InlineData("45233130.0", "45233130")]
    [InlineData(" 90911200 ", "90911200")]
    [InlineData("909112008", null)]
    [InlineData("9091120", null)]
    [InlineData("Städning", null)]
    [InlineData(null, null)]
    public void Normalise_CodesInTheFormsMet_AreEightDigits(string? written, string? code) => CpvText.Normalise(written).ShouldBe(code);
}
