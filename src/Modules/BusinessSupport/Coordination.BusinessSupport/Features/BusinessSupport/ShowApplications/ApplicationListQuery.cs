using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowApplications;

/// <summary>An application in a list.</summary>
internal sealed record ApplicationRow(FundingApplicationId Id, string Applicant, string Scheme, decimal Kronor, int Years, ApplicationState State, int Assessments, DateTimeOffset ReceivedAt)
{
    public string Address => $"/bidrag/ansokningar/{Id.Value}";
}

/// <summary>Applications by the filter and order of the list's address.</summary>
internal sealed class ApplicationListQuery(BusinessSupportDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-received", ["received", "applicant", "amount"]);

    public IQueryable<ApplicationRow> Rows(ListQuery query)
    {
        var found = db.FundingApplications.AsNoTracking();
        found = Enum.TryParse<ApplicationState>(query["lage"], out var state) ? found.Where(a => a.State == state) : found.Where(a => a.State != ApplicationState.Spam);
        found = Guid.TryParse(query["utlysning"], out var call) ? found.Where(a => a.CallId == call) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(a => a.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("applicant", false) => found.OrderBy(a => a.ApplicantName),
            ("applicant", true) => found.OrderByDescending(a => a.ApplicantName),
            ("amount", false) => found.OrderBy(a => a.Kronor),
            ("amount", true) => found.OrderByDescending(a => a.Kronor),
            (_, false) => found.OrderBy(a => a.ReceivedAt),
            _ => found.OrderByDescending(a => a.ReceivedAt),
        };
        return ordered.ThenBy(a => a.Id).Select(a => new ApplicationRow(
            a.Id, a.ApplicantName, db.FundingSchemes.Where(s => s.Id == a.SchemeId).Select(s => s.Title).First(), a.Kronor, a.Years, a.State, a.Assessments.Count, a.ReceivedAt));
    }
}
