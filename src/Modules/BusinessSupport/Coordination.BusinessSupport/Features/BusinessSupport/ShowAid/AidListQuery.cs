using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowAid;

/// <summary>Aid records by the filter and order of a list's address.</summary>
internal sealed class AidListQuery(BusinessSupportDbContext db, TimeProvider clock)
{
    public const string ToRegister = "anmal";
    public const string Gone = "aterkallade";
    public const string Disposable = "gallras";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-granted", ["granted", "recipient", "euro", "due"]);

    public IQueryable<AidRecord> Rows(ListQuery query)
    {
        var found = Filtered(query);
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("recipient", false) => found.OrderBy(a => a.RecipientName),
            ("recipient", true) => found.OrderByDescending(a => a.RecipientName),
            ("euro", false) => found.OrderBy(a => a.Euro),
            ("euro", true) => found.OrderByDescending(a => a.Euro),
            ("due", false) => found.OrderBy(a => a.RegisterDueOn == null).ThenBy(a => a.RegisterDueOn),
            ("due", true) => found.OrderBy(a => a.RegisterDueOn == null).ThenByDescending(a => a.RegisterDueOn),
            (_, false) => found.OrderBy(a => a.GrantedOn),
            _ => found.OrderByDescending(a => a.GrantedOn),
        };
        return ordered.ThenByDescending(a => a.Id);
    }

    private IQueryable<AidRecord> Filtered(ListQuery query)
    {
        var found = db.AidRecords.AsNoTracking();
        found = Enum.TryParse<AidOrigin>(query["givare"], out var origin) ? found.Where(a => a.Origin == origin) : found;
        found = Enum.TryParse<AidRegulation>(query["regel"], out var regulation) ? found.Where(a => a.Regulation == regulation) : found;
        var unit = Guid.TryParse(query["foretag"], out var id) ? new UndertakingId(id) : default;
        found = unit.Value != Guid.Empty ? found.Where(a => a.UndertakingId == unit || a.Parts.Any(p => p.UndertakingId == unit)) : found;
        var kept = clock.TodayInSweden().AddYears(-LedgerRules.KeepYears);
        found = query["lage"] switch
        {
            ToRegister => found.Where(a => a.RegisterDueOn != null && a.RegisteredOn == null && a.GoneOn == null),
            Gone => found.Where(a => a.GoneOn != null),
            Disposable => found.Where(a => a.GrantedOn <= kept),
            _ => found,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(a => a.SearchText.Contains(word));
        }

        return found;
    }
}
