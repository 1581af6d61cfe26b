using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowEnquiries;

/// <summary>The inbox of the one way in (S003-24).</summary>
[Authorize(Policy = NetworkingPolicies.ReadEnquiries)]
internal sealed class ShowEnquiriesModel(NetworkingDbContext db, EnquiryListQuery enquiries, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, EnquiryListQuery.DefaultSort, EnquiryListQuery.SortKeys, preset: EnquiryListQuery.Preset);

    public PagedList<EnquiryRow> Rows { get; private set; } = null!;

    public (int Open, int Late, int Suspected) Counts { get; private set; }

    public bool MayManage { get; private set; }

    /// <summary>Without one, nobody owes what has waited too long.</summary>
    public bool HasCommittee { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> StateOptions =>
    [
        new(EnquiryListQuery.Open, texts["Enquiries.ShowOpen"]), new("forsenade", texts["Enquiries.Late"]), new("misstankta", texts["Enquiries.Suspected"]),
        .. Enum.GetValues<EnquiryState>().Select(s => new Option(s.ToString(), texts[$"EnquiryState.{s}"])),
    ];

    public IReadOnlyList<Option> TopicOptions => [.. Enum.GetValues<EnquiryTopic>().Select(t => new Option(t.ToString(), texts[$"EnquiryTopic.{t}"]))];

    public IReadOnlyList<Option> RouteOptions => [.. Enum.GetValues<EnquiryRoute>().Select(r => new Option(r.ToString(), texts[$"EnquiryRoute.{r}"]))];

    public string SenderOf(EnquiryRow row) => row.IsProtected ? texts["Enquiries.Protected"] : row.Sender ?? "–";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await enquiries.Rows(Query).ToPagedListAsync(Query, ct);
        Counts = await enquiries.CountsAsync(ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.TriageEnquiries);
        HasCommittee = await db.EnquiryRules.AnyAsync(r => r.CommitteeCode != null, ct);
    }
}
