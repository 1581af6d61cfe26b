using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadCases;

/// <summary>The cases of enterprises, for other modules.</summary>
internal sealed class SupportCaseDirectoryQuery(BusinessSupportDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : ISupportCaseDirectory
{
    public async Task<IReadOnlyList<SupportCaseSummary>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, int most, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var found = await db.Cases.AsNoTracking().Where(c => c.EnterpriseId != null && enterprises.Contains(c.EnterpriseId.Value))
            .OrderBy(c => c.State == CaseState.Closed).ThenByDescending(c => c.OpenedOn).ThenByDescending(c => c.Serial).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.Number, c.Title, c.State, c.Result, c.OpenedOn, IsLate = c.State != CaseState.Closed && c.FirstContactOn == null && c.DueOn < today }).ToListAsync(ct);
        return
        [
            .. found.Select(c => new SupportCaseSummary(
                c.Id.Value, c.Number, c.Title, c.State.ToString(), texts[c.IsLate ? "Cases.Late" : $"CaseState.{c.State}"], c.Result is { } result ? texts[$"CaseResult.{result}"].Value : null, c.OpenedOn, c.IsLate, $"/stodarenden/{c.Id.Value}")),
        ];
    }
}
