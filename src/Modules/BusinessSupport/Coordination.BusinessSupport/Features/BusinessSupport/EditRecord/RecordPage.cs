using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;

/// <summary>A page about a record of the support to enterprises.</summary>
internal abstract class RecordPage<TRecord>(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<BusinessSupportDbContext, TRecord>(db, authorization)
    where TRecord : class, IAggregate
{
    protected override Error Stale => new("SUP-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.WordOf(value);
}
