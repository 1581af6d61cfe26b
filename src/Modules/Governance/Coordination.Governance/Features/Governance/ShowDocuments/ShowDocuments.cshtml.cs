using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowDocuments;

/// <summary>Governing documents, inquiries and references with their validity (S000-11, S002-26, S003-32).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowDocumentsModel(DocumentListQuery documents, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, DocumentListQuery.DefaultSort, DocumentListQuery.SortKeys);

    public PagedList<GoverningDocument> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> KindOptions =>
        [new("styrande", texts["Documents.Governing"]), new("underlag", texts["Documents.Grounds"]), .. Enum.GetValues<DocumentKind>().Select(k => new Option(k.ToString(), texts[$"DocumentKind.{k}"]))];

    public IReadOnlyList<Option> ValidityOptions =>
        [new("galler", texts["Documents.Valid"]), new("snart", texts["Documents.EndingSoon"]), new("utgangna", texts["Documents.Ended"]), new("kommande", texts["Documents.Coming"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Rows = (await documents.AllAsync(Query, ct)).ToPagedList(Query);
    }
}
