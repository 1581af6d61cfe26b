using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditRecord;

/// <summary>A page about a record of the follow-up.</summary>
internal abstract class RecordPage<TRecord>(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<EvaluationDbContext, TRecord>(db, authorization)
    where TRecord : class, IAggregate
{
    protected override Error Stale => new("EVA-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.WordOf(value);
}
