using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrants;

/// <summary>What grants one may want to see.</summary>
internal enum GrantFilter
{
    /// <summary>A condition's day has passed without a report.</summary>
    Late,

    /// <summary>A report waits to be judged.</summary>
    Reported,

    /// <summary>A payment can be made.</summary>
    Payable,
    Withheld,
    Reclaimed,
}

/// <summary>A grant in a list.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Recipient">Who receives it.</param>
/// <param name="Scheme">The scheme's title.</param>
/// <param name="Kronor">All of it.</param>
/// <param name="Paid">What has been paid, less what is to come back.</param>
/// <param name="DecidedOn">The day.</param>
/// <param name="NextDueOn">When the next open condition is due.</param>
/// <param name="IsReported">The next one has been reported.</param>
internal sealed record GrantRow(GrantDecisionId Id, string Recipient, string Scheme, decimal Kronor, decimal Paid, DateOnly DecidedOn, DateOnly? NextDueOn, bool IsReported)
{
    public string Address => $"/bidrag/beslut/{Id.Value}";
}

/// <summary>Grants by the filter and order of the list's address.</summary>
internal sealed class GrantListQuery(BusinessSupportDbContext db, TimeProvider clock)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-decided", ["decided", "recipient", "amount", "due"]);

    public IQueryable<GrantRow> Rows(ListQuery query)
    {
        var found = db.GrantDecisions.AsNoTracking();
        found = Enum.TryParse<GrantFilter>(query["lage"], out var filter) ? Only(found, filter, clock.TodayInSweden()) : found;
        found = Guid.TryParse(query["bidrag"], out var scheme) ? found.Where(g => g.SchemeId == new FundingSchemeId(scheme)) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(g => g.SearchText.Contains(word));
        }

        return Ordered(found, query).ThenBy(g => g.Id).Select(g => new GrantRow(
            g.Id,
            g.RecipientName,
            db.FundingSchemes.Where(s => s.Id == g.SchemeId).Select(s => s.Title).First(),
            g.Kronor,
            g.Payments.Where(p => p.State == PaymentState.Released).Sum(p => p.Kronor - p.ReclaimedKronor),
            g.DecidedOn,
            g.Conditions.Where(c => c.State == ConditionState.Open).Min(c => (DateOnly?)c.DueOn),
            g.Conditions.Any(c => c.State == ConditionState.Open && c.ReportedOn != null)));
    }

    private static IQueryable<GrantDecision> Only(IQueryable<GrantDecision> all, GrantFilter filter, DateOnly today) => filter switch
    {
        GrantFilter.Late => all.Where(g => g.Conditions.Any(c => c.State == ConditionState.Open && c.ReportedOn == null && c.DueOn < today)),
        GrantFilter.Reported => all.Where(g => g.Conditions.Any(c => c.State == ConditionState.Open && c.ReportedOn != null)),
        GrantFilter.Payable => all.Where(g => g.Payments.Any(p => p.State == PaymentState.Planned && p.Year <= today.Year && !g.Conditions.Any(c => c.PaymentId == p.Id && c.State != ConditionState.Met))),
        GrantFilter.Withheld => all.Where(g => g.Payments.Any(p => p.State == PaymentState.Withheld)),
        _ => all.Where(g => g.Reclaims.Any()),
    };

    private static IOrderedQueryable<GrantDecision> Ordered(IQueryable<GrantDecision> found, ListQuery query) => (query.Sort.Key, query.Sort.Descending) switch
    {
        ("recipient", false) => found.OrderBy(g => g.RecipientName),
        ("recipient", true) => found.OrderByDescending(g => g.RecipientName),
        ("amount", false) => found.OrderBy(g => g.Kronor),
        ("amount", true) => found.OrderByDescending(g => g.Kronor),
        ("due", false) => found.OrderBy(g => g.Conditions.Where(c => c.State == ConditionState.Open).Min(c => (DateOnly?)c.DueOn) ?? DateOnly.MaxValue),
        ("due", true) => found.OrderByDescending(g => g.Conditions.Where(c => c.State == ConditionState.Open).Min(c => (DateOnly?)c.DueOn) ?? DateOnly.MinValue),
        (_, false) => found.OrderBy(g => g.DecidedOn),
        _ => found.OrderByDescending(g => g.DecidedOn),
    };
}
