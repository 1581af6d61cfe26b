using Coordination.Governance.Contracts;
using Coordination.Platform.Web;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FindActivity;

/// <summary>Activities of the plans to choose among, with those that are chosen already.</summary>
internal sealed class ActivityChoiceQuery(IActivityDirectory activities)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Option>> OptionsAsync(IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var found = (await activities.SearchAsync(null, Most, ct)).ToList();
        found.AddRange(await activities.FindAsync([.. chosen.Where(c => found.TrueForAll(f => f.Id != c))], ct));
        return [.. found.Select(a => new Option(a.Id.ToString(), $"{a.Number} {a.Title}", a.Plan))];
    }
}
