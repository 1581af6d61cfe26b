using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditMatter;

/// <summary>Register a matter that has come in, or one of our own (OSL 5:1).</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class RegisterMatterModel(GovernanceDbContext db, MatterAccess access, EditMatterHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IMatterFormPage
{
    [BindProperty]
    public MatterForm Input { get; set; } = new();

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<MatterKind>().Select(k => new Option(k.ToString(), texts[$"MatterKind.{k}"]))];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public string BackAddress => "/arenden";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Committees = await ActivityForm.CommitteeOptionsAsync(db, clock.TodayInSweden(), HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Input.ReceivedOn = clock.TodayInSweden();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new MatterId(this.IdOf(Input.NewId));
        if (await access.IsRegisteredAsync(id, ct))
        {
            return Registered(id);
        }

        var result = await handler.RegisterAsync(id, Input, User, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        await db.SaveOnceAsync(stop => access.IsRegisteredAsync(id, stop), ct);
        return Registered(id);
    }

    private IActionResult Registered(MatterId id)
    {
        this.Announce(texts["Matters.Registered"]);
        return Redirect($"/arenden/{id.Value}");
    }
}
