using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowRecord;

/// <summary>A page about a record of the networks.</summary>
/// <param name="db">Where it is stored.</param>
/// <param name="authorization">Tells what the person may do.</param>
/// <param name="manage">The policy of those who may change it.</param>
internal abstract class RecordPage<TRecord>(NetworkingDbContext db, IAuthorizationService authorization, string manage = NetworkingPolicies.ManageCooperation)
    : RecordPage<NetworkingDbContext, TRecord>(db, authorization)
    where TRecord : class, IAggregate
{
    protected override string ManagePolicy => manage;

    protected override Error Stale => new("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);

    protected override string? WordOf(object value, IStringLocalizer texts) => texts.WordOf(value);
}
