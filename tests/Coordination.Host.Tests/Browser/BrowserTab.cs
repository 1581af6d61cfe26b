using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>A tab that remembers what the browser complained about: failed files, script errors, what the content security policy refused.</summary>
public sealed class BrowserTab : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private BrowserTab(IPage page) => Page = page;

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="context">Its cookies and settings; other tabs may share it.</param>
    internal static async Task<BrowserTab> OpenAsync(IBrowserContext context)
    {
        var tab = new BrowserTab(await context.NewPageAsync());
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

    /// <summary>For one that is used again: what it complained about before is forgotten, and its size is as asked.</summary>
    internal Task BeginAsync(int width)
    {
        _complaints.Clear();
        return Page.SetViewportSizeAsync(width, 900);
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
