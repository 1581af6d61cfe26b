using Microsoft.AspNetCore.Http;

namespace Coordination.Platform.Web;

/// <summary>The fields that a page has drawn, so that the error summary above them links only to what is there.</summary>
internal sealed class RenderedFields
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    public static RenderedFields Of(HttpContext context)
    {
        if (context.Items[typeof(RenderedFields)] is not RenderedFields fields)
        {
            context.Items[typeof(RenderedFields)] = fields = new RenderedFields();
        }

        return fields;
    }

    public void Add(string name, string id) => _ids[name] = id;

    public string? IdOf(string name) => _ids.GetValueOrDefault(name);
}
