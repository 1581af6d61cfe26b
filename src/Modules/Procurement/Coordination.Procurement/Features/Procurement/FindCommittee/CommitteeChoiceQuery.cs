using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Procurement.Features.Procurement.FindCommittee;

/// <summary>Committees and companies that exist today, for a form to choose from.</summary>
internal sealed class CommitteeChoiceQuery(ICommitteeDirectory committees, TimeProvider clock)
{
    /// <param name="kept">The one that stands there already is offered also when it is dissolved.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Option>> OptionsAsync(string? kept, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        return [.. (await committees.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today || c.Code == kept).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];
    }

    /// <summary>Every one of the register, dissolved ones too.</summary>
    public Task<IReadOnlyList<CommitteeEntry>> AllAsync(CancellationToken ct) => committees.ListAsync(ct);

    /// <summary>Its name today; the code itself for one that the register does not have.</summary>
    public async Task<string> NameAsync(string code, CancellationToken ct) => (await committees.ListAsync(ct)).FirstOrDefault(c => c.Code == code)?.Name ?? code;
}
