using System.Security.Cryptography;
using System.Text.Json;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Coordination.Platform.Web;

/// <summary>How many there are, and which part this is.</summary>
public sealed record ApiMeta(int TotalRecords, int Page, int Limit, int Count);

/// <summary>A way on.</summary>
public sealed record ApiLink(string Href, string Rel, string Method);

/// <summary>The ways on from a page of a list; what there is none of is null.</summary>
public sealed record ApiLinks(ApiLink Self, ApiLink First, ApiLink? Prev, ApiLink? Next, ApiLink Last)
{
    /// <summary>Absolute addresses that keep every parameter.</summary>
    public static ApiLinks Of(ApiQuery query, SiteAddress site, int total)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(site);
        var last = Math.Max(1, (int)Math.Ceiling(total / (double)query.Limit));
        var kept = query.Request.Query.Where(p => p.Key != ApiQuery.PageKey).ToList();
        var path = site.Of(query.Request.Path);
        return new(
            To("self", query.Page), To("first", 1), query.Page > 1 ? To("prev", Math.Min(query.Page - 1, last)) : null, query.Page < last ? To("next", query.Page + 1) : null, To("last", last));

        ApiLink To(string rel, int page) =>
            new(QueryHelpers.AddQueryString(path, kept.Append(new(ApiQuery.PageKey, page.ToString(System.Globalization.CultureInfo.InvariantCulture)))), rel, "GET");
    }
}

/// <summary>Names as the API writes them.</summary>
public static class ApiNames
{
    /// <summary>An enum's value in camel case.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Every value that a parameter can have, for the API's description: it cannot fall behind the enum.</summary>
    public static string All<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(v => Of(v))) + ".";
}

/// <summary>One resource, with a strong ETag of its own text: asked for again unchanged, it is answered 304 without a body.</summary>
public sealed class ApiOne(object? resource) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (resource is null)
        {
            await new ProblemAnswer(Problems.NotFound, []).ExecuteAsync(httpContext);
            return;
        }

        var json = (IOptions<JsonOptions>)httpContext.RequestServices.GetService(typeof(IOptions<JsonOptions>))!;
        var body = JsonSerializer.SerializeToUtf8Bytes(resource, resource.GetType(), json.Value.SerializerOptions);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        httpContext.Response.GetTypedHeaders().ETag = tag;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(asked => asked.Compare(tag, useStrongComparison: false) || asked.Equals(EntityTagHeaderValue.Any)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>Parts of examples in the API's description.</summary>
public static class ApiExamples
{
    /// <summary>The ways on from a list of one page.</summary>
    public static ApiLinks Links(string resource)
    {
        var address = $"https://samordning.example.se{ApiRoutes.Root}/{resource}?page=1";
        return new(new(address, "self", "GET"), new(address, "first", "GET"), null, null, new(address, "last", "GET"));
    }
}
