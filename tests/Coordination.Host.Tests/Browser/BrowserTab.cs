using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>A tab that remembers what the browser complained about: failed files, script errors, what the content security policy refused.</summary>
public sealed class BrowserTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private BrowserTab(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    internal static async Task<BrowserTab> OpenAsync(IBrowserContext context)
    {
        var tab = new BrowserTab(context, await context.NewPageAsync());
        tab.Page.PageError += (_, error) => tab._complaints.Add(error);
        tab.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                tab._complaints.Add(message.Text);
            }
        };
        return tab;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
