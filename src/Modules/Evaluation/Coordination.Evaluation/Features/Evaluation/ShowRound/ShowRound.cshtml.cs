using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowRound;

/// <summary>A round: who has answered, what is worth a look, and what comes next.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowRoundModel(EvaluationDbContext db, IAuthorizationService authorization, TimeProvider clock) : RoundPage(db, authorization)
{
    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public bool HasResults { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public int Answered => Replies.Count(r => r.State == ReplyState.Answered);

    public int Late => Replies.Count(r => r.IsLateOn(Today) && r.EndedAt is null);

    public int Awaiting => Replies.Count(r => r.Awaiting is not null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var round = Record.Id;
        Replies = await RepliesAsync(ct);
        HasResults = await Db.RoundResults.AnyAsync(r => r.RoundId == round, ct);
    }
}
