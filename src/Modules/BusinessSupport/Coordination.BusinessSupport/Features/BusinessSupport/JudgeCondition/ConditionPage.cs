using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.JudgeCondition;

/// <summary>A page about one condition of a grant.</summary>
internal abstract class ConditionPage(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GrantPage(db, actor, authorization, texts)
{
    [FromRoute]
    public Guid Which { get; set; }

    public GrantCondition Condition() => Record.ConditionOf(Which)!;
}
