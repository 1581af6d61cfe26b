using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.ListApiClients;

/// <summary>Systems that may call the API.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ListApiClientsModel(ListApiClientsHandler clients, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "name", ListApiClientsHandler.SortKeys);

    public PagedList<ApiClientRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> StateOptions => [.. Enum.GetNames<ApiClientState>().Select(s => new Option(s, texts[$"ApiClients.State.{s}"]))];

    public bool IsFiltered => (Query["q"] ?? Query[ListApiClientsHandler.StateFilter]) is not null;

    public StatusLook LookOf(ApiClientRow row) => row.State switch
    {
        ApiClientState.Open => StatusLook.Done,
        ApiClientState.Expired => StatusLook.Attention,
        _ => StatusLook.Ended,
    };

    public async Task OnGetAsync(CancellationToken ct) => Rows = (await clients.HandleAsync(Query, ct)).ToPagedList(Query);
}
