namespace Coordination.Testing.Web;

/// <summary>What a person reads off a page before the next click.</summary>
public static class PageAnswers
{
    /// <summary>The value of the box with this label.</summary>
    public static string BoxOf(this Page page, string name, string label) =>
        page.FindAll($"input[name='{name}']").Single(b => page.Document.QuerySelector($"label[for='{b.Id}']")!.TextContent.Contains(label, StringComparison.Ordinal)).GetAttribute("value")!;

    /// <summary>The value of the option that reads so, wholly or in part.</summary>
    public static string OptionOf(this Page page, string name, string text) =>
        page.FindAll($"select[name='{name}'] option").Single(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!;

    /// <summary>The page itself, when the form was taken.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static Page Accepted(this Page page)
    {
        var refusals = page.Texts(".ds-error-summary li");
        return refusals.Count == 0 && (int)page.Status < 400
            ? page
            : throw new InvalidOperationException($"{page.Url.PathAndQuery} was refused ({(int)page.Status}): {string.Join(" ", refusals)} {page.Heading}");
    }
}
