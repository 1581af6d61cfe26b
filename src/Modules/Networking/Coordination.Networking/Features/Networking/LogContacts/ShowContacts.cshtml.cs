using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>The log of contacts (S002-23).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowContactsModel(ContactListQuery contacts, ContactSubjectQuery subjects, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, ContactListQuery.DefaultSort, ContactListQuery.SortKeys);

    public PagedList<ContactRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Ways => LogContactModel.WaysOf(texts);

    public IReadOnlyList<Option> Projects { get; private set; } = [];

    public IReadOnlyList<Option> Organisations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Projects, Organisations) = (await subjects.ProjectsAsync(ct), await subjects.OrganisationsAsync(ct));
        Rows = await contacts.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
    }
}
