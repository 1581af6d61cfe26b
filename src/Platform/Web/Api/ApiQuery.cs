using System.Globalization;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace Coordination.Platform.Web;

/// <summary>
/// What a call to a list of the API asks for. Unlike a page, it refuses what it does not understand: read every parameter, then answer
/// <see cref="Problem"/> when it is not null.
/// </summary>
public sealed class ApiQuery
{
    public const string PageKey = "page";
    public const string LimitKey = "limit";
    public const string SortKey = "sort";
    private const int DefaultLimit = 20;

    private readonly IQueryCollection _values;
    private readonly List<Error> _errors = [];

    private ApiQuery(HttpRequest request, IReadOnlyList<string> sortable)
    {
        Request = request;
        _values = request.Query;
        var known = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>()?.List.Select(p => p.Name).ToList() ?? [];
        _errors.AddRange(_values.Keys.Except(known).Select(name => new Error("API-0001", "Api.UnknownParameter", name, ErrorKind.Invalid, string.Join(", ", known))));
        Page = Number(PageKey, 1, int.MaxValue);
        Limit = Number(LimitKey, DefaultLimit, ListQuery.LargestSize);
        if (this[SortKey] is { } sort)
        {
            Sort = SortOrder.Parse(sort);
            if (!sortable.Contains(Sort.Key))
            {
                Refuse("API-0007", "Api.NotSortable", SortKey, string.Join(", ", sortable));
            }
        }
    }

    /// <summary>The call.</summary>
    public HttpRequest Request { get; }

    public int Page { get; }

    public int Limit { get; }

    /// <summary>Null: the list's own order.</summary>
    public SortOrder? Sort { get; }

    public int Skip => (int)Math.Min((long)(Page - 1) * Limit, int.MaxValue);

    /// <summary>The refusal, once something was not understood.</summary>
    public IResult? Problem(Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts) =>
        _errors.Count == 0 ? null : new ProblemAnswer(Problems.Invalid, _errors, texts);

    /// <summary>Reads the call; the endpoint's parameters tell which names are known.</summary>
    public static ApiQuery Read(HttpRequest request, params IReadOnlyList<string> sortable) => new(request, sortable);

    /// <summary>A parameter's text, or null.</summary>
    public string? this[string name] => _values[name].ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public DateOnly? Date(string name) => Parse<DateOnly>(
        name, "API-0003", "Api.NotADate", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>RFC 3339, with any offset.</summary>
    public DateTimeOffset? Instant(string name) => Parse<DateTimeOffset>(name, "API-0004", "Api.NotAnInstant", text =>
        DateTimeOffset.TryParseExact(text.Replace(' ', '+'), ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);

    public Guid? Id(string name) => Parse<Guid>(name, "API-0005", "Api.NotAnId", text => Guid.TryParse(text, out var id) ? id : null);

    public int? Whole(string name) => Parse<int>(name, "API-0008", "Api.NotAWhole", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>One of an enum's names in camel case.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<TEnum>().Where(v => ApiNames.Of(v) == text))
        {
            return value;
        }

        Refuse("API-0006", "Api.NotAChoice", name, string.Join(", ", Enum.GetValues<TEnum>().Select(v => ApiNames.Of(v))));
        return null;
    }

    /// <summary>Whether a mark is asked for: yes is the only thing that can be asked of one.</summary>
    public bool IsMarked(string name) => Choice<Mark>(name) is not null;

    private T? Parse<T>(string name, string code, string key, Func<string, T?> read)
        where T : struct
    {
        var text = this[name];
        var value = text is null ? null : read(text);
        if (text is not null && value is null)
        {
            Refuse(code, key, name);
        }

        return value;
    }

    private int Number(string name, int otherwise, int most)
    {
        if (this[name] is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Refuse("API-0002", "Api.NotANumber", name, most);
        return otherwise;
    }

    private void Refuse(string code, string key, string name, params object[] arguments) => _errors.Add(new Error(code, key, name, ErrorKind.Invalid, arguments));

    private enum Mark
    {
        Yes,
    }
}
