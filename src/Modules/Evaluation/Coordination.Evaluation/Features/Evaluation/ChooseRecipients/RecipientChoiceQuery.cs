using Coordination.Evaluation.Domain.Rounds;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;

namespace Coordination.Evaluation.Features.Evaluation.ChooseRecipients;

/// <summary>Whom a round can ask: committees that exist today, or active enterprises of the register.</summary>
internal sealed class RecipientChoiceQuery(ICommitteeDirectory committees, IEnterpriseDirectory enterprises, TimeProvider clock)
{
    public const int Most = 300;

    public async Task<IReadOnlyList<Option>> OptionsAsync(RoundAudience audience, string? words, CancellationToken ct)
    {
        if (audience == RoundAudience.Enterprises)
        {
            return [.. (await enterprises.SearchAsync(words, Most, ct)).Select(e => new Option(e.Id.ToString("N"), e.Locality is null ? e.Name : $"{e.Name}, {e.Locality}"))];
        }

        var today = clock.TodayInSweden();
        return
        [
            .. (await committees.ListAsync(ct)).Where(c => (c.DissolvedFrom is null || c.DissolvedFrom > today) && (string.IsNullOrWhiteSpace(words) || c.Name.Contains(words.Trim(), StringComparison.CurrentCultureIgnoreCase)))
                .Select(c => new Option(c.Code, c.Name)),
        ];
    }

    /// <summary>Names of those that are still there and may be asked.</summary>
    public async Task<IReadOnlyList<(string Key, string Name)>> FindAsync(RoundAudience audience, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        if (audience == RoundAudience.Enterprises)
        {
            var ids = keys.Select(k => Guid.TryParseExact(k, "N", out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
            return [.. (await enterprises.FindAsync(ids, ct)).Where(e => e.IsActive).DistinctBy(e => e.Id).Select(e => (e.Id.ToString("N"), e.Name))];
        }

        var today = clock.TodayInSweden();
        return [.. (await committees.ListAsync(ct)).Where(c => keys.Contains(c.Code) && (c.DissolvedFrom is null || c.DissolvedFrom > today)).Select(c => (c.Code, c.Name))];
    }
}
