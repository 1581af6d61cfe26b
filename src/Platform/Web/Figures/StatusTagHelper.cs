using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>The states a status can look like. The words are the module's own.</summary>
public enum StatusLook
{
    /// <summary>Ring, grey: nothing has happened yet.</summary>
    NotStarted,

    /// <summary>Dot, accent colour.</summary>
    Ongoing,

    /// <summary>Tick, green.</summary>
    Done,

    /// <summary>Triangle, red. Computed, never stored.</summary>
    Late,

    /// <summary>Square, yellow: needs a look.</summary>
    Attention,

    /// <summary>Cross, grey: called off, ended.</summary>
    Ended,
}

/// <summary>A status: text first, shape second, colour third.</summary>
[HtmlTargetElement("ui-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    public StatusLook Look { get; set; }

    public string Text { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, color) = Look switch
        {
            StatusLook.Ongoing => ("dot", "accent"),
            StatusLook.Done => ("tick", "success"),
            StatusLook.Late => ("triangle", "danger"),
            StatusLook.Attention => ("square", "warning"),
            StatusLook.Ended => ("cross", "neutral"),
            _ => ("ring", "neutral"),
        };
        output.Become("span", "ds-tag status");
        output.Attributes.SetAttribute("data-color", color);
        output.Content.SetHtmlContent(Markup.Join(Icon.Draw(shape), Markup.Tag("span", null, Text)));
    }
}
