using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditRecord;

/// <summary>A page about a record of the follow-up.</summary>
internal abstract class RecordPage<TRecord>(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<EvaluationDbContext, TRecord>(db, authorization)
    where TRecord : class, IAggregate
{
    protected override Error Stale => new("EVA-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.WordOf(value);

    /// <summary>The page again with what was refused, upon what is stored.</summary>
    /// <param name="result">The refusal.</param>
    /// <param name="texts">Its words.</param>
    /// <param name="keepVersion">Lets the form be sent again upon what is stored.</param>
    /// <param name="ct">Cancels.</param>
    protected async Task<IActionResult> AgainAsync(Result result, IStringLocalizer texts, Action<long> keepVersion, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        if (!await ReloadAsync(ct))
        {
            return NotFound();
        }

        keepVersion(Record.Version);
        ModelState.Remove("Version");
        return this.Refuse(result, texts, string.Empty);
    }
}
