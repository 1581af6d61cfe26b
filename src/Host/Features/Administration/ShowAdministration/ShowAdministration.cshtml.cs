using Coordination.Host.Health;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Administration.ShowAdministration;

/// <summary>The administrators' way in: how the product is, and what can be looked after.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ShowAdministrationModel(HealthReport report) : PageModel
{
    /// <summary>Pages under /admin and the keys of their names.</summary>
    public static IReadOnlyList<(string Path, string Name)> Pages { get; } =
    [
        ("/admin/organisation", "Organisation"), ("/admin/anvandare", "People"), ("/admin/jobb", "Jobs"), ("/admin/post", "Letters"),
        ("/admin/meddelanden", "Messages"), ("/admin/klienter", "ApiClients"), ("/admin/logg", "Log"),
    ];

    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];

    public static string PathOf(HealthPart part) => part.Name switch { "mail" => "/admin/post", "messages" => "/admin/meddelanden", "jobs" => "/admin/jobb", _ => "/health/ready" };

    public static StatusLook LookOf(HealthPart part) => part.State switch
    {
        HealthState.Healthy => StatusLook.Done,
        HealthState.Degraded => StatusLook.Attention,
        _ => StatusLook.Late,
    };

    public async Task OnGetAsync(CancellationToken ct) => Parts = await report.ReadAsync(ct);
}
