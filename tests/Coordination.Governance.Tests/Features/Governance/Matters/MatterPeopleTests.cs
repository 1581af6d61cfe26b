using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>Names as they stand in the papers.</summary>
public sealed class MatterPeopleTests
{
    [Theory]
    [Trait("Req", "S000-02")]
    [InlineData("Salar Rashid m.fl. (S)", "Salar Rashid", "S", true)]
    [InlineData("Salar Rashid (S) m fl", "Salar Rashid", "S", true)]
    [InlineData("Salar Rashid (S)", "Salar Rashid", "S", false)]
    [InlineData("Kommunstyrelsen", "Kommunstyrelsen", null, false)]
    [InlineData("Anna Berg, (MP)", "Anna Berg", "MP", false)]
    public void Parse_Sender_KeepsPartyAndOthers(string line, string name, string? party, bool others) =>
        MatterSender.Parse(line).ShouldBe(new MatterSender(name, party, others));

    [Theory]
    [Trait("Req", "S000-02")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("m.fl.")]
    [InlineData("(S)")]
    public void Parse_SenderWithoutName_IsNone(string line) => MatterSender.Parse(line).ShouldBeNull();

    [Fact]
    [Trait("Req", "S000-02")]
    public void ToString_Sender_IsAsItIsWritten() => new MatterSender("Salar Rashid", "S", true).ToString().ShouldBe("Salar Rashid m.fl. (S)");

    [Theory]
    [Trait("Req", "S000-04")]
    [InlineData("Annika Rosbring, 08-508 354 80", "Annika Rosbring", "08-508 354 80", null)]
    [InlineData("Elin Björkman; elin@stad.example; 08-508 48 002", "Elin Björkman", "08-508 48 002", "elin@stad.example")]
    [InlineData("Kim Berg", "Kim Berg", null, null)]
    public void Parse_Officer_FindsTelephoneAndAddress(string line, string name, string? phone, string? email) =>
        MatterOfficer.Parse(line).ShouldBe(new MatterOfficer(name, phone, email));

    [Theory]
    [Trait("Req", "S001-24")]
    [InlineData("Pensionärsrådet 21-12-09", "Pensionärsrådet", "2021-12-09")]
    [InlineData("Förvaltningsgruppen, 2021-12-09", "Förvaltningsgruppen", "2021-12-09")]
    [InlineData("Funktionshinderrådet", "Funktionshinderrådet", null)]
    [InlineData("Rådet 21-13-09", "Rådet 21-13-09", null)]
    public void Parse_Consultation_ReadsTheDayInBothForms(string line, string body, string? day) =>
        MatterConsultation.Parse(line).ShouldBe(new MatterConsultation(body, day is null ? null : DateOnly.Parse(day)));

    [Theory]
    [Trait("Req", "S000-05")]
    [InlineData(nameof(MatterKind.WrittenProposal), "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på skrivelsen.")]
    [InlineData(nameof(MatterKind.Motion), "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på motionen.")]
    [InlineData(nameof(MatterKind.Referral), "Arbetsmarknadsnämnden godkänner förvaltningens tjänsteutlåtande och överlämnar det till kommunstyrelsen som svar på remissen.")]
    public void For_Kind_IsTheCustomaryWording(string kind, string wording) => DecisionWording.For(Enum.Parse<MatterKind>(kind), "Arbetsmarknadsnämnden", "kommunstyrelsen").ShouldBe(wording);
}
