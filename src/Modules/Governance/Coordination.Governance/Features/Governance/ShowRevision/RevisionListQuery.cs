using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowRevision;

/// <summary>A line of the guided list.</summary>
internal sealed record RevisionListRow(
    ActivityId Id, int AreaNumber, string Number, string Title, string? NewTitle, string Responsible, ActivityStatus? Status, bool IsLate, DateOnly? ReportedOn,
    Judgement? Judgement, ActivityStatus? Outcome, string? Reason, string? JudgedBy, DateTimeOffset? JudgedAt, bool IsChangedSince, IReadOnlyList<Guid> Committees)
{
    /// <summary>Its measurable goals as they stand in the plan in force.</summary>
    public IReadOnlyList<ActivityGoal> Goals { get; init; } = [];
}

/// <summary>How far the judging has come.</summary>
internal sealed record RevisionProgress(int Total, int CarriedOver, int Changed, int Closed, int Added)
{
    public int Judged => CarriedOver + Changed + Closed;

    public int Left => Total - Judged;
}

/// <summary>The guided list with its filters; the page, the export and «next» read the same lines in the same order.</summary>
internal sealed class RevisionListQuery(RevisionQuery revisions, TimeProvider clock)
{
    public const string NotJudged = "obedomda";

    public const int PageSize = 50;

    public async Task<(IReadOnlyList<RevisionListRow> Rows, RevisionProgress Progress)> ReadAsync(ActionPlan plan, RevisionId revision, CancellationToken ct)
    {
        var draft = await revisions.DraftAsync(plan, revision, ct);
        var codes = await revisions.CodesAsync(ct);
        var today = clock.TodayInSweden();
        var rows = draft.Activities.Select(d => Row(d.Activity, d.Row, d.Wording, d.FullNumber, d.AreaNumber, d.IsChangedSinceJudged))
            .Concat(draft.Closing.Select(c => Row(c.Activity, c.Row, ActivityWording.Of(c.Activity), c.Activity.FullNumber, c.Activity.AreaNumber, false)))
            .OrderBy(r => r.AreaNumber).ThenBy(r => r.Number, NumberOrder.Instance).ToList();
        var (carriedOver, changed, closed, added) = draft.Count();
        return (rows, new RevisionProgress(carriedOver + changed + closed + draft.WithoutJudgement, carriedOver, changed, closed, added));

        RevisionListRow Row(Activity? activity, RevisionRow? row, ActivityWording wording, string number, int area, bool since) => new(
            activity?.Id ?? row!.ActivityId, area, activity?.FullNumber ?? number, activity?.Title ?? wording.Title, activity is not null && activity.Title != wording.Title ? wording.Title : null,
            WordingText.Parties(wording, codes, responsible: true), activity?.Status, activity?.IsLateOn(today) ?? false, activity?.ReportedOn,
            row?.Judgement, row?.Outcome, row?.Reason, row?.JudgedBy, row?.JudgedAt, since, [.. wording.Committees.Select(c => c.Value)])
        {
            Goals = activity?.Goals ?? [],
        };
    }

    public static IReadOnlyList<RevisionListRow> Filter(IReadOnlyList<RevisionListRow> rows, ListQuery query)
    {
        var found = rows.AsEnumerable();
        if (query["bedomning"] is { } judgement)
        {
            found = judgement == NotJudged ? found.Where(r => r.Judgement is null) : found.Where(r => r.Judgement?.ToString() == judgement);
        }

        if (Guid.TryParse(query["namnd"], out var committee))
        {
            found = found.Where(r => r.Committees.Contains(committee));
        }

        if (query["omrade"] is { } area)
        {
            found = found.Where(r => r.AreaNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) == area);
        }

        if (query["q"] is { } text)
        {
            var words = SearchText.Normalise(text);
            found = found.Where(r => SearchText.Normalise($"{r.Number} {r.Title} {r.NewTitle} {r.Reason}").Contains(words, StringComparison.Ordinal));
        }

        return [.. found];
    }

    /// <summary>The next activity that nobody has judged, after this one and then from the beginning.</summary>
    public static ActivityId? Next(IReadOnlyList<RevisionListRow> rows, ActivityId after)
    {
        var at = rows.ToList().FindIndex(r => r.Id == after);
        return rows.Skip(at + 1).Concat(rows.Take(at + 1)).FirstOrDefault(r => r.Judgement is null && r.Id != after)?.Id;
    }

    /// <summary>1.2 before 1.10.</summary>
    private sealed class NumberOrder : IComparer<string>
    {
        public static readonly NumberOrder Instance = new();

        public int Compare(string? x, string? y) => Last(x).CompareTo(Last(y));

        private static int Last(string? number) => int.TryParse(number?[(number.IndexOf('.', StringComparison.Ordinal) + 1)..], out var value) ? value : 0;
    }
}
