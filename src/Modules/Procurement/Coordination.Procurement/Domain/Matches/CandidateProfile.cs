using Coordination.Procurement.Domain.Cpv;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>An enterprise prepared for matching.</summary>
internal sealed class CandidateProfile
{
    public CandidateProfile(CandidateFacts facts)
    {
        Facts = facts;
        var offers = facts.Offers.OrderBy(o => o.Cpv, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal).ToList();
        Codes = [.. offers.Select(o => CodeNumber.Parse(o.Cpv)).OfType<CodeNumber>().Distinct()];

        // What it calls its goods and services, and what their codes are called.
        Words = MatchWords.Of([.. offers.Select(o => o.Name), .. offers.Select(o => CpvList.Find(o.Cpv)?.Swedish)]);
        Place = facts.Offers.Select(o => PlaceReading.OfText(o.Area)).Append(PlaceReading.OfText(facts.Locality)).Aggregate(PlaceReading.Both);
        Capacity = facts.Offers.Max(o => CapacityText.Kronor(o.Capacity));
    }

    public CandidateFacts Facts { get; }

    public IReadOnlyList<CodeNumber> Codes { get; }

    public IReadOnlyList<MatchWord> Words { get; }

    public PlaceReading Place { get; }

    /// <summary>In kronor; null where it has not said so in money.</summary>
    public decimal? Capacity { get; }
}
