using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.SignIn;

/// <summary>The committees that an officer can be given: those of the register that exist today. Without the register there are none.</summary>
internal sealed class CommitteeChoices(IEnumerable<ICommitteeDirectory> directories, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken ct) => [.. (await ListAsync(ct)).Select(c => c.Code)];

    /// <summary>As checkboxes. What somebody holds and can no longer be given is there too, to be taken away.</summary>
    public async Task<IReadOnlyList<Option>> OptionsAsync(IReadOnlyList<string> held, CancellationToken ct)
    {
        var known = await ListAsync(ct);
        return
        [
            .. known.Select(c => new Option(c.Code, $"{c.Name} ({c.Code})")),
            .. held.Except(known.Select(c => c.Code)).Select(code => new Option(code, texts["Users.CommitteeGone", code])),
        ];
    }

    private async Task<IReadOnlyList<CommitteeEntry>> ListAsync(CancellationToken ct)
    {
        var (today, all) = (clock.TodayInSweden(), new List<CommitteeEntry>());
        foreach (var directory in directories)
        {
            all.AddRange((await directory.ListAsync(ct)).Where(c => c.DissolvedFrom is null || c.DissolvedFrom > today));
        }

        return all;
    }
}
