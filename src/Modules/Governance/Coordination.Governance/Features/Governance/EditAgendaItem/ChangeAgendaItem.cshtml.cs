using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditAgendaItem;

/// <summary>Change what an item is about or move it to another meeting, until its decision is recorded.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class ChangeAgendaItemModel(GovernanceDbContext db, DecisionAccess access, EditAgendaItemHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : DecisionPage(db, access, authorization), IAgendaItemFormPage
{
    private string? _matter;

    [BindProperty]
    public AgendaItemForm Input { get; set; } = new();

    public IReadOnlyList<Option> Meetings { get; private set; } = [];

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<Option> Assignments { get; private set; } = [];

    public string BackAddress => Address;

    public void OnGet() => Input = Read(Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, await handler.ChangeAsync(Item, Input, User, ct), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Agenda.Saved"]);
            return Redirect(Address);
        }

        return await RefusedAsync(result, Input, Read, v => Input.Version = v, texts, Words, ct);
    }

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        Meetings = await handler.MeetingsAsync(Item.CommitteeId, ct);
        Plans = await handler.PlansAsync(Item.PlanId, ct);
        Assignments = await handler.AssignmentsAsync(Committee, Item.Assignments, ct);
        _matter = await handler.MatterNameAsync(Item, User, ct);
        return Item.IsRecorded ? Redirect($"{Address}/ratta") : null;
    }

    private AgendaItemForm Read(AgendaItem item) => AgendaItemForm.Of(item, _matter);

    private string? Words(object value) => value is Guid id ? Meetings.Concat(Plans).Concat(Assignments).FirstOrDefault(o => o.Value == id.ToString())?.Text : null;
}
