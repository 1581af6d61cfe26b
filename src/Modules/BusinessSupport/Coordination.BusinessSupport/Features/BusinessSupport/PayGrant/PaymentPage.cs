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

namespace Coordination.BusinessSupport.Features.BusinessSupport.PayGrant;

/// <summary>A page about one payment of a grant.</summary>
internal abstract class PaymentPage(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : GrantPage(db, actor, authorization, texts)
{
    [FromRoute]
    public Guid Which { get; set; }

    /// <summary>Who sends a form about a payment that is past it is told what has become of it, and not led away.</summary>
    protected sealed override bool Fits => Record.PaymentOf(Which) is { } payment && (HttpMethods.IsPost(Request.Method) || IsFor(payment));

    protected override IEnumerable<ConflictField> Standing
    {
        get
        {
            var payment = Payment();
            yield return Stands("Grants.PaymentState", Words.WordOf(payment.State));
            if (payment.ReclaimedKronor > 0)
            {
                var last = Record.Reclaims.Where(r => r.PaymentId == Which).MaxBy(r => (r.On, r.Id))!;
                yield return Stands("Grants.ReclaimedSoFar", $"{NumberText.Money(payment.ReclaimedKronor)} ({DateText.Iso(last.On)}, {last.By}: {last.Because})");
            }
        }
    }

    public GrantPayment Payment() => Record.PaymentOf(Which)!;

    /// <summary>Whether the page has anything to do with the payment as it is.</summary>
    protected abstract bool IsFor(GrantPayment payment);
}
