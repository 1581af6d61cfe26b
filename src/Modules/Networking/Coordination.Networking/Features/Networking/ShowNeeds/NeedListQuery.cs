using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNeeds;

/// <summary>A need in a list.</summary>
internal sealed record NeedRow(CooperationNeedId Id, string Title, CooperationField Field, string? Counterpart, decimal? ValuePerYear, CooperationForm? ChosenForm, DateTimeOffset RegisteredAt, int Answers)
{
    public string Address => $"/samverkan/behov/{Id.Value}";
}

/// <summary>Needs by the filter and order of the list's address.</summary>
internal sealed class NeedListQuery(NetworkingDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-day", ["day", "title", "value"]);

    public IQueryable<NeedRow> Rows(ListQuery query)
    {
        var found = db.CooperationNeeds.AsNoTracking();
        found = Enum.TryParse<CooperationField>(query["falt"], out var field) ? found.Where(n => n.Field == field) : found;
        found = query["form"] switch
        {
            null => found,
            "ingen" => found.Where(n => n.ChosenForm == null),
            { } text when Enum.TryParse<CooperationForm>(text, out var form) => found.Where(n => n.ChosenForm == form),
            _ => found.Where(n => false),
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(n => n.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(n => n.Title),
            ("title", true) => found.OrderByDescending(n => n.Title),
            ("value", false) => found.OrderBy(n => n.ValuePerYear == null).ThenBy(n => n.ValuePerYear),
            ("value", true) => found.OrderBy(n => n.ValuePerYear == null).ThenByDescending(n => n.ValuePerYear),
            (_, false) => found.OrderBy(n => n.RegisteredAt),
            _ => found.OrderByDescending(n => n.RegisteredAt),
        };
        return ordered.ThenByDescending(n => n.Id).Select(n => new NeedRow(
            n.Id,
            n.Title,
            n.Field,
            n.EnterpriseId != null ? db.Enterprises.Where(e => e.Id == n.EnterpriseId).Select(e => e.Name).FirstOrDefault() : db.Organisations.Where(o => o.Id == n.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            n.ValuePerYear,
            n.ChosenForm,
            n.RegisteredAt,
            n.Answers.Select(a => a.Question).Distinct().Count()));
    }
}
