using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Knowledge;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>What the form of a section holds.</summary>
internal sealed class SectionInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one section.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Guides.Heading"), Required(ErrorMessage = "Guides.HeadingMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Guides.Text", Description = "Guides.TextHint"), Required(ErrorMessage = "Guides.TextMissing"), StringLength(GuideSection.LongestText)]
    public string? Text { get; set; }

    [Display(Name = "Guides.Position", Description = "Guides.PositionHint"), Required(ErrorMessage = "Guides.PositionMissing"), Range(1, 999)]
    public int? Position { get; set; } = 1;

    public static SectionInput Of(GuideSection section) => new() { Version = section.Version, Title = section.Title, Text = section.Text, Position = section.Position };
}

/// <summary>What the fields of a section need of their page.</summary>
internal interface ISectionFormPage
{
    SectionInput Input { get; }
}
