using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Evaluation.Features.Evaluation.FindCommittee;

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

    /// <summary>Names by code, today's.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken ct) => (await committees.ListAsync(ct)).ToDictionary(c => c.Code, c => c.Name);
}
