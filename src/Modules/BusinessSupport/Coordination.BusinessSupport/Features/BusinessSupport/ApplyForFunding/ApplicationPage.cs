using System.Globalization;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>What the public form and the adviser's share.</summary>
internal abstract class ApplicationPage(BusinessSupportDbContext db, ApplyHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Scheme { get; set; }

    [FromRoute]
    public Guid Call { get; set; }

    [BindProperty]
    public ApplicationInput Input { get; set; } = new();

    public FundingScheme Of { get; private set; } = null!;

    public FundingCall CallOf { get; private set; } = null!;

    /// <summary>The invitation that the page was opened by, or null.</summary>
    protected Guid? Invitation { get; set; }

    protected BusinessSupportDbContext Db => db;

    public bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public bool IsOpen => Of.Takes(CallOf, clock.TodayInSweden());

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<AccountKind>().Select(k => new Option(k.ToString(), texts[$"AccountKind.{k}"]))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        var id = new FundingSchemeId(Scheme);
        var scheme = await db.FundingSchemes.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id && s.State != SchemeState.Draft, HttpContext.RequestAborted);
        if (scheme?.CallOf(Call) is not { } call || (call.InvitationGround is not null && Invitation is null && !AsksDay))
        {
            context.Result = NotFound();
            return;
        }

        (Of, CallOf) = (scheme, call);
        await next();
    }

    /// <summary>An empty form begins with the first year that the scheme has money for.</summary>
    public void OnGet() => Input = new ApplicationInput { CameOn = AsksDay ? clock.TodayInSweden() : null, FirstYear = Math.Max(clock.TodayInSweden().Year, Of.StartsOn.Year) };

    /// <summary>Whether the day is asked for that it came: of one on paper.</summary>
    public virtual bool AsksDay => false;

    /// <summary>Finds what the page is about where its address does not say; false when there is nothing.</summary>
    protected virtual Task<bool> FindAsync(CancellationToken ct) => Task.FromResult(true);

    protected async Task<IActionResult> SendAsync(Func<FundingApplicationId, string> done, CancellationToken ct)
    {
        Input.Check(ModelState, Of, clock.TodayInSweden(), texts);
        if (AsksDay && Input.CameOn is null)
        {
            ModelState.AddModelError("Input.CameOn", texts["Days.OnMissing"]);
        }

        if (AsksDay && Input.CameOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.CameOn", texts["Days.InFuture"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new FundingApplicationId(this.IdOf(Input.NewId));
        var result = await handler.HandleAsync(id, Of, CallOf, Input.ToText(), new CameBy(AsksDay ? Input.CameOn : null, Invitation), ct);
        return result.Succeeded ? Redirect(done(id)) : this.Refuse(result, texts);
    }
}
