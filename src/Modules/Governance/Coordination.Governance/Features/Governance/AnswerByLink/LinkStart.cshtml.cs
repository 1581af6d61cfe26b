using Microsoft.AspNetCore.Authorization;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>The committee's listed activities, without sign-in.</summary>
[AllowAnonymous]
internal sealed class LinkStartModel(GovernanceDbContext db, AnswerTokens tokens, TimeProvider clock) : LinkPage(db, tokens, clock)
{
    public IReadOnlyList<OwedRow> Open { get; private set; } = [];

    public IReadOnlyList<OwedRow> Closed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await OwedAsync(ct);
        Open = [.. rows.Where(r => r.IsOpen)];
        Closed = [.. rows.Where(r => !r.IsOpen)];
    }
}
