using Coordination.Governance.Features.Governance.JudgeActivity;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CarryOverRest;

/// <summary>Ask before every activity that nobody has judged is carried over as it stands.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class CarryOverRestModel(GovernanceDbContext db, RevisionListQuery list, JudgeActivityHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : RevisionPage(db, authorization)
{
    public IReadOnlyList<RevisionListRow> Left { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.CarryOverRestAsync(Revision, ct);
        if (!result.Succeeded)
        {
            await ReadAsync(ct);
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Revision.CarriedOverNow", result.Value]);
        return Redirect(Address);
    }

    private async Task ReadAsync(CancellationToken ct) => Left = [.. (await list.ReadAsync(Plan, Revision.Id, ct)).Rows.Where(r => r.Judgement is null)];
}
