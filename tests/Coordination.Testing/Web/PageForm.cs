using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Coordination.Testing.Web;

/// <summary>A form as it came from the server, with its own antiforgery token; a test changes what a person would change and sends it.</summary>
public sealed class PageForm
{
    private readonly Visitor _visitor;
    private readonly Uri _page;
    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _values = [];
    private readonly List<(string Name, string FileName, byte[] Content, string Type)> _files = [];

    internal PageForm(Visitor visitor, Uri page, IHtmlFormElement form)
    {
        (_visitor, _page, _form) = (visitor, page, form);
        foreach (var element in Controls())
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    Add(box.Name, box.HasAttribute("value") ? box.Value : "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit" or "button" or "image" or "reset") } input:
                    Add(input.Name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    Add(area.Name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in Selected(select))
                    {
                        Add(select.Name, option.Value);
                    }

                    break;
            }
        }
    }

    /// <summary>What would be sent now.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    /// <summary>The value a field holds, or null.</summary>
    public string? this[string name] => _values.Find(v => v.Key == name).Value;

    /// <summary>Types into a field, chooses an option or a radio button, or ticks a box by its value.</summary>
    public PageForm Set(string name, string value)
    {
        Require(name);
        _values.RemoveAll(v => v.Key == name);
        Add(name, value);
        return this;
    }

    /// <summary>Ticks one more box, or chooses one more option, of the same name.</summary>
    public PageForm Tick(string name, string value = "true")
    {
        Require(name);
        Add(name, value);
        return this;
    }

    /// <summary>Clears boxes and fields.</summary>
    public PageForm Clear(string name)
    {
        Require(name);
        _values.RemoveAll(v => v.Key == name);
        return this;
    }

    public PageForm Attach(string name, string fileName, byte[] content, string type = "application/octet-stream")
    {
        Require(name);
        _files.Add((name, fileName, content, type));
        return this;
    }

    /// <summary>Sends it with the button of this text, or without naming one, and follows the redirect.</summary>
    public Task<Page> SubmitAsync(string? button = null) => _visitor.ReadAsync(Request(button));

    /// <summary>Sends it and shows the answer itself.</summary>
    public Task<HttpResponseMessage> SubmitOnceAsync(string? button = null) => _visitor.SendAsync(Request(button));

    internal static IElement? ButtonOf(IHtmlFormElement form, string text) =>
        Buttons(form).FirstOrDefault(b => Page.Squeeze(b is IHtmlInputElement input ? input.Value : b.TextContent) == text);

    private static IEnumerable<IElement> Buttons(IHtmlFormElement form) =>
        form.Owner!.QuerySelectorAll("button, input[type=submit]").Where(b => BelongsTo(b, form) && b.GetAttribute("type") is null or "submit");

    private static bool BelongsTo(IElement control, IHtmlFormElement form) =>
        control.GetAttribute("form") is { } id ? id == form.Id : control.Closest("form") == form;

    private static IEnumerable<IHtmlOptionElement> Selected(IHtmlSelectElement select)
    {
        var chosen = select.Options.Where(o => o.HasAttribute("selected")).ToList();
        return chosen.Count > 0 || select.IsMultiple ? chosen : select.Options.Where(o => !o.IsDisabled).Take(1);
    }

    private IEnumerable<IElement> Controls() =>
        _form.Owner!.QuerySelectorAll("input, textarea, select").Where(c => BelongsTo(c, _form) && !c.HasAttribute("disabled") && c.Closest("fieldset[disabled]") is null);

    private HttpRequestMessage Request(string? text)
    {
        var values = _values.ToList();
        var button = text is null ? null : ButtonOf(_form, text) ?? throw new InvalidOperationException($"The form on {_page} has no button {text}; it has: {string.Join(", ", Buttons(_form).Select(b => Page.Squeeze(b.TextContent)))}.");
        if (button?.GetAttribute("name") is { Length: > 0 } name)
        {
            values.Add(new(name, button.GetAttribute("value") ?? string.Empty));
        }

        var target = new Uri(_page, button?.GetAttribute("formaction") ?? _form.GetAttribute("action") ?? string.Empty);
        if (!string.Equals(_form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
            return new(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
        }

        return new(HttpMethod.Post, target) { Content = Content(values) };
    }

    private HttpContent Content(List<KeyValuePair<string, string>> values)
    {
        if (_form.GetAttribute("enctype") != "multipart/form-data")
        {
            return _files.Count == 0
                ? new FormUrlEncodedContent(values)
                : throw new InvalidOperationException($"The form on {_page} is not multipart/form-data; a browser would send no file.");
        }

        var content = new MultipartFormDataContent();
        values.ForEach(v => content.Add(new StringContent(v.Value), $"\"{v.Key}\""));
        foreach (var (name, fileName, bytes, type) in _files)
        {
            content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new(type) } }, $"\"{name}\"", fileName);
        }

        return content;
    }

    /// <summary>A test must not send what a person could not.</summary>
    private void Require(string name)
    {
        if (!Controls().Any(c => c.GetAttribute("name") == name))
        {
            throw new InvalidOperationException($"The form on {_page} has no field {name}; it has: {string.Join(", ", Controls().Select(c => c.GetAttribute("name")).Distinct())}.");
        }
    }

    private void Add(string? name, string value)
    {
        if (!string.IsNullOrEmpty(name))
        {
            _values.Add(new(name, value));
        }
    }
}
