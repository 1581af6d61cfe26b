using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.ExtractMinutes;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>Minutes as people write them.</summary>
public sealed class MeetingWordsTests
{
    [Theory]
    [Trait("Req", "S004-16")]
    [InlineData("Vice ordförande Salar Rashid m.fl. (S)", "Vice ordförande", "Salar Rashid", "S", true)]
    [InlineData("ledamoten Rashid Mohammed m.fl. (V)", "ledamoten", "Rashid Mohammed", "V", true)]
    [InlineData("Ersättaren Maria Jansson (Fi)", "Ersättaren", "Maria Jansson", "Fi", false)]
    [InlineData("Andre vice ordföranden Åsa Ek (MP)", "Andre vice ordföranden", "Åsa Ek", "MP", false)]
    [InlineData("Tjänstgörande ersättaren Bo Öst (M)", "Tjänstgörande ersättaren", "Bo Öst", "M", false)]
    [InlineData("Robin Ek", null, "Robin Ek", null, false)]
    public void Member_AsMinutesNameThem_KeepsRoleNameAndParty(string line, string? role, string name, string? party, bool others)
    {
        var member = MeetingMember.Parse(line).ShouldNotBeNull();

        member.ShouldBe(new MeetingMember(role, name, party, others));
        member.ToString().ShouldBe(line);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("§ 7", "7")]
    [InlineData("§7", "7")]
    [InlineData(" 112 A ", "112 a")]
    [InlineData("112a", "112 a")]
    [InlineData("0", null)]
    [InlineData("sju", null)]
    [InlineData("-7", null)]
    [InlineData("7.5", null)]
    [InlineData("", null)]
    public void Paragraph_InAnyForm_IsOneNumber(string text, string? expected) => Paragraph.Parse(text).ShouldBe(expected);

    [Theory]
    [InlineData("Ordföranden Fredrik Lindstål (C): beslut enligt förslaget", "Ordföranden Fredrik Lindstål (C)", "beslut enligt förslaget")]
    [InlineData("Avslag", "", "Avslag")]
    [InlineData(": Avslag", "", "Avslag")]
    [InlineData("Kim (S): kl. 10: avslag", "Kim (S)", "kl. 10: avslag")]
    public void Proposal_NameBeforeTheColon_IsWhoMadeIt(string line, string by, string text) =>
        DecisionProposal.Parse(line).ShouldBe(new DecisionProposal(by, text));

    [Theory]
    [InlineData("Arbetsmarknadsnämnden", "Arbetsmarknadsnämndens")]
    [InlineData("Kommunfullmäktige", "Kommunfullmäktiges")]
    [InlineData("Samordningsförbundet Vårdens hus", "Samordningsförbundet Vårdens hus")]
    public void Body_DecisionOf_IsGenitive(string name, string expected) => MinutesText.Genitive(name).ShouldBe(expected);
}
