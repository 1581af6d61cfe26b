using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStaffReportTemplate;

/// <summary>What making and changing a template share.</summary>
internal abstract class TemplateFormPage(IStringLocalizer<Texts> texts) : PageModel, ITemplateFormPage
{
    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    public IReadOnlyList<Option> Styles => [.. Enum.GetValues<DecisionStyle>().Select(s => new Option(s.ToString(), texts[$"DecisionStyle.{s}"], texts[$"DecisionStyleHint.{s}"]))];

    public IReadOnlyList<Option> Sources => [.. Enum.GetValues<SectionSource>().Select(s => new Option(s.ToString(), texts[$"SectionSource.{s}"]))];

    /// <summary>More empty lines, with what has been written kept. Nothing is stored.</summary>
    protected IActionResult WithMoreLines()
    {
        var kept = Input;
        ModelState.Clear();
        Input = TemplateInput.Of(kept.Name, kept.Style, kept.ToSections(), kept.Version);
        return Page();
    }

    /// <summary>A template has headings, and one of them holds the proposal: a report without it decides nothing.</summary>
    protected bool IsComplete(IReadOnlyList<TemplateSection> sections)
    {
        if (ModelState.IsValid && !sections.Any(s => s.Sources.Contains(SectionSource.Proposal)))
        {
            ModelState.AddModelError(string.Empty, texts["StaffTemplates.ProposalMissing"]);
        }

        if (ModelState.IsValid && sections is [{ Level: > 2 }, ..])
        {
            ModelState.AddModelError(string.Empty, texts["StaffTemplates.PartFirst"]);
        }

        return ModelState.IsValid;
    }
}
