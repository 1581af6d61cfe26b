using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowRound;

/// <summary>A page about one round.</summary>
internal abstract class RoundPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<EvaluationDbContext, Round>(db, authorization)
{
    public override string Address => Id is null ? "/insamlingar" : $"/insamlingar/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageRounds;

    protected override Error Stale => new("EVA-0201", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override async Task<Round?> FindAsync(Guid id, CancellationToken ct)
    {
        var round = new RoundId(id);
        return await Db.Rounds.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == round, ct);
    }

    protected async Task<List<Reply>> RepliesAsync(CancellationToken ct)
    {
        var round = Record.Id;
        return await Db.Replies.AsSplitQuery().Where(r => r.RoundId == round).OrderBy(r => r.PartyName).ThenBy(r => r.Id).ToListAsync(ct);
    }

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.RoundWord(value);
}
