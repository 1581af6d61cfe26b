using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>Whether it can be applied for today.</summary>
internal enum ExternalCallTime
{
    Open,
    Coming,
    Closed,
}

/// <summary>Money elsewhere in a list.</summary>
internal sealed record ExternalCallRow(ExternalCallId Id, string Title, string Funder, DateOnly? OpensOn, DateOnly? ClosesOn, ExternalStance Stance, string? CommitteeCode)
{
    public string Address => $"/bidrag/bevakning/{Id.Value}";

    public bool IsOwed => Stance is ExternalStance.Watching or ExternalStance.WillApply;
}

/// <summary>Money elsewhere by the filter and order of the list's address.</summary>
internal sealed class ExternalCallListQuery(BusinessSupportDbContext db, TimeProvider clock)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "closes", ["closes", "title", "funder"]);

    public IQueryable<ExternalCallRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.ExternalCalls.AsNoTracking();
        found = Enum.TryParse<ExternalStance>(query["stallning"], out var stance) ? found.Where(c => c.Stance == stance) : found;
        found = !Enum.TryParse<ExternalCallTime>(query["tid"], out var time) ? found : time switch
        {
            ExternalCallTime.Open => found.Where(c => (c.OpensOn == null || c.OpensOn <= today) && (c.ClosesOn == null || c.ClosesOn >= today)),
            ExternalCallTime.Coming => found.Where(c => c.OpensOn > today),
            _ => found.Where(c => c.ClosesOn < today),
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(c => c.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(c => c.Title),
            ("title", true) => found.OrderByDescending(c => c.Title),
            ("funder", false) => found.OrderBy(c => c.Funder),
            ("funder", true) => found.OrderByDescending(c => c.Funder),
            (_, true) => found.OrderByDescending(c => c.ClosesOn ?? DateOnly.MinValue),
            _ => found.OrderBy(c => c.ClosesOn ?? DateOnly.MaxValue),
        };
        return ordered.ThenBy(c => c.Id).Select(c => new ExternalCallRow(c.Id, c.Title, c.Funder, c.OpensOn, c.ClosesOn, c.Stance, c.CommitteeCode));
    }
}
