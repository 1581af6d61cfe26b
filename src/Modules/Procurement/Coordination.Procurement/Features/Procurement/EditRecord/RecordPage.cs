using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditRecord;

/// <summary>A page about a record of procurement.</summary>
internal abstract class RecordPage<TRecord>(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<ProcurementDbContext, TRecord>(db, authorization)
    where TRecord : class, IAggregate
{
    protected override Error Stale => new("PRC-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.WordOf(value);
}
