using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowContracts;

/// <summary>The contracts of committees and companies, with what is reserved and who delivers (S001-20, S002-12, S003-R5.5).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowContractsModel(ContractListQuery contracts, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ContractListQuery.Read(Request);

    public PagedList<ContractRow> Rows { get; private set; } = null!;

    /// <summary>Of all rows that the filter has, not only those of the page.</summary>
    public decimal Sum { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> States => [new(ContractListQuery.InForce, texts["Contracts.InForce"]), new(ContractListQuery.Counted, texts["Contracts.Counted"]), .. texts.Choices<ContractState>()];

    public IReadOnlyList<Option> Marks => [new(ContractListQuery.Reserved, texts["Contracts.Reserved"]), new(ContractListQuery.WorkIntegrating, texts["Contracts.WithWorkIntegrating"])];

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = contracts.Rows(Query, await authorization.MayAsync(User, ProcurementPolicies.ReadTenders));
        Rows = await rows.ToPagedListAsync(Query, ct);
        Sum = await rows.SumAsync(r => r.Value ?? 0, ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.ManageContracts);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}
