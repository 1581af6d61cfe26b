using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowContacts;

/// <summary>People at the enterprises of the register.</summary>
[Authorize(Policy = NetworkingPolicies.ManageContacts)]
internal sealed class ShowContactsModel(ContactListQuery contacts, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ContactListQuery.Read(Request);

    public PagedList<ContactRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Purposes => [.. Enum.GetValues<ContactPurpose>().Select(p => new Option(p.ToString(), texts[$"ContactPurpose.{p}"]))];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await contacts.PageAsync(Query, ct);
}
