using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.HandleCorrections;

/// <summary>What the owner wanted corrected, until somebody says that it is dealt with.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class HandleCorrectionsModel(NetworkingDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : EnterprisePage(db)
{
    public IReadOnlyList<OwnerQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var (now, enterprise) = (clock.GetUtcNow(), await Db.Enterprises.SingleAsync(e => e.Id == EnterpriseId, ct));
        foreach (var question in Questions)
        {
            question.Handle(now);
        }

        enterprise.Confirm(clock.TodayInSweden(), now, actor.Actor.Name, EntryKind.CorrectionHandled);
        await Db.SaveChangesAsync(ct);
        this.Announce(texts["OwnerQuestions.HandledSaved"]);
        return Redirect(BackAddress);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Questions = await Db.OwnerQuestions.Where(q => q.EnterpriseId == EnterpriseId && q.Corrections != null && q.HandledAt == null).OrderBy(q => q.AnsweredAt).ToListAsync(ct);
        return Questions.Count > 0 && await LoadAsync(ct);
    }
}
