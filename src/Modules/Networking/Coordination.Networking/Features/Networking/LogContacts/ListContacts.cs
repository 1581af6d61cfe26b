using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>A line of the log of contacts.</summary>
internal sealed record ContactRow(ContactEntryId Id, DateOnly On, ContactWay Way, string With, string Summary, string RegisteredBy)
{
    public required ProjectId? ProjectId { get; init; }

    public required string? Project { get; init; }

    public required EnterpriseId? EnterpriseId { get; init; }

    public required string? Enterprise { get; init; }

    public required NetworkId? NetworkId { get; init; }

    public required string? Network { get; init; }
}

/// <summary>The log of contacts, by the filter and order of its address.</summary>
internal sealed class ContactListQuery(NetworkingDbContext db)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["day", "with"];

    public static string DefaultSort => "-day";

    public IQueryable<ContactRow> Rows(ListQuery query)
    {
        var entries = db.ContactLog.AsNoTracking().Where(c => !c.IsStruck);
        if (Enum.TryParse<ContactWay>(query["satt"], out var way))
        {
            entries = entries.Where(c => c.Way == way);
        }

        if (Guid.TryParse(query["projekt"], out var project))
        {
            var id = new ProjectId(project);
            entries = entries.Where(c => c.ProjectId == id);
        }

        if (Guid.TryParse(query["organisation"], out var organisation))
        {
            var id = new OrganisationId(organisation);
            entries = entries.Where(c => c.OrganisationId == id);
        }

        if (Guid.TryParse(query["foretag"], out var enterprise))
        {
            var id = new EnterpriseId(enterprise);
            entries = entries.Where(c => c.EnterpriseId == id);
        }

        if (Guid.TryParse(query["natverk"], out var network))
        {
            var id = new NetworkId(network);
            entries = entries.Where(c => c.NetworkId == id);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            entries = entries.Where(c => c.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("with", false) => entries.OrderBy(c => c.With),
            ("with", true) => entries.OrderByDescending(c => c.With),
            (_, false) => entries.OrderBy(c => c.On),
            _ => entries.OrderByDescending(c => c.On),
        };
        return Rows(ordered.ThenByDescending(c => c.Id));
    }

    /// <summary>The latest contacts with an organisation, or about a project.</summary>
    public IQueryable<ContactRow> Of(OrganisationId? organisation, ProjectId? project) => Rows(db.ContactLog.AsNoTracking()
        .Where(c => !c.IsStruck && ((organisation != null && c.OrganisationId == organisation) || (project != null && c.ProjectId == project)))
        .OrderByDescending(c => c.On).ThenByDescending(c => c.Id));

    private IQueryable<ContactRow> Rows(IQueryable<ContactEntry> entries) => entries.Select(c => new ContactRow(c.Id, c.On, c.Way, c.With, c.Summary, c.RegisteredBy)
    {
        ProjectId = c.ProjectId,
        Project = db.Projects.Where(p => p.Id == c.ProjectId).Select(p => p.Title).FirstOrDefault(),
        EnterpriseId = c.EnterpriseId,
        Enterprise = db.Enterprises.Where(e => e.Id == c.EnterpriseId).Select(e => e.Name).FirstOrDefault(),
        NetworkId = c.NetworkId,
        Network = db.Networks.Where(n => n.Id == c.NetworkId).Select(n => n.Name).FirstOrDefault(),
    });
}
