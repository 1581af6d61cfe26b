using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowProjects;

/// <summary>A project in a list.</summary>
internal sealed record ProjectRow
{
    public required ProjectId Id { get; init; }

    public required string Title { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly? EndsOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required string? Places { get; init; }

    public required decimal? Amount { get; init; }

    public required ProjectCurrency Currency { get; init; }

    public required IReadOnlyList<Guid> FunderIds { get; init; }

    public required string? OtherFunders { get; init; }

    public required string? Aim { get; init; }

    public string Address => $"/projekt/{Id.Value}";

    public ProjectState StateOn(DateOnly day) => Project.StateOf(StartsOn, EndsOn, EndedOn, day);
}

/// <summary>Projects by the filter and order of the list's address.</summary>
internal sealed class ProjectListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-start", ["start", "title", "end", "amount"]);

    public IQueryable<ProjectRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Projects.AsNoTracking();
        found = query["lage"] switch
        {
            nameof(ProjectState.Ended) => found.Where(p => p.EndedOn != null),
            nameof(ProjectState.Planned) => found.Where(p => p.EndedOn == null && p.StartsOn > today),
            nameof(ProjectState.Ongoing) => found.Where(p => p.EndedOn == null && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)),
            nameof(ProjectState.Completed) => found.Where(p => p.EndedOn == null && p.EndsOn < today),
            _ => found,
        };
        if (Enum.TryParse<DeepeningState>(query["fordjupning"], out var deepening))
        {
            found = found.Where(p => p.Deepenings.Any(d => d.State == deepening));
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(p => p.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(p => p.Title),
            ("title", true) => found.OrderByDescending(p => p.Title),
            ("end", false) => found.OrderBy(p => p.EndsOn == null).ThenBy(p => p.EndsOn),
            ("end", true) => found.OrderBy(p => p.EndsOn == null).ThenByDescending(p => p.EndsOn),
            ("amount", false) => found.OrderBy(p => p.Amount == null).ThenBy(p => p.Amount),
            ("amount", true) => found.OrderBy(p => p.Amount == null).ThenByDescending(p => p.Amount),
            (_, false) => found.OrderBy(p => p.StartsOn),
            _ => found.OrderByDescending(p => p.StartsOn),
        };
        return ordered.ThenBy(p => p.Title).ThenBy(p => p.Id).Select(p => new ProjectRow
        {
            Id = p.Id,
            Title = p.Title,
            Owner = p.OwnerEnterpriseId != null
                ? db.Enterprises.Where(e => e.Id == p.OwnerEnterpriseId).Select(e => e.Name).FirstOrDefault()
                : db.Organisations.Where(o => o.Id == p.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault(),
            StartsOn = p.StartsOn,
            EndsOn = p.EndsOn,
            EndedOn = p.EndedOn,
            Places = p.Places,
            Amount = p.Amount,
            Currency = p.Currency,
            FunderIds = p.FunderIds,
            OtherFunders = p.OtherFunders,
            Aim = p.Aim,
        });
    }

    /// <summary>Names of those who pay for the projects.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> FundersAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        List<Domain.Organisations.OrganisationId> wanted = [.. ids.Distinct().Select(i => new Domain.Organisations.OrganisationId(i))];
        return await db.Organisations.AsNoTracking().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id.Value, o => o.Name, ct);
    }
}
