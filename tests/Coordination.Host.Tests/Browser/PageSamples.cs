namespace Coordination.Host.Tests.Browser;

/// <summary>An address for each page whose route asks for something.</summary>
internal static class PageSamples
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["/fel/{status:int}"] = "/fel/500",
        ["/problem/{slug?}"] = "/problem/not-found",
    };

    /// <summary>The address to open, or null when there is no sample for the page's parameters.</summary>
    public static string? Of(string template) =>
        Samples.TryGetValue(template, out var sample) ? sample : template.Contains('{', StringComparison.Ordinal) ? null : template;
}
