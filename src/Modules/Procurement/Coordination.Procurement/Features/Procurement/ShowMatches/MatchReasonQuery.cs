using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowMatches;

/// <summary>A part of a match in words.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Points">What it gives.</param>
/// <param name="Of">What it can give at most; null for what is told and gives nothing.</param>
/// <param name="Sentence">Why.</param>
internal sealed record MatchReason(string Part, int Points, int? Of, string Sentence);

/// <summary>Why a procurement and an enterprise fit, as it is now.</summary>
/// <param name="Fits">False where nothing speaks for it any longer.</param>
/// <param name="Reasons">What gives most first.</param>
internal sealed record MatchExplanation(bool Fits, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>What gives points, in short.</summary>
    public IEnumerable<string> Short => Reasons.Where(r => r.Points > 0 && r.Of is not null).OrderByDescending(r => r.Points).Take(3).Select(r => r.Sentence);
}

/// <summary>Works out why matches are matches, by the same search that found them.</summary>
internal sealed class MatchReasonQuery(ProcurementDbContext db, IOrganisation organisation, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<(ProcurementCaseId Case, CandidateId Candidate), MatchExplanation>> ExplainAsync(
        IReadOnlyCollection<(ProcurementCaseId Case, CandidateId Candidate)> pairs, CancellationToken ct)
    {
        var (caseIds, candidateIds) = (pairs.Select(p => p.Case).Distinct().ToList(), pairs.Select(p => p.Candidate).Distinct().ToList());
        var weights = (await db.MatchSettings.AsNoTracking().SingleOrDefaultAsync(ct))?.Weights ?? MatchWeights.Standard;
        var today = clock.TodayInSweden();
        var cases = (await db.Cases.Where(c => caseIds.Contains(c.Id)).ToFactsAsync(organisation.Current, ct)).ToDictionary(c => c.Id, c => new CaseProfile(c, today));
        var candidates = (await CandidateIndexCache.ReadAsync(db.Candidates.Where(s => candidateIds.Contains(s.Id)), ct)).ToDictionary(s => s.Id, s => new MatchSearch(new CandidateIndex([s], weights)));
        return pairs.Distinct().Where(p => cases.ContainsKey(p.Case) && candidates.ContainsKey(p.Candidate)).ToDictionary(p => p, p => Explain(cases[p.Case], candidates[p.Candidate], weights));
    }

    private MatchExplanation Explain(CaseProfile wanted, MatchSearch search, MatchWeights weights)
    {
        if (search.Find(wanted) is not [var finding])
        {
            return new(false, [new(texts["MatchPart.Code"], 0, weights.Code, texts["Matches.FitsNoLonger"])]);
        }

        var offered = search.Index.Candidates[0];
        var reasons = new List<MatchReason>
        {
            new(texts["MatchPart.Code"], finding.Points.Code, weights.Code, texts[$"MatchReason.Code.{finding.Code}", ProcurementTexts.ShownCode(finding.Wanted.ToString()), ProcurementTexts.ShownCode(finding.Offered.ToString())]),
            new(texts["MatchPart.Words"], finding.Points.Words, weights.Words, WordsOf(wanted, search.Index, offered)),
            new(texts["MatchPart.Place"], finding.Points.Place, weights.Place, texts[$"MatchReason.Place.{finding.Place}", PlaceOf(wanted, offered, finding.Place)]),
            new(texts["MatchPart.Size"], finding.Points.Size, weights.Size, texts[$"MatchReason.Size.{finding.Size}", SizeOf(wanted), NumberText.Money(offered.Capacity ?? weights.SmallKronor)]),
            new(texts["MatchPart.Reservation"], finding.Points.Reservation, weights.Reservation, ReservationOf(wanted, offered.Facts, finding.Reservation)),
            new(texts["MatchPart.Time"], 0, null, TimeOf(wanted)),
        };
        reasons.AddRange(offered.Facts.Offers.Where(o => o.Capacity is not null && (finding.Offered.Number == 0 || o.Cpv == finding.Offered.ToString()))
            .Select(o => new MatchReason(texts["MatchPart.Capacity"], 0, null, texts["MatchReason.Capacity", o.Name, o.Capacity!])));
        return new(true, reasons);
    }

    /// <summary>Which words, and where they stand.</summary>
    private string WordsOf(CaseProfile wanted, CandidateIndex index, CandidateProfile offered)
    {
        var (titles, description) = (Met(wanted.Words), Met(wanted.Describing));
        return (titles.Length, description.Length) switch
        {
            (0, 0) => texts["MatchReason.Words.None"],
            (_, 0) => texts["MatchReason.Words.Some", titles],
            (0, _) => texts["MatchReason.Words.Described", description],
            _ => $"{texts["MatchReason.Words.Some", titles]} {texts["MatchReason.Words.Described", description]}",
        };

        string Met(IEnumerable<MatchWord> words) => string.Join(
            ", ",
            words.SelectMany(w => index.Meeting(w.Stem).Take(1).Select(h => (w.Word, Other: offered.Words.First(o => o.Stem == h.Posting.Stem).Word)))
                .Select(m => m.Word == m.Other ? $"«{m.Word}»" : $"«{m.Word}» – «{m.Other}»"));
    }

    private static string PlaceOf(CaseProfile wanted, CandidateProfile offered, PlaceRelation place) => place switch
    {
        PlaceRelation.SameMunicipality => string.Join(", ", wanted.Place.Municipalities.Where(offered.Place.Municipalities.Contains).Select(m => SwedishPlaces.Municipalities[m])),
        PlaceRelation.SameCounty => string.Join(", ", SwedishPlaces.NamesOf(wanted.Place.Counties & offered.Place.Counties)),
        _ => string.Join(", ", SwedishPlaces.NamesOf(wanted.Place.Counties)),
    };

    /// <summary>What gives the points, and what else the buyer could look into.</summary>
    private string ReservationOf(CaseProfile wanted, CandidateFacts offered, ReservationRelation reservation)
    {
        string said = texts[$"MatchReason.Reservation.{reservation}", NumberText.Number(offered.SharePercent ?? 0, 1)];
        return reservation == ReservationRelation.PossibleShare && MatchRules.PossibleForNonProfit(wanted, offered) is var other and not ReservationRelation.None
            ? $"{said} {texts[$"MatchReason.Reservation.{other}"]}"
            : said;
    }

    private string SizeOf(CaseProfile wanted) => wanted.Smallest is { } sum ? texts[wanted.SmallestIsLot ? "MatchReason.SmallestLot" : "MatchReason.Whole", NumberText.Money(sum)] : string.Empty;

    private string TimeOf(CaseProfile wanted)
    {
        if (wanted.Deadline is not { } deadline)
        {
            return texts["MatchReason.NoDeadline"];
        }

        return texts[wanted.IsShortOfTime ? "MatchReason.DeadlineNear" : "MatchReason.Deadline", DateText.Long(deadline.ToSwedishDate()), Math.Max(0, wanted.DaysLeft ?? 0)];
    }
}

/// <summary>What is said of matches in lists.</summary>
internal static class MatchTexts
{
    public static Platform.Web.StatusLook Look(this MatchStrength strength) => strength switch
    {
        MatchStrength.Strong => Platform.Web.StatusLook.Done,
        MatchStrength.Likely => Platform.Web.StatusLook.Ongoing,
        _ => Platform.Web.StatusLook.NotStarted,
    };

    public static Platform.Web.StatusLook Look(this MatchState state) => state switch
    {
        MatchState.Accepted => Platform.Web.StatusLook.Done,
        MatchState.Dismissed => Platform.Web.StatusLook.Ended,
        _ => Platform.Web.StatusLook.NotStarted,
    };
}
