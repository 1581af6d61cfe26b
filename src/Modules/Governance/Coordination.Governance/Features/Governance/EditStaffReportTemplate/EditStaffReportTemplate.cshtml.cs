using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStaffReportTemplate;

/// <summary>A new version of a template; reports that were started from an earlier one stay as they are.</summary>
[Authorize(Policy = GovernancePolicies.ManageTemplates)]
internal sealed class EditStaffReportTemplateModel(GovernanceDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : TemplateFormPage(texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    [FromRoute]
    public Guid Id { get; set; }

    public StaffReportTemplate Template { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Input = TemplateInput.Of(Template.Name, Template.Style, Template.Sections, Template.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "fler")] bool more, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (more)
        {
            return WithMoreLines();
        }

        var sections = Input.ToSections();
        if (!IsComplete(sections))
        {
            return this.PageAgain();
        }

        if (Template.Version != Input.Version)
        {
            return ShowConflict(sections);
        }

        Template.Change(Input.Name!, Input.Style!.Value, sections, clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(ct) ? ShowConflict(sections) : NotFound();
        }

        return Saved();
    }

    private RedirectResult Saved()
    {
        this.Announce(_texts["StaffTemplates.Saved"]);
        return Redirect("/tjansteutlatanden/mallar");
    }

    private IActionResult ShowConflict(IReadOnlyList<TemplateSection> mine)
    {
        var last = Template.Versions.MaxBy(v => v.Number)!;
        Conflict = new EditConflict(last.MadeBy, last.MadeAt, [.. new ConflictField[]
        {
            new(_texts["StaffTemplates.Name"], null, Template.Name, Input.Name),
            new(_texts["StaffTemplates.Style"], null, _texts[$"DecisionStyle.{Template.Style}"].Value, Input.Style is { } style ? _texts[$"DecisionStyle.{style}"].Value : null),
            new(_texts["StaffTemplates.Heading"], null, InWords(Template.Sections), InWords(mine)),
        }.Where(f => f.Theirs != f.Mine)]);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        Input.Version = Template.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse((Result)new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), _texts);
    }

    private string InWords(IReadOnlyList<TemplateSection> sections) => string.Join("; ", sections.Select(s => $"{s.Heading} ({string.Join(", ", s.Sources.Select(x => _texts[$"SectionSource.{x}"].Value))}) {s.Guidance}".Trim()));

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var id = new StaffReportTemplateId(Id);
        Template = (await db.StaffReportTemplates.SingleOrDefaultAsync(t => t.Id == id, ct))!;
        return Template is not null;
    }
}
