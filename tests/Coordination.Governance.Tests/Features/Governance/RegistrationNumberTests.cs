using Coordination.Governance.Domain.Documents;

namespace Coordination.Governance.Tests.Features.Governance;

public sealed class RegistrationNumberTests
{
    [Theory]
    [Trait("Req", "S002-01")]
    [InlineData("KS2021/817", "KS 2021/817")]
    [InlineData("KS 2021/817", "KS 2021/817")]
    [InlineData("AMN-2018-0329", "AMN 2018/329")]
    [InlineData("AMN 2019-0540-1.3", "AMN 2019/540-1.3")]
    [InlineData("AMN 2015-0340-01.02", "AMN 2015/340-1.2")]
    [InlineData("N2010/1894/ENT", "N2010/1894/ENT")]
    public void Parse_FormsThatOccur_NormalisesAndKeepsAsWritten(string written, string normalised)
    {
        var number = RegistrationNumber.Parse(written)!;

        number.Normalised.ShouldBe(normalised);
        number.AsWritten.ShouldBe(written);
    }
}
