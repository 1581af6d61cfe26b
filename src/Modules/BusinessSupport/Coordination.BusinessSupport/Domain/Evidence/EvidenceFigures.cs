using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Domain.Evidence;

/// <summary>What the cases of a period say of demand, outcome and cost. Numbers only: nobody is named.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record EvidenceFigures(DateOnly From, DateOnly To)
{
    /// <summary>One line for each kind of need that somebody had.</summary>
    public IReadOnlyList<NeedFigures> Needs { get; init; } = [];

    /// <summary>One line for each time of follow-up that was answered in the period.</summary>
    public IReadOnlyList<AfterwardFigures> Afterwards { get; init; } = [];

    /// <summary>To whom people were shown on, and who took them.</summary>
    public IReadOnlyList<ReferralFigures> Referrals { get; init; } = [];

    /// <summary>De minimis aid that the municipality granted.</summary>
    public IReadOnlyList<AidFigures> Aid { get; init; } = [];

    /// <summary>All kinds of need together.</summary>
    public NeedFigures Total() => new(null as NeedKind?)
    {
        Opened = Needs.Sum(n => n.Opened),
        Founders = Needs.Sum(n => n.Founders),
        FromEnquiries = Needs.Sum(n => n.FromEnquiries),
        InTime = Needs.Sum(n => n.InTime),
        Late = Needs.Sum(n => n.Late),
        Closed = Needs.Sum(n => n.Closed),
        Results = Needs.SelectMany(n => n.Results).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Sum(r => r.Value)),
        Minutes = Needs.Sum(n => n.Minutes),
        Cost = Needs.Sum(n => n.Cost),
        WithoutTime = Needs.Sum(n => n.WithoutTime),
        WithoutCost = Needs.Sum(n => n.WithoutCost),
    };

    public bool IsEmpty() => Needs.Count == 0 && Afterwards.Count == 0 && Referrals.Count == 0 && Aid.Count == 0;
}

/// <summary>A kind of need: how many had it, what came of it, what it took.</summary>
/// <param name="Need">The kind; null for all of them.</param>
internal sealed record NeedFigures(NeedKind? Need)
{
    /// <summary>Cases opened in the period.</summary>
    public int Opened { get; init; }

    /// <summary>Of them somebody who had no enterprise yet.</summary>
    public int Founders { get; init; }

    /// <summary>Of them those that came as an enquiry.</summary>
    public int FromEnquiries { get; init; }

    /// <summary>Of them those where somebody was in touch within the service level.</summary>
    public int InTime { get; init; }

    /// <summary>Of them those where nobody was, though the day has passed.</summary>
    public int Late { get; init; }

    /// <summary>Cases closed in the period, whenever they were opened.</summary>
    public int Closed { get; init; }

    public IReadOnlyDictionary<CaseResult, int> Results { get; init; } = new Dictionary<CaseResult, int>();

    /// <summary>Advisers' time in the period, in minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>What that time cost, SEK, by the hour's cost when it was written.</summary>
    public decimal Cost { get; init; }

    /// <summary>Contacts in the period of which no time was written: time and cost say too little by theirs.</summary>
    public int WithoutTime { get; init; }

    /// <summary>Contacts with a time, written when no cost of an hour was known.</summary>
    public int WithoutCost { get; init; }

    /// <summary>Time per case closed, in minutes; null while none is.</summary>
    public int? MinutesPerClosed => Closed == 0 ? null : (int)Math.Round(Minutes / (decimal)Closed, MidpointRounding.AwayFromZero);

    /// <summary>Cost per case closed, SEK; null while none is, or no cost is known.</summary>
    public decimal? CostPerClosed => Closed == 0 || Cost == 0 ? null : Math.Round(Cost / Closed, 2, MidpointRounding.AwayFromZero);

    public int Of(CaseResult result) => Results.GetValueOrDefault(result);
}

/// <summary>How it went some months after the end.</summary>
/// <param name="Months">After the end.</param>
/// <param name="Well">It went well.</param>
/// <param name="Difficult">With difficulty.</param>
/// <param name="Ended">It had ended.</param>
/// <param name="Unreached">Nobody could be reached, or only the committee's word that it was done is there.</param>
/// <param name="EmployedTold">How many told how many work for them.</param>
/// <param name="Employed">How many those are; null where fewer than <see cref="Fewest"/> told.</param>
internal sealed record AfterwardFigures(int Months, int Well, int Difficult, int Ended, int Unreached, int EmployedTold, int? Employed)
{
    /// <summary>Sums of what fewer than so many have told are not shown: one could tell whose they are.</summary>
    public const int Fewest = 5;

    /// <summary>To the nearest five: the sums of two periods that differ by one answer must not tell what it was.</summary>
    public static int? Shown(int told, int employed) => told < Fewest ? null : (int)Math.Round(employed / (decimal)Fewest, MidpointRounding.AwayFromZero) * Fewest;
}

/// <summary>Where people were shown on.</summary>
/// <param name="To">The offer or organisation.</param>
/// <param name="Made">Referrals in the period.</param>
/// <param name="Accepted">Taken.</param>
/// <param name="Declined">Not taken.</param>
internal sealed record ReferralFigures(string To, int Made, int Accepted, int Declined);

/// <summary>De minimis aid of one kind.</summary>
/// <param name="Kind">Grant, guarantee, in kind.</param>
/// <param name="Count">Decisions.</param>
/// <param name="Euro">Gross grant equivalent, EUR.</param>
internal sealed record AidFigures(AidKind Kind, int Count, decimal Euro);
