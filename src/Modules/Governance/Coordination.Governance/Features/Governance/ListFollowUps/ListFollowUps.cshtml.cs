using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListFollowUps;

/// <summary>Years of follow-up to begin from.</summary>
internal enum FollowUpTemplate
{
    Stockholm,
    Uppsala,
}

/// <summary>The points of the municipality's year of follow-up; without any, a common year to begin from.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListFollowUpsModel(
    GovernanceDbContext db, FollowUpListQuery points, FollowUpPointLedger ledger, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "FollowUp.Template"), Required(ErrorMessage = "FollowUp.TemplateMissing")]
    public FollowUpTemplate? Template { get; set; }

    public ListQuery Query => ListQuery.Read(Request, FollowUpListQuery.DefaultSort, FollowUpListQuery.SortKeys);

    public PagedList<FollowUpPointRow> Rows { get; private set; } = null!;

    /// <summary>Nothing is entered, whatever the list is filtered by.</summary>
    public bool IsEmpty { get; private set; }

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> RemindedOptions => [new("ja", texts["Common.Yes"]), new("nej", texts["Common.No"])];

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Templates => [.. Enum.GetValues<FollowUpTemplate>().Select(t => new Option(t.ToString(), texts[$"FollowUpTemplate.{t}"], texts[$"FollowUpTemplate.{t}Hint"]))];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        if (!IsEmpty)
        {
            return Redirect("/arshjul/uppfoljning");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        foreach (var text in Template == FollowUpTemplate.Uppsala ? FollowUpYears.Uppsala : FollowUpYears.Stockholm)
        {
            var point = new FollowUpPoint(FollowUpPointId.New(), text, [], clock.TodayInSweden());
            db.FollowUpPoints.Add(point);
            await ledger.AlignAsync(point, ct);
        }

        await db.SaveChangesAsync(ct);
        this.Announce(texts["FollowUp.TemplateUsed"]);
        return Redirect("/arshjul/uppfoljning");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        Rows = (await points.AllAsync(Query, ct)).ToPagedList(Query);
        IsEmpty = Rows.Total == 0 && !await db.FollowUpPoints.AnyAsync(ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
    }
}
