using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStaffReportTemplate;

/// <summary>A new template, from nothing or from another one's headings.</summary>
[Authorize(Policy = GovernancePolicies.ManageTemplates)]
internal sealed class AddStaffReportTemplateModel(GovernanceDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : TemplateFormPage(texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public async Task OnGetAsync([FromQuery(Name = "fran")] string? from, CancellationToken ct)
    {
        if (StandardTemplate.All.FirstOrDefault(t => t.Key == from) is { } standard)
        {
            Input = TemplateInput.Of(null, standard.Style, standard.Sections, 0);
            return;
        }

        var id = Guid.TryParse(from, out var value) ? new StaffReportTemplateId(value) : default;
        var own = await db.StaffReportTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        Input = TemplateInput.Of(null, own?.Style, own?.Sections ?? [], 0);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "fler")] bool more, CancellationToken ct)
    {
        if (more)
        {
            return WithMoreLines();
        }

        var sections = Input.ToSections();
        if (!IsComplete(sections))
        {
            return this.PageAgain();
        }

        var id = new StaffReportTemplateId(this.IdOf(Input.NewId));
        if (!await db.StaffReportTemplates.AnyAsync(t => t.Id == id, ct))
        {
            db.StaffReportTemplates.Add(new StaffReportTemplate(id, Input.Name!, Input.Style!.Value, sections, clock.GetUtcNow(), actor.Actor.Name));
            await db.SaveOnceAsync(stop => db.StaffReportTemplates.AnyAsync(t => t.Id == id, stop), ct);
        }

        this.Announce(_texts["StaffTemplates.Saved"]);
        return Redirect("/tjansteutlatanden/mallar");
    }
}
