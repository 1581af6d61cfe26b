using Coordination.Governance.Domain.Revisions;

namespace Coordination.Governance.Tests.Features.Governance.Revisions;

public sealed class DraftDateTests
{
    [Theory]
    [Trait("Req", "S003-16")]
    [InlineData("2018-xx-xx", "2018-01-01", "2018-12-31")]
    [InlineData(" 2018-XX-xx ", "2018-01-01", "2018-12-31")]
    [InlineData("2028-02-xx", "2028-02-01", "2028-02-29")]
    [InlineData("2018-09-05", "2018-09-05", "2018-09-05")]
    public void Parse_ADayThatMayBeUnknown_KnowsWhenItCanBe(string written, string earliest, string latest)
    {
        var date = DraftDate.Parse(written).ShouldNotBeNull();

        (date.Earliest.ToString("O"), date.Latest.ToString("O"), date.IsKnown).ShouldBe((earliest, latest, earliest == latest));
        date.AsWritten.ShouldBe(written.Trim().ToLowerInvariant());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hösten 2018")]
    [InlineData("2018-xx-05")]
    [InlineData("2018-13-xx")]
    [InlineData("2018-02-30")]
    [InlineData("0018-xx-xx")]
    [InlineData("2018-9-5")]
    public void Parse_WhatIsNoSuchDay_IsNothing(string? written) => DraftDate.Parse(written).ShouldBeNull();
}
