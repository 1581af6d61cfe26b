using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowMatches;

/// <summary>A match in a list.</summary>
internal sealed record MatchRow
{
    public required ProcurementCaseId CaseId { get; init; }

    public required CandidateId CandidateId { get; init; }

    public required string Title { get; init; }

    public required string BuyerName { get; init; }

    public required DateTimeOffset? TenderDeadline { get; init; }

    public required int? PlannedYear { get; init; }

    public required int? PlannedQuarter { get; init; }

    public required string CandidateName { get; init; }

    public required int Score { get; init; }

    public required MatchStrength Strength { get; init; }

    public required long Fingerprint { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public required MatchVerdict? Verdict { get; init; }

    public required long? JudgedFingerprint { get; init; }

    public required string? Reason { get; init; }

    public MatchState State => Verdict switch
    {
        MatchVerdict.Accepted => MatchState.Accepted,
        MatchVerdict.Dismissed when JudgedFingerprint == Fingerprint => MatchState.Dismissed,
        _ => MatchState.Open,
    };

    /// <summary>It was dismissed, and what it rests on has changed since.</summary>
    public bool IsRaisedAgain => Verdict == MatchVerdict.Dismissed && State == MatchState.Open;

    public string Address => $"/upphandlingar/{CaseId.Value}/leverantorer/{CandidateId.Value}";

    /// <summary>Both ids, for a checkbox.</summary>
    public string Key => $"{CaseId.Value:N}.{CandidateId.Value:N}";

    public static (ProcurementCaseId Case, CandidateId Candidate)? ReadKey(string? key) => key?.Split('.') is [var wanted, var offered] && Guid.TryParse(wanted, out var caseId) && Guid.TryParse(offered, out var candidateId)
        ? (new ProcurementCaseId(caseId), new CandidateId(candidateId)) : null;
}

/// <summary>Matches of what can still be answered, by the filter and order of the list's address; those that nobody has judged, unless something else is asked for.</summary>
internal sealed class MatchListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string Every = "alla";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = nameof(MatchState.Open) };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-score", ["score", "deadline", "title", "enterprise", "found"], preset: Preset);

    public IQueryable<MatchRow> Rows(ListQuery query, ProcurementCaseId? ofCase = null, CandidateId? ofCandidate = null)
    {
        var matches = db.CandidateMatches.AsNoTracking();
        matches = ofCase is { } wanted ? matches.Where(m => m.CaseId == wanted) : matches;
        matches = ofCandidate is { } offered ? matches.Where(m => m.CandidateId == offered) : matches;
        if (Enum.TryParse<MatchStrength>(query["styrka"], out var strength))
        {
            matches = matches.Where(m => m.Strength == strength);
        }

        var (cases, candidates) = (db.Cases.AsNoTracking().OpenAt(clock.GetUtcNow()), db.Candidates.AsNoTracking());
        if (query["omrade"] is { Length: 2 } division && int.TryParse(division, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            cases = cases.Where(c => c.MainCpv != null && c.MainCpv.StartsWith(division));
        }

        if (query["enhet"] is { } unit)
        {
            cases = cases.Where(c => c.BuyingUnit == unit);
        }

        var joined = from m in matches
                     join c in cases on m.CaseId equals c.Id
                     join s in candidates on m.CandidateId equals s.Id
                     join d in db.MatchDecisions on new { m.CaseId, m.CandidateId } equals new { d.CaseId, d.CandidateId } into decisions
                     from d in decisions.DefaultIfEmpty()
                     select new Joined { Match = m, Case = c, Candidate = s, Decision = d };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            joined = joined.Where(j => j.Case.SearchText.Contains(word) || j.Candidate.SearchText.Contains(word));
        }

        return Ordered(WithState(joined, query["lage"]), query.Sort).Select(j => new MatchRow
        {
            CaseId = j.Match.CaseId,
            CandidateId = j.Match.CandidateId,
            Title = j.Case.Title,
            BuyerName = j.Case.BuyerName,
            TenderDeadline = j.Case.TenderDeadline,
            PlannedYear = j.Case.PlannedYear,
            PlannedQuarter = j.Case.PlannedQuarter,
            CandidateName = j.Candidate.Name,
            Score = j.Match.Score,
            Strength = j.Match.Strength,
            Fingerprint = j.Match.Fingerprint,
            FoundAt = j.Match.FoundAt,
            Verdict = j.Decision == null ? null : j.Decision.Verdict,
            JudgedFingerprint = j.Decision == null ? null : j.Decision.Fingerprint,
            Reason = j.Decision == null ? null : j.Decision.Reason,
        });
    }

    private static IQueryable<Joined> WithState(IQueryable<Joined> rows, string? state) => state switch
    {
        nameof(MatchState.Open) => rows.Where(j => j.Decision == null || (j.Decision.Verdict == MatchVerdict.Dismissed && j.Decision.Fingerprint != j.Match.Fingerprint)),
        nameof(MatchState.Accepted) => rows.Where(j => j.Decision != null && j.Decision.Verdict == MatchVerdict.Accepted),
        nameof(MatchState.Dismissed) => rows.Where(j => j.Decision != null && j.Decision.Verdict == MatchVerdict.Dismissed && j.Decision.Fingerprint == j.Match.Fingerprint),
        _ => rows,
    };

    private static IQueryable<Joined> Ordered(IQueryable<Joined> rows, SortOrder sort) => ((sort.Key, sort.Descending) switch
    {
        ("deadline", false) => rows.OrderBy(j => j.Case.TenderDeadline == null).ThenBy(j => j.Case.TenderDeadline),
        ("deadline", true) => rows.OrderBy(j => j.Case.TenderDeadline == null).ThenByDescending(j => j.Case.TenderDeadline),
        ("title", false) => rows.OrderBy(j => j.Case.Title),
        ("title", true) => rows.OrderByDescending(j => j.Case.Title),
        ("enterprise", false) => rows.OrderBy(j => j.Candidate.Name),
        ("enterprise", true) => rows.OrderByDescending(j => j.Candidate.Name),
        ("found", false) => rows.OrderBy(j => j.Match.FoundAt),
        ("found", true) => rows.OrderByDescending(j => j.Match.FoundAt),
        (_, false) => rows.OrderBy(j => j.Match.Score),
        _ => rows.OrderByDescending(j => j.Match.Score),
    }).ThenBy(j => j.Match.CaseId).ThenBy(j => j.Match.CandidateId);

    private sealed class Joined
    {
        public required CandidateMatch Match { get; init; }

        public required ProcurementCase Case { get; init; }

        public required Candidate Candidate { get; init; }

        public required MatchDecision? Decision { get; init; }
    }
}
