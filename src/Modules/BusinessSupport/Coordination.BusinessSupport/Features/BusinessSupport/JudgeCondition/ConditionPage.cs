using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.JudgeCondition;

/// <summary>A page about one condition of a grant.</summary>
internal abstract class ConditionPage(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GrantPage(db, actor, authorization, texts)
{
    [FromRoute]
    public Guid Which { get; set; }

    /// <summary>Who sends a form about a condition that is past it is told what has become of it, and not led away.</summary>
    protected sealed override bool Fits => Record.ConditionOf(Which) is { } condition && (HttpMethods.IsPost(Request.Method) || IsFor(condition));

    protected override IEnumerable<ConflictField> Standing
    {
        get
        {
            yield return Stands("Grants.ConditionState", Words.WordOf(Condition().State));
            yield return Stands("Grants.DueOn", DateText.Iso(Condition().DueOn));
        }
    }

    public GrantCondition Condition() => Record.ConditionOf(Which)!;

    /// <summary>Whether the page has anything to do with the condition as it is.</summary>
    protected abstract bool IsFor(GrantCondition condition);
}
