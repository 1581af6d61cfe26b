using System.Globalization;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Coordination.Platform.Web;

/// <summary>How much of a date is written.</summary>
public enum DateStyle
{
    /// <summary>20 nov 2026.</summary>
    Short,

    /// <summary>20 november 2026.</summary>
    Long,

    /// <summary>fredag 20 november 2026.</summary>
    Weekday,

    /// <summary>20 nov.</summary>
    Day,
}

/// <summary>A date or an instant, readable and with its machine form. Empty for null.</summary>
[HtmlTargetElement("ui-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : TagHelper
{
    public DateOnly? Date { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public DateStyle Style { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Instant is { } instant)
        {
            output.Become(Markup.Tag("time", null, DateText.Moment(instant))
                .Set("datetime", instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        }
        else if (Date is { } date)
        {
            output.Become(Element(date, Style));
        }
        else
        {
            output.SuppressOutput();
        }
    }

    internal static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Element(DateOnly date, DateStyle style)
    {
        var text = style switch
        {
            DateStyle.Long => DateText.Long(date),
            DateStyle.Weekday => DateText.WithWeekday(date),
            DateStyle.Day => DateText.DayMonth(date),
            _ => DateText.Short(date),
        };
        return Markup.Tag("time", null, text).Set("datetime", DateText.Iso(date));
    }
}

/// <summary>A deadline with its distance in words: «12 nov», «8 dagar sen».</summary>
[HtmlTargetElement("ui-due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTagHelper(TimeProvider clock) : TagHelper
{
    public DateOnly Date { get; set; }

    /// <summary>Whether a passed date means late; false for what is done.</summary>
    public bool Open { get; set; } = true;

    public DateStyle Style { get; set; } = DateStyle.Day;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var today = clock.TodayInSweden();
        output.Become("span", Open && Date < today ? "due late" : "due");
        output.Content.SetHtmlContent(Markup.Join(
            TimeTagHelper.Element(Date, Style),
            new Microsoft.AspNetCore.Html.HtmlString(" "),
            Markup.Tag("span", "due-distance", Open ? DateText.Due(Date, today) : DateText.Relative(Date, today))));
    }
}
