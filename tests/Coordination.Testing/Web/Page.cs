using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Coordination.Testing.Web;

/// <summary>A page as it came from the server.</summary>
public sealed class Page
{
    private readonly Visitor _visitor;

    private Page(Visitor visitor, HttpResponseMessage response, string body, IHtmlDocument document) =>
        (_visitor, Response, Body, Document) = (visitor, response, body, document);

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where the redirects ended.</summary>
    public Uri Url => Response.RequestMessage!.RequestUri!;

    public string Body { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The task the page owns.</summary>
    public string Heading => Text("h1");

    /// <summary>Everything a person reads on it, with single spaces.</summary>
    public string AllText => Squeeze(Document.Body?.TextContent);

    internal static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new(visitor, response, body, new HtmlParser().ParseDocument(body));
    }

    /// <summary>The first element, or a failure that shows the page.</summary>
    public IElement Find(string selector) => Document.QuerySelector(selector) ?? throw Missing(selector);

    public IReadOnlyList<IElement> FindAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>An element's text with single spaces.</summary>
    public string Text(string selector) => Squeeze(Find(selector).TextContent);

    public IReadOnlyList<string> Texts(string selector) => [.. FindAll(selector).Select(e => Squeeze(e.TextContent))];

    /// <summary>A form as the person sees it, filled in as it came; without a selector the one form in the main part.</summary>
    public PageForm Form(string selector = "main form[method=post]") =>
        Find(selector) is IHtmlFormElement form ? new(_visitor, Url, form) : throw Missing($"form {selector}");

    /// <summary>The form that a button with this text belongs to.</summary>
    public PageForm FormWith(string button) =>
        Document.Forms.FirstOrDefault(f => PageForm.ButtonOf(f, button) is not null) is { } form ? new(_visitor, Url, form) : throw Missing($"form with the button {button}");

    /// <summary>Follows the first link with this text.</summary>
    public Task<Page> FollowAsync(string text)
    {
        var link = Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Squeeze(a.TextContent) == text) ?? throw Missing($"link {text}");
        return _visitor.OpenAsync(new Uri(Url, link.GetAttribute("href")!).PathAndQuery);
    }

    internal static string Squeeze(string? text) => string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private InvalidOperationException Missing(string what) =>
        new($"{Url} ({(int)Status}) has no {what}. It says: {(AllText.Length > 0 ? AllText[..Math.Min(AllText.Length, 1500)] : Body[..Math.Min(Body.Length, 1500)])}");
}
