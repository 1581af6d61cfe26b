using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditReminderRules;

/// <summary>The steps of the ladder for each kind, committee and period.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class EditReminderRulesModel(GovernanceDbContext db, EditReminderRuleHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public RuleInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public bool MayManage { get; private set; }

    public IReadOnlyList<RuleRow> Rules { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<ObligationKind>().Select(k => new Option(k.ToString(), texts[$"ObligationKind.{k}"]))];

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "andra")] Guid? change, CancellationToken ct)
    {
        await LoadAsync(ct);
        var id = new ReminderRuleId(change ?? default);
        Input = RuleInput.Of(change is null ? null : await db.ReminderRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(Input, ct);
        if (!result.Succeeded)
        {
            if (result.Errors[0].Kind == ErrorKind.Conflict)
            {
                await ShowConflictAsync(ct);
            }

            return this.Refuse(result, texts);
        }

        this.Announce(texts["Rules.Saved"]);
        return Redirect("/paminnelser/regler");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        await handler.RemoveAsync(new ReminderRuleId(Input.Id ?? default), ct);
        this.Announce(texts["Rules.Removed"]);
        return Redirect("/paminnelser/regler");
    }

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var id = new ReminderRuleId(Input.Id ?? default);
        if (await db.ReminderRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } stored)
        {
            Conflict = await db.ConflictAsync(
                nameof(ReminderRule), id.Value, RuleInput.Of(stored), Input, texts,
                v => v switch { ObligationKind kind => texts[$"ObligationKind.{kind}"].Value, Guid committee => Committees.FirstOrDefault(c => c.Value == committee.ToString())?.Text, _ => null }, ct);
            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded;
        var names = await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        Committees = [.. names.Select(n => new Option(n.Id.Value.ToString(), n.Name))];
        var rules = await db.ReminderRules.AsNoTracking().ToListAsync(ct);
        Rules =
        [
            .. rules.OrderByDescending(r => r.Weight).Select(r => Row(r.Id.Value, AppliesTo(r, names.Find(n => n.Id == r.CommitteeId)?.Name), r.Settings)),
            Row(null, texts["Rules.Default"], LadderSettings.Default),
        ];
    }

    private RuleRow Row(Guid? id, string appliesTo, LadderSettings settings) => new(
        id,
        appliesTo,
        texts[settings.DaysBeforeStep > 0 ? "Rules.DaysBeforeStepText" : "Rules.DaysBeforeText", string.Join(", ", settings.DaysBefore), settings.DaysBeforeStep],
        texts["Rules.LateText", settings.FirstDayAfter, settings.DaysBetween],
        string.Join(", ", settings.Escalation.Select(e => $"{texts[$"EscalationLevel.{e.Level}"].Value} {e.WorkingDaysAfter.ToString(CultureInfo.CurrentCulture)}")),
        texts[settings.NeedsApproval ? "Rules.NeedsApproval" : "Reminders.Automatic"]);

    private string AppliesTo(ReminderRule rule, string? committee) => string.Join(", ", new[]
    {
        rule.Kind is { } kind ? texts[$"ObligationKind.{kind}"].Value : texts["Rules.EveryKind"].Value,
        committee,
        rule.From is { } from ? texts["Rules.FromText", DateText.Short(from)].Value : null,
        rule.To is { } to ? texts["Rules.ToText", DateText.Short(to)].Value : null,
    }.OfType<string>());
}

/// <summary>A rule in the table.</summary>
internal sealed record RuleRow(Guid? Id, string AppliesTo, string Before, string Late, string Escalation, string Approval);
