using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowSchemes;

/// <summary>A scheme in a list.</summary>
internal sealed record SchemeRow(FundingSchemeId Id, string Title, string CommitteeCode, SchemeState State, DateOnly StartsOn, DateOnly? EndsOn, int Applications)
{
    public string Address => $"/bidrag/{Id.Value}";
}

/// <summary>Schemes by the filter and order of the list's address.</summary>
internal sealed class SchemeListQuery(BusinessSupportDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "title", ["title", "start", "applications"]);

    public IQueryable<SchemeRow> Rows(ListQuery query)
    {
        var found = db.FundingSchemes.AsNoTracking();
        found = Enum.TryParse<SchemeState>(query["lage"], out var state) ? found.Where(s => s.State == state) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(s => s.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("start", false) => found.OrderBy(s => s.StartsOn),
            ("start", true) => found.OrderByDescending(s => s.StartsOn),
            ("applications", false) => found.OrderBy(s => db.FundingApplications.Count(a => a.SchemeId == s.Id)),
            ("applications", true) => found.OrderByDescending(s => db.FundingApplications.Count(a => a.SchemeId == s.Id)),
            (_, true) => found.OrderByDescending(s => s.Title),
            _ => found.OrderBy(s => s.Title),
        };
        return ordered.ThenBy(s => s.Id).Select(s => new SchemeRow(s.Id, s.Title, s.CommitteeCode, s.State, s.StartsOn, s.EndsOn, db.FundingApplications.Count(a => a.SchemeId == s.Id)));
    }
}
