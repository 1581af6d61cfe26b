using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.EditStaffReportTemplate;

/// <summary>What the form of a template holds.</summary>
internal sealed class TemplateInput
{
    /// <summary>Empty lines for headings to come, so that no script is needed to add one.</summary>
    private const int Spare = 3;

    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one template.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "StaffTemplates.Name"), Required(ErrorMessage = "StaffTemplates.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "StaffTemplates.Style"), Required(ErrorMessage = "StaffTemplates.StyleMissing")]
    public DecisionStyle? Style { get; set; }

    public List<TemplateLine> Lines { get; set; } = [];

    public static TemplateInput Of(string? name, DecisionStyle? style, IReadOnlyList<TemplateSection> sections, long version) => new()
    {
        Version = version,
        Name = name,
        Style = style,
        Lines =
        [
            .. sections.Select((s, i) => new TemplateLine { Order = i + 1, Heading = s.Heading, IsPart = s.Level > 2, Guidance = s.Guidance, Sources = [.. s.Sources.Select(x => x.ToString())] }),
            .. Enumerable.Range(1, Spare).Select(n => new TemplateLine { Order = sections.Count + n }),
        ],
    };

    /// <summary>In the order that the person gave; a line without heading is no section.</summary>
    public IReadOnlyList<TemplateSection> ToSections() =>
        [.. Lines.Where(l => !string.IsNullOrWhiteSpace(l.Heading)).Select((l, i) => (Line: l, Index: i)).OrderBy(x => x.Line.Order ?? int.MaxValue).ThenBy(x => x.Index)
            .Select(x => new TemplateSection(
                x.Line.Heading!.Trim(), x.Line.IsPart ? 3 : 2, string.IsNullOrWhiteSpace(x.Line.Guidance) ? null : x.Line.Guidance.Trim(),
                [.. x.Line.Sources.Select(s => Enum.TryParse<SectionSource>(s, out var source) ? source : (SectionSource?)null).OfType<SectionSource>().Distinct()]))];
}

/// <summary>A heading in the form.</summary>
internal sealed class TemplateLine
{
    [Display(Name = "StaffTemplates.Order"), Range(1, 99)]
    public int? Order { get; set; }

    [Display(Name = "StaffTemplates.Heading"), StringLength(200)]
    public string? Heading { get; set; }

    [Display(Name = "StaffTemplates.IsPart")]
    public bool IsPart { get; set; }

    [Display(Name = "StaffTemplates.Guidance"), StringLength(2000)]
    public string? Guidance { get; set; }

    [Display(Name = "StaffTemplates.Sources")]
    public string[] Sources { get; set; } = [];
}

/// <summary>What the form's partial needs of its page.</summary>
internal interface ITemplateFormPage
{
    TemplateInput Input { get; }

    IReadOnlyList<Option> Styles { get; }

    IReadOnlyList<Option> Sources { get; }
}
