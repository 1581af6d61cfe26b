using Coordination.Evaluation.Domain;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicator;

/// <summary>One indicator: what it means, its values, what they were corrected from, and its history (S002-16).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowIndicatorModel(
    EvaluationDbContext db, SeriesQuery series, CommitteeChoiceQuery committees, IActivityDirectory activities, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : IndicatorPage(db, authorization)
{
    private const int MostParts = 200;
    private const int MostCorrections = 50;
    private const int YearsShown = 6;

    private readonly HashSet<(DateOnly StartsOn, string Part)> _hidden = [];

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public IReadOnlyList<SeriesPoint> Series { get; private set; } = [];

    public IReadOnlyList<SeriesRow> Rows { get; private set; } = [];

    /// <summary>Years with a value or a target, the latest first.</summary>
    public IReadOnlyList<YearFigure> Years { get; private set; } = [];

    public YearFigure Year { get; private set; } = null!;

    public IReadOnlyList<ActivitySummary> Activities { get; private set; } = [];

    public IReadOnlyList<(string Committee, decimal Value)> ByCommittee { get; private set; } = [];

    /// <summary>Values of parts, the latest period first.</summary>
    public IReadOnlyList<Measurement> Parts { get; private set; } = [];

    /// <summary>Values that hold no more, the latest first.</summary>
    public IReadOnlyList<Measurement> Superseded { get; private set; } = [];

    /// <summary>Where it all began may be of too few persons too.</summary>
    public bool HidesBaseline => !MayManage && PartProtection.HidesBaseline(Record);

    public IEnumerable<HistoryEntry> History => PartProtection.Counts(Record) && !MayManage ? Record.Entries.Where(e => e.Kind != HistoryKind.BaselineSet) : Record.Entries;

    public bool MayRecord => MayManage && Record.Source != IndicatorSource.Measured && Record.EndedAt is null;

    public LineChart? Chart => SeriesChart.Chart(Record, Rows, texts);

    /// <summary>Whether the file has something to draw: it is carried further, and shows what everybody may see.</summary>
    public bool HasDrawing => SeriesChart.Chart(Record, SeriesChart.Rows(Record, PartProtection.Shown(Record, Series)), texts) is not null;

    public string Committee(string? code) => code is null ? string.Empty : _names.TryGetValue(code, out var name) ? name : code;

    /// <summary>Of too few persons to be shown to others than those who record them.</summary>
    public bool IsHidden(Measurement part) => _hidden.Contains((part.StartsOn, part.Breakdown));

    public PeriodSpan PeriodOf(Measurement measurement) => PeriodSpan.Of(Record.Period, measurement.StartsOn);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (id, today) = (Record.Id, clock.TodayInSweden());
        _names = await committees.NamesAsync(ct);
        var protects = PartProtection.Counts(Record) && !MayManage;
        Series = protects ? await series.WholeAsync(Record, ct) : await series.RawAsync(Record, ct);
        Rows = SeriesChart.Rows(Record, Series);
        Year = YearJudgement.Judge(Record, Series, today.Year, today, MayManage);
        var years = Series.Select(p => p.Period.Year).Concat(Record.Targets.Select(t => t.Year)).Distinct().OrderDescending();
        Years = [.. years.Select(y => YearJudgement.Judge(Record, Series, y, today, MayManage)).Take(YearsShown)];
        Activities = Record.ActivityIds.Count == 0 ? [] : await activities.FindAsync(Record.ActivityIds, ct);
        ByCommittee = await series.ByCommitteeAsync(Record, today.Year, ct);
        Parts = await Db.Measurements.AsNoTracking().Where(m => m.IndicatorId == id && m.Breakdown != string.Empty && m.SupersededAt == null)
            .OrderByDescending(m => m.StartsOn).ThenBy(m => m.Breakdown).Take(MostParts).ToListAsync(ct);
        if (protects)
        {
            Protect();
        }

        const decimal fewest = SmallCells.Fewest;
        Superseded = await Db.Measurements.AsNoTracking().Where(m => m.IndicatorId == id && m.SupersededAt != null && (!protects || (m.Breakdown == string.Empty && (m.Value <= 0 || m.Value >= fewest))))
            .OrderByDescending(m => m.SupersededAt).ThenByDescending(m => m.Id).Take(MostCorrections).ToListAsync(ct);
    }

    /// <summary>As a comparison does: each period by itself, beside its whole.</summary>
    private void Protect()
    {
        foreach (var period in Parts.GroupBy(p => p.StartsOn))
        {
            var whole = Series.FirstOrDefault(p => p.Period.FirstDay == period.Key)?.Shown;
            _hidden.UnionWith(PartProtection.Hidden(whole, period.ToDictionary(p => p.Breakdown, p => p.Value, StringComparer.Ordinal), addsUp: true).Select(part => (period.Key, part)));
        }
    }
}
