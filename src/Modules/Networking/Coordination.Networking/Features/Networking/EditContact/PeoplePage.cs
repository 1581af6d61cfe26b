using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.EditContact;

/// <summary>A page about a person at one enterprise, or at one organisation: its address says which register the id is of.</summary>
internal abstract class PeoplePage(NetworkingDbContext db) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string OwnerName { get; private set; } = string.Empty;

    public string RegisterAddress => IsOrganisation ? "/organisationer" : "/foretag";

    public string RegisterKey => IsOrganisation ? "Organisations.Title" : "Enterprises.Title";

    public string BackAddress => $"{RegisterAddress}/{Id}";

    protected NetworkingDbContext Db { get; } = db;

    protected IQueryable<EnterpriseContact> People
    {
        get
        {
            var (enterprise, organisation) = (new EnterpriseId(Id), new OrganisationId(Id));
            return IsOrganisation ? Db.Contacts.Where(c => c.OrganisationId == organisation) : Db.Contacts.Where(c => c.EnterpriseId == enterprise);
        }
    }

    private bool IsOrganisation => Request.Path.StartsWithSegments("/organisationer", StringComparison.OrdinalIgnoreCase);

    protected EnterpriseContact Person(EnterpriseContactId id, ContactText text, DateOnly today) => IsOrganisation
        ? new EnterpriseContact(id, new OrganisationId(Id), text, today)
        : new EnterpriseContact(id, new EnterpriseId(Id), text, today);

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (enterprise, organisation) = (new EnterpriseId(Id), new OrganisationId(Id));
        var name = IsOrganisation
            ? await Db.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).SingleOrDefaultAsync(ct)
            : await Db.Enterprises.Where(e => e.Id == enterprise).Select(e => e.Name).SingleOrDefaultAsync(ct);
        OwnerName = name ?? string.Empty;
        return name is not null;
    }
}
