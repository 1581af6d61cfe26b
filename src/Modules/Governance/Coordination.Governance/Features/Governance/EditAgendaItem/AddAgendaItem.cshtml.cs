using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditAgendaItem;

/// <summary>Put an item on a meeting's agenda.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class AddAgendaItemModel(GovernanceDbContext db, DecisionAccess access, EditAgendaItemHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization), IAgendaItemFormPage
{
    [FromRoute]
    public Guid Meeting { get; set; }

    [BindProperty]
    public AgendaItemForm Input { get; set; } = new();

    public IReadOnlyList<Option> Meetings { get; private set; } = [];

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<Option> Assignments { get; private set; } = [];

    public string BackAddress => $"{Address}/{Meeting}/dagordning";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Meeting = Meeting;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new AgendaItemId(this.IdOf(Input.NewId));
        if (await access.IsAddedAsync(id, ct))
        {
            return Added(id);
        }

        var added = await handler.AddAsync(id, Input, Committee.Id, User, ct);
        if (!added.Succeeded)
        {
            return this.Refuse(added, texts);
        }

        await Db.SaveOnceAsync(stop => access.IsAddedAsync(id, stop), ct);
        return Added(id);
    }

    private IActionResult Added(AgendaItemId id)
    {
        this.Announce(texts["Agenda.Added"]);
        return Redirect($"/beslut/{id.Value}");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Meetings = await handler.MeetingsAsync(Committee.Id, ct);
        Plans = await handler.PlansAsync(null, ct);
        Assignments = await handler.AssignmentsAsync(Committee, [], ct);
    }
}
