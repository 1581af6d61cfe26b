using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowWheel;

/// <summary>What the wheel can be filtered by.</summary>
internal sealed class WheelOptionsQuery(GovernanceDbContext db)
{
    public async Task<IReadOnlyList<Option>> CommitteesAsync(CancellationToken ct) =>
        [.. (await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Code, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Code, $"{c.Name} ({c.Code})"))];

    public static IReadOnlyList<Option> Kinds(IStringLocalizer texts) => [.. Enum.GetValues<WheelKind>().Select(k => new Option(k.ToString(), texts[$"WheelKind.{k}"]))];
}
