using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Meetings;

namespace Coordination.Networking.Features.Networking.LoadExample;

/// <summary>
/// The example municipality's enterprises and meetings: own words, fictional people, addresses that lead nowhere (RFC 2606), no numbers that
/// somebody could have. Ids are fixed, so that what was brought can be taken away again and nothing else.
/// </summary>
internal static class ExampleNetwork
{
    private static readonly (string Name, EnterpriseKind Kind, LegalForm Form, string Place, string Purpose, string Person, string Role, bool IsOpen, (string Name, string Cpv, OfferingKind Kind, string Capacity)[] Offers, Judgement[] Judgements)[] Rows =
    [
        (
            "Exempeltvätten", EnterpriseKind.WorkIntegrating, LegalForm.EconomicAssociation, "Exempelby", "Ge arbete åt personer som har varit borta länge från arbetslivet.", "Majken Lövgren", "Verksamhetsledare", true,
            [("Tvätt av arbetskläder", "98310000", OfferingKind.GoodsAndServices, "400 kg i veckan"), ("Arbetsträning", "85312510", OfferingKind.WorkIntegration, "Sex platser")],
            [Judgement.Met, Judgement.Met, Judgement.Met, Judgement.Met]),
        (
            "Café Exemplet", EnterpriseKind.WorkIntegrating, LegalForm.NonProfitAssociation, "Exempelstad", "En mötesplats där de som arbetar bestämmer tillsammans.", "Noor Haddad", "Ordförande", true,
            [("Fika och lunch till möten", "55520000", OfferingKind.GoodsAndServices, "40 portioner om dagen")],
            [Judgement.Met, Judgement.Met, Judgement.Partly, Judgement.Met]),
        (
            "Gröna Exempel", EnterpriseKind.SocialEnterprise, LegalForm.LimitedCompany, "Exempelby", "Skötsel av grönytor med arbete för unga.", "Viktor Sandin", "Föreståndare", false,
            [("Skötsel av parker och rabatter", "77311000", OfferingKind.GoodsAndServices, "Två lag")],
            [Judgement.Partly]),
        (
            "Återbruket i Exempelstad", EnterpriseKind.Unjudged, LegalForm.EconomicAssociation, "Exempelstad", "Möbler får nytt liv.", "Elsa Rönn", "Kontaktperson", false,
            [("Renovering av möbler", "50850000", OfferingKind.GoodsAndServices, "Efter överenskommelse")],
            []),
    ];

    public static EnquiryId Enquiry { get; } = new(Id(0xE1));

    public static IReadOnlyList<MeetingId> Meetings { get; } = [new(Id(0xD1)), new(Id(0xD2))];

    public static IReadOnlyList<EnterpriseId> Enterprises { get; } = [.. Rows.Select((_, i) => new EnterpriseId(Id(0xC1 + i)))];

    public static IReadOnlyList<Enterprise> Register(Func<Criterion, string> titleOf, DateOnly today, DateTimeOffset now, string by) => [.. Rows.Select((row, i) =>
    {
        var profile = new EnterpriseProfile
        {
            Purpose = row.Purpose,
            Sector = row.Form == LegalForm.LimitedCompany ? Sector.Business : Sector.CivilSociety,
            PlacesOffered = row.Offers.Any(o => o.Kind == OfferingKind.WorkIntegration) ? 6 : null,
            OpenSince = row.IsOpen ? today : null,
            OpenBy = row.IsOpen ? "Styrelsen" : null,
        };
        var enterprise = new Enterprise(Enterprises[i], new EnterpriseIdentity(row.Name, null, row.Form, row.Kind) { Locality = row.Place, Website = "https://foretag.example" }, profile, now, by);
        foreach (var (name, cpv, kind, capacity) in row.Offers)
        {
            enterprise.Offer(Guid.CreateVersion7(), new OfferingText(kind, name, cpv, capacity, row.Place), now, by);
        }

        foreach (var (criterion, judgement) in Criteria.Four.Zip(row.Judgements))
        {
            enterprise.Assess(new Assessment(Guid.CreateVersion7(), criterion, judgement, "Stadgar och samtal, ur exemplet.", today, today.AddYears(1), by), titleOf(criterion), today, now, by);
        }

        return enterprise;
    })];

    public static IReadOnlyList<EnterpriseContact> People(DateOnly today) => [.. Rows.Select((row, i) => new EnterpriseContact(
        EnterpriseContactId.New(), Enterprises[i],
        new ContactText { Name = row.Person, Title = row.Role, Email = Address(row.Person), Purposes = [ContactPurpose.Dialogue], Ground = LegalGround.PublicTask, Source = "Exemplet" }, today))];

    /// <summary>One that has been held and written down, and one that is planned.</summary>
    public static IReadOnlyList<Meeting> Gather(DateOnly today, DateTimeOffset now)
    {
        var held = new Meeting(Meetings[0], Terms("Exempelkommunens nätverksträff", today.AddDays(-14)), null, now);
        held.SetAgenda([("Läget i företagen", null), ("Kommande inköp", null)]);
        held.Invite(Rows.Select((row, i) => new Invitee(InviteeId.New(), row.Person, Address(row.Person), row.Name, Enterprises[i])));
        held.Write(
            "Ur exemplet.", held.Agenda.ToDictionary(p => p.Id, p => (Notes: (string?)"Alla berättade kort.", Decision: (string?)null)), held.Invited.Take(3).Select(i => i.Id.Value).ToHashSet(), now);
        held.Hold(today, now);
        var planned = new Meeting(Meetings[1], Terms("Exempelkommunens nätverksträff", today.AddDays(21)), null, now);
        planned.SetAgenda([("Upphandling av städning", null), ("Studiebesök", null)]);
        planned.Invite(Rows.Select((row, i) => new Invitee(InviteeId.New(), row.Person, Address(row.Person), row.Name, Enterprises[i])));
        return [held, planned];
    }

    public static EnquiryDraft Ask(DateTimeOffset now)
    {
        var draft = new EnquiryDraft(Enquiry, now.AddMinutes(-10), now.AddMinutes(-10), isTrapped: false);
        draft.Write(
            new EnquiryAnswers
            {
                Topic = EnquiryTopic.Sell,
                Organisation = "Exempelbageriet",
                Place = "Exempelby",
                Message = "Vi bakar och vill veta hur kommunen köper bröd till mötena.",
                ContactName = "Harriet Nord",
                Email = Address("Harriet Nord"),
                Reached = EnquiryStep.Check,
            }, now);
        return draft;
    }

    private static MeetingTerms Terms(string title, DateOnly on) =>
        new(title, on, new TimeOnly(13, 0), new TimeOnly(15, 0), "Exempelkommunens hus", null, "Ur exemplet.", ParticipationLevel.Dialogue);

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-0000000e{number:x4}");

    private static string Address(string name) => $"{Platform.Text.SearchText.Normalise(name).Replace(' ', '.')}@foretag.example";
}
