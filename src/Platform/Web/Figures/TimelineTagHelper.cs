using Coordination.Platform.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>What happened, newest first, as an ordered list of <c>ui-event</c>.</summary>
[HtmlTargetElement("ui-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "timeline");
}

/// <summary>One thing that happened: what, when, who; the content says more.</summary>
[HtmlTargetElement("ui-event", ParentTag = "ui-timeline")]
public sealed class TimelineEventTagHelper : TagHelper
{
    public string Title { get; set; } = string.Empty;

    public DateTimeOffset? Instant { get; set; }

    public DateOnly? Date { get; set; }

    public string? Who { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        var when = Date is { } date ? TimeTagHelper.Element(date, DateStyle.Short)
            : Instant is { } instant ? Markup.Tag("time", null, DateText.Moment(instant)).Set("datetime", instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))
            : null;
        output.Become("li", "event");
        output.Content.SetHtmlContent(Markup.Join(
            Markup.Tag("p", "event-title", Title),
            Markup.Tag("p", "event-when", when, when is null || Who is null ? null : " · ", Who),
            content is null ? null : Markup.Tag("div", "event-body", content)));
    }
}
