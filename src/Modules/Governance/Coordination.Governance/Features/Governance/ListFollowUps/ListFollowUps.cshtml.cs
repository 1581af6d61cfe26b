using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
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

/// <summary>A point in the list.</summary>
internal sealed record FollowUpPointRow(Guid Id, string Name, string AsOf, DateOnly? NextDue, string ForWhom, bool RaisesObligations);

/// <summary>The points of the municipality's year of follow-up; without any, a common year to begin from.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListFollowUpsModel(GovernanceDbContext db, FollowUpPointLedger ledger, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "FollowUp.Template"), Required(ErrorMessage = "FollowUp.TemplateMissing")]
    public FollowUpTemplate? Template { get; set; }

    public IReadOnlyList<FollowUpPointRow> Rows { get; private set; } = [];

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

        if (Rows.Count > 0)
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
        var today = clock.TodayInSweden();
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var codes = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id.Value, c => c.Code, ct);
        Rows = [.. (await db.FollowUpPoints.AsNoTracking().ToListAsync(ct))
            .Select(p => new FollowUpPointRow(
                p.Id.Value, p.Name, p.AsOf is { } day ? day.In(2028).ToString("d MMMM", CultureInfo.CurrentCulture) : "–",
                p.Between(today, today.AddYears(2)).Select(x => (DateOnly?)x.DueOn).FirstOrDefault(),
                p.ForAll ? texts["Wheel.AllCommittees"] : string.Join(", ", p.Committees.Select(c => codes.GetValueOrDefault(c)).OfType<string>().Order(StringComparer.Ordinal)), p.RaisesObligations))
            .OrderBy(r => r.NextDue).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
    }
}
