using AngleSharp.Html.Dom;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

/// <summary>
/// Finds an address for every page by following links, as a person would: from the pages without parameters through whatever they
/// link to. A page that no link leads to is not found, and its tests say so.
/// </summary>
/// <param name="person">Who walks.</param>
/// <param name="shown">Addresses that have shown somebody a page: the next one opens them only to begin with. What this one is shown is added.</param>
internal sealed class PageWalk(Visitor person, ISet<string> shown)
{
    /// <summary>More than the product has pages; lists link to more of the same.</summary>
    private const int MostRequests = 2000;

    /// <summary>Addresses that end in the same page, such as one per activity, are opened only this often.</summary>
    private const int MostOfOneShape = 2;

    /// <summary>Changes the language of everything seen after it.</summary>
    private const string Left = "/sprak/";

    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The first address of a kind goes before the second of another: most pages are found early.</summary>
    private readonly PriorityQueue<string, (int OfItsShape, int Order)> _waiting = new();

    /// <summary>Route template to an address that shows it, until none of the sought ones is left or no link leads further.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IEnumerable<string> starts, IReadOnlyCollection<string> sought)
    {
        foreach (var start in starts)
        {
            Wait(start);
        }

        var left = sought.ToHashSet(StringComparer.Ordinal);
        for (var requests = 0; requests < MostRequests && left.Count > 0 && _waiting.TryDequeue(out var address, out _); requests++)
        {
            using var answer = await person.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            if (answer.Headers.Location is { } location)
            {
                Follow(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
            }
            else
            {
                await ReadAsync(address, answer, left);
            }
        }

        return _found;
    }

    private async Task ReadAsync(string address, HttpResponseMessage answer, HashSet<string> left)
    {
        if (answer.IsSuccessStatusCode)
        {
            shown.Add(address);
        }

        if (answer.Headers.TryGetValues(PageNameHeader.Name, out var names) && _found.TryAdd(names.Single(), address))
        {
            left.Remove(names.Single());
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        foreach (var link in document.QuerySelectorAll("a[href^='/']").OfType<IHtmlAnchorElement>())
        {
            Follow(link.GetAttribute("href")!);
        }
    }

    private void Follow(string link)
    {
        var address = link.Split('#')[0];
        if (!shown.Contains(address))
        {
            Wait(address);
        }
    }

    private void Wait(string address)
    {
        if (address.StartsWith(Left, StringComparison.Ordinal) || !_seen.Add(address))
        {
            return;
        }

        var shape = string.Join('/', address.Split('?')[0].Split('/').Select(part => part.Any(char.IsDigit) ? "#" : part)) + (address.Contains('?', StringComparison.Ordinal) ? "?" : "");
        _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
        if (_shapes[shape] <= MostOfOneShape)
        {
            _waiting.Enqueue(address, (_shapes[shape], _seen.Count));
        }
    }
}
