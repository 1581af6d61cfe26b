using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowPlans;

/// <summary>A plan in the list, with what its file tells.</summary>
internal sealed record PlanRow(ActionPlan Plan, int Activities, int Done)
{
    public Guid Id => Plan.Id.Value;

    public string Validity => PlanText.Validity(Plan.ValidFrom, Plan.ValidTo);
}

/// <summary>The plans; the same filter serves the page and the exports. A municipality has a handful, so they are sifted in memory.</summary>
internal sealed class PlanListQuery(GovernanceDbContext db)
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["made", "title", "valid"];

    public static string DefaultSort => "-made";

    public async Task<IReadOnlyList<PlanRow>> AllAsync(ListQuery query, CancellationToken ct)
    {
        var counts = await db.Activities.AsNoTracking().Where(a => !a.IsRemoved).GroupBy(a => a.PlanId)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Count(a => a.Status == ActivityStatus.Done) }).ToDictionaryAsync(g => g.Key, ct);
        var found = (await db.Plans.AsNoTracking().OrderBy(p => p.Id).ToListAsync(ct)).Where(p => Has(p, query["q"]) && IsIn(p, query["lage"]))
            .Select(p => new PlanRow(p, counts.GetValueOrDefault(p.Id)?.All ?? 0, counts.GetValueOrDefault(p.Id)?.Done ?? 0));
        return [.. (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(p => p.Plan.Title, Order),
            ("title", true) => found.OrderByDescending(p => p.Plan.Title, Order),
            ("valid", false) => found.OrderBy(p => p.Plan.ValidFrom is null).ThenBy(p => p.Plan.ValidFrom),
            ("valid", true) => found.OrderBy(p => p.Plan.ValidFrom is null).ThenByDescending(p => p.Plan.ValidFrom),
            (_, false) => found.OrderBy(p => p.Plan.CreatedAt),
            _ => found.OrderByDescending(p => p.Plan.CreatedAt),
        }];
    }

    private static bool Has(ActionPlan plan, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            return Numbers(plan).Any(n => n.Normalised.Contains(number.Normalised, StringComparison.OrdinalIgnoreCase));
        }

        var account = plan.Account;
        var text = SearchText.Normalise(string.Join(' ',
        [
            plan.Title, plan.RegistrationNumber, account.Purpose, account.Scope, account.DrawnUpWith, account.FollowUp, account.Economy, account.Notes,
            .. plan.Areas.SelectMany(a => new[] { a.Title, a.Introduction }), .. plan.Decisions.Select(d => d.Note),
        ]));
        return SearchText.Normalise(words).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static IEnumerable<RegistrationNumber> Numbers(ActionPlan plan) =>
        plan.Decisions.Select(d => d.RegistrationNumber).Prepend(plan.RegistrationNumber).Select(RegistrationNumber.Parse).OfType<RegistrationNumber>();

    private static bool IsIn(ActionPlan plan, string? state) => state is null || (Enum.TryParse<PlanState>(state, out var asked) && plan.State == asked);
}

/// <summary>How a plan's facts are shown.</summary>
internal static class PlanText
{
    public static StatusLook Look(this PlanState state) => state switch
    {
        PlanState.InForce => StatusLook.Done,
        PlanState.Adopted or PlanState.AdoptedInPart or PlanState.Revised => StatusLook.Ongoing,
        PlanState.Expired => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    /// <summary>Whole years as years, everything else as dates.</summary>
    public static string Validity(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "–",
        ({ Month: 1, Day: 1 } f, { Month: 12, Day: 31 } t) => f.Year == t.Year ? $"{f.Year}" : $"{f.Year}–{t.Year}",
        _ => $"{(from is { } start ? Platform.Time.DateText.Short(start) : string.Empty)}–{(to is { } end ? Platform.Time.DateText.Short(end) : string.Empty)}",
    };
}
