using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.Offers;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LoadExample;

/// <summary>
/// The example municipality's offers, a case and money to apply for: own words, nobody who exists. Ids are fixed, so that what was brought can be taken away again
/// and nothing else.
/// </summary>
internal static class ExampleSupport
{
    private static readonly (string Title, string Owner, string Description, string OpenTo, string Price, bool ForStarting, bool ForRunning, bool IsPublished)[] Rows =
    [
        ("Exempelkursen Starta eget", "Exempelbolaget för näringsliv", "Fem kvällar om idé, kunder, kalkyl och bolagsform.", "Alla som bor i Exempelkommunen.", "Kostnadsfritt", true, false, true),
        ("Exempelpakten", "Exempelbolaget för näringsliv", "Möten med arbetsgivare som vill anställa och köpa.", "Alla företag i Exempelkommunen.", "Kostnadsfritt", false, true, true),
        ("Exempelkommunens affärsrådgivning", "Exempelkommunens näringslivsenhet", "Tre samtal med en rådgivare.", "Sociala företag och de som vill starta ett.", "Kostnadsfritt", true, true, false),
    ];

    public static CaseId Case { get; } = new(Id(0xF1));

    public static IReadOnlyList<OfferId> Offers { get; } = [.. Rows.Select((_, i) => new OfferId(Id(0xA1 + i)))];

    public static FundingSchemeId Scheme { get; } = new(Id(0xC1));

    public static ExternalCallId OthersMoney { get; } = new(Id(0xC2));

    public static CaseText Need { get; } = new("Starta ett kafé", NeedKind.Start) { NeedText = "Ur exemplet: en idé om ett kafé som anställer.", Plan = "Kalkyl, lokal, bolagsform." };

    public static CaseParty Founder { get; } = new("Exempelgrundaren", null);

    public static IReadOnlyList<Offer> Catalogue(string committee, DateOnly today, DateTimeOffset now, string by) => [.. Rows.Select((row, i) =>
    {
        var offer = new Offer(
            Offers[i], new OfferText(row.Title, row.Owner, committee, row.Description, row.OpenTo, "Exempelkommunens växel.") { Price = row.Price, ForStarting = row.ForStarting, ForRunning = row.ForRunning }, now, by);
        if (row.IsPublished)
        {
            offer.Assess(
                Id(0xB1 + i),
                new AssessmentText(OfferReach.AllEnterprises, row.OpenTo, "Liten och lika för alla.", "Ingen som har märkts, ur exemplet.", AidAssessment.NoAid, "Öppen för alla; ingen selektiv fördel.", "Näringslivschefen", today, today.AddYears(1)),
                today, now, by);
            offer.Publish(today, now, by);
        }

        return offer;
    })];

    /// <summary>A scheme that has been published, with a frame for each of three years; nothing is called for yet.</summary>
    public static FundingScheme Money(string committee, DateOnly today, DateTimeOffset now, string by)
    {
        var text = new SchemeText("Exempelbidraget för utveckling", "Verksamhet, affär och kompetens i sociala företag, ur exemplet.", committee, today, null, true, null, 3);
        var scheme = new FundingScheme(Scheme, text, now, by);
        scheme.SetFrames([.. Enumerable.Range(today.Year, 3).Select(year => (year, 500_000m))], new Dictionary<int, decimal>());
        scheme.SetCriteria(["Anställer dem som står långt från arbete", "Visar nytta för deltagarna och samhället"]);
        scheme.Publish();
        return scheme;
    }

    public static ExternalCall Others(DateOnly today, DateTimeOffset now, string by) => new(
        OthersMoney, new ExternalCallText("Exempelfondens projektmedel", "Exempelfonden", ExternalStance.Watching) { ClosesOn = today.AddDays(60), ForWhom = "Föreningar och sociala företag." }, now, by);

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-0000000f{number:x4}");
}
