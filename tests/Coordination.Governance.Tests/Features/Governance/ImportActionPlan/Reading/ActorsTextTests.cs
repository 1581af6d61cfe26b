using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class ActorsTextTests
{
    [Theory]
    [Trait("Req", "S003-33")]
    [InlineData("AMN, OMN", "AMN|OMN")]
    [InlineData("AMN,KS", "AMN|KS")]
    [InlineData("AMN och KS", "AMN|KS")]
    [InlineData("AMN/KS", "AMN|KS")]
    [InlineData("AMN\nKS", "AMN|KS")]
    [InlineData("OMN, SCN, KTN, KS", "OMN|SCN|KTN|KS")]
    [InlineData("Kultur- och fritidsnämnden", "Kultur- och fritidsnämnden")]
    [InlineData("Kommunstyrelsen samt kultur- och fritidsnämnden", "Kommunstyrelsen|kultur- och fritidsnämnden")]
    [InlineData("Region Norr, Arbetsförmedlingen", "Region Norr|Arbetsförmedlingen")]
    [InlineData("KS, KS", "KS")]
    public void Read_Names_AreKeptOneByOne(string text, string expected)
    {
        var actors = ActorsText.Read(text);

        string.Join('|', actors.Names).ShouldBe(expected);
        (actors.All, actors.FreeText).ShouldBe((false, null));
    }

    [Theory]
    [InlineData("Samtliga")]
    [InlineData("samtliga nämnder")]
    [InlineData("Alla nämnder och bolag")]
    public void Read_Everybody_IsAll(string text)
    {
        var actors = ActorsText.Read(text);

        (actors.All, actors.Names.Count, actors.FreeText).ShouldBe((true, 0, null));
    }

    [Theory]
    [Trait("Req", "S003-R5.4")]
    [InlineData("Kommunala förvaltningar när upphandling görs.", "", "Kommunala förvaltningar när upphandling görs.")]
    [InlineData("Samtliga nämnder utom KS", "", "Samtliga nämnder utom KS")]
    [InlineData("AMN, berörda förvaltningar", "AMN", "berörda förvaltningar")]
    public void Read_Prose_IsFreeText(string text, string names, string free)
    {
        var actors = ActorsText.Read(text);

        (string.Join('|', actors.Names), actors.FreeText).ShouldBe((names, free));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("–")]
    public void Read_Nothing_IsNobody(string text) => ActorsText.Read(text).IsEmpty.ShouldBeTrue();
}
