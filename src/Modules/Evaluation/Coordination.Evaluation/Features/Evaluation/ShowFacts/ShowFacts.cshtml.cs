using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowFacts;

/// <summary>The records behind a figure that the product has counted, each with the way to where it is kept.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowFactsModel(EvaluationDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : IndicatorPage(db, authorization)
{
    private Measure _measure = null!;

    public ListQuery Query => ListQuery.Read(Request, "-on", ["on"], size: 50);

    public PeriodSpan? Period => PeriodSpan.Read(Query["period"]);

    public string? Committee => Query["namnd"];

    public PagedList<Fact> Rows { get; private set; } = null!;

    public bool HasAmounts => _measure.Sum is MeasureSum.Amount or MeasureSum.ShareOfAmount;

    public bool HasNumbers => _measure.Kind is FactKind.Tenders;

    protected override bool Fits => Measure.Find(Record.Measure) is not null;

    /// <summary>What the record is: its title, else its kind.</summary>
    public string TitleOf(Fact fact) => fact.Title.Length > 0 ? fact.Title : texts[$"FactKind.{fact.Kind}"].Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        _measure = Measure.Find(Record.Measure)!;
        var facts = _measure.Of(Db.Facts.AsNoTracking());
        if (Period is { } period)
        {
            // What stands at the end of a period has come before it.
            var (first, last) = (_measure.Sum == MeasureSum.Standing ? DateOnly.MinValue : period.FirstDay, period.LastDay);
            facts = facts.Where(f => f.On >= first && f.On <= last);
        }

        if (Committee is { } committee)
        {
            facts = facts.Where(f => f.Committee == committee);
        }

        facts = Query.Sort.Descending ? facts.OrderByDescending(f => f.On).ThenBy(f => f.Id) : facts.OrderBy(f => f.On).ThenBy(f => f.Id);
        Rows = await facts.ToPagedListAsync(Query, ct);
    }
}
