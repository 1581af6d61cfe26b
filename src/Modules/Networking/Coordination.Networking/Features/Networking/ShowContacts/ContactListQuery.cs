using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowContacts;

/// <summary>A person of the list, with the enterprise or organisation.</summary>
internal sealed record ContactRow(EnterpriseContactId Id, EnterpriseId? EnterpriseId, OrganisationId? OrganisationId, string OwnerName, string Name, string? Title, string? Email, string? Phone)
{
    public string OwnerAddress => EnterpriseId is { } enterprise ? $"/foretag/{enterprise.Value}" : $"/organisationer/{OrganisationId?.Value}";
}

/// <summary>
/// People at enterprises and organisations by the beginning of first name, last name or address, so that an index answers however many there are. Those
/// with protected identity, restricted or erased, are not in it.
/// </summary>
internal sealed class ContactListQuery(NetworkingDbContext db)
{
    /// <summary>After every letter that a name can hold.</summary>
    private const string Last = "\uffff";

    public static ListQuery Read(Microsoft.AspNetCore.Http.HttpRequest request) => ListQuery.Read(request, "name", ["name"]);

    public async Task<PagedList<ContactRow>> PageAsync(ListQuery query, CancellationToken ct)
    {
        var found = Filtered(query);
        var ordered = query.Sort.Descending ? found.OrderByDescending(c => c.NameKey).ThenBy(c => c.Id) : found.OrderBy(c => c.NameKey).ThenBy(c => c.Id);
        return await ordered.Select(c => new ContactRow(
            c.Id,
            c.EnterpriseId,
            c.OrganisationId,
            c.EnterpriseId != null ? db.Enterprises.Where(e => e.Id == c.EnterpriseId).Select(e => e.Name).First() : db.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Name).First(),
            c.Name,
            c.Title,
            c.Email,
            c.Phone)).ToPagedListAsync(query, ct);
    }

    private IQueryable<EnterpriseContact> Filtered(ListQuery query)
    {
        var found = db.Contacts.AsNoTracking().Where(c => c.State == ContactState.Current && !c.IsProtected);
        found = Enum.TryParse<ContactPurpose>(query["andamal"], out var purpose) ? For(found, purpose.ToString()) : found;
        if (SearchText.Normalise(query["q"]) is not { Length: > 0 } text)
        {
            return found;
        }

        var end = text + Last;
        return found.Where(c =>
            (string.Compare(c.NameKey, text) >= 0 && string.Compare(c.NameKey, end) < 0)
            || (string.Compare(c.LastNameKey, text) >= 0 && string.Compare(c.LastNameKey, end) < 0)
            || (string.Compare(c.EmailKey, text) >= 0 && string.Compare(c.EmailKey, end) < 0));
    }

    private static IQueryable<EnterpriseContact> For(IQueryable<EnterpriseContact> rows, string purpose) => rows.Where(c => c.PurposeNames.Contains(purpose));
}
