using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>The enterprise's id in the register.</summary>
internal readonly record struct CandidateId(Guid Value) : ITypedId<CandidateId>
{
    public static CandidateId From(Guid value) => new(value);
}

/// <summary>What matching knows of an enterprise: a copy of what the register tells, made again from it at any time.</summary>
internal sealed class Candidate
{
    public const int LongestText = 1000;

    private readonly List<CandidateOffer> _offers = [];

    public Candidate(CandidateFacts facts, DateTimeOffset now)
    {
        Id = facts.Id;
        Name = SearchText = string.Empty;
        Follow(facts, now);
    }

    private Candidate() => Name = SearchText = string.Empty;

    public CandidateId Id { get; private set; }

    public string Name { get; private set; }

    public string? Locality { get; private set; }

    /// <summary>Stated share under 4 kap. 18 § LOU.</summary>
    public decimal? SharePercent { get; private set; }

    /// <summary>In the public register of lag (2022:900).</summary>
    public bool IsNonProfit { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>The enterprise's version in the register; older facts are ignored.</summary>
    public long SourceVersion { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public IReadOnlyList<CandidateOffer> Offers => _offers;

    public void Follow(CandidateFacts facts, DateTimeOffset now)
    {
        (Name, Locality, SharePercent, IsNonProfit, SourceVersion, ReadAt) = (facts.Name, facts.Locality, facts.SharePercent, facts.IsNonProfit, facts.Version, now);
        if (!_offers.Select(o => o.ToFacts()).SequenceEqual(facts.Offers))
        {
            _offers.Clear();
            _offers.AddRange(facts.Offers.Select(o => new CandidateOffer(o)));
        }

        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Name, Locality, .. facts.Offers.Select(o => o.Name)]));
    }

    public CandidateFacts ToFacts() => new(Id, Name, Locality, SharePercent, IsNonProfit, [.. _offers.Select(o => o.ToFacts())], SourceVersion);
}

/// <summary>What the register tells of an enterprise.</summary>
internal sealed record CandidateFacts(CandidateId Id, string Name, string? Locality, decimal? SharePercent, bool IsNonProfit, IReadOnlyList<OfferFacts> Offers, long Version);

/// <summary>Something that it sells.</summary>
internal sealed record OfferFacts(string Name, string Cpv, string? Capacity, string? Area);

/// <summary>Something that it sells.</summary>
internal sealed class CandidateOffer
{
    public CandidateOffer(OfferFacts facts)
    {
        Id = Guid.CreateVersion7();
        (Name, Cpv, Capacity, Area) = facts;
    }

    private CandidateOffer() => Name = Cpv = string.Empty;

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public string Cpv { get; private set; }

    public string? Capacity { get; private set; }

    public string? Area { get; private set; }

    public OfferFacts ToFacts() => new(Name, Cpv, Capacity, Area);
}
