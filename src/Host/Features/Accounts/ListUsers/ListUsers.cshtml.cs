using Coordination.Host.Security;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Accounts.ListUsers;

[Authorize(Policy = HostPolicies.ManageUsers)]
internal sealed class ListUsersModel(ListUsersHandler users, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "name", ListUsersHandler.SortKeys);

    public PagedList<UserRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> RoleOptions => [.. Roles.All.Select(r => new Option(r, texts[$"Role.{r}"]))];

    public IReadOnlyList<Option> StateOptions => [.. Enum.GetNames<UserState>().Select(s => new Option(s, texts[$"UserState.{s}"]))];

    public string RolesOf(UserRow row)
    {
        var names = string.Join(", ", row.Roles.Select(r => texts[$"Role.{r}"].Value));
        return row.Committees.Count == 0 ? names : $"{names} ({string.Join(", ", row.Committees)})";
    }

    public StatusLook LookOf(UserRow row) => row.State switch
    {
        UserState.Active => StatusLook.Done,
        UserState.Invited => StatusLook.Ongoing,
        _ => StatusLook.NotStarted,
    };

    public async Task OnGetAsync(CancellationToken ct) => Rows = (await users.HandleAsync(Query, ct)).ToPagedList(Query);
}
