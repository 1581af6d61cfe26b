using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Coordination.Platform.Web;

/// <summary>
/// What a list's address asks for: page, size, sort order and filters. Built from the query string, so that the address can be shared
/// and saved; what it does not understand falls back to the list's own default instead of failing.
/// </summary>
public sealed class ListQuery
{
    public const string PageKey = "sida";
    public const string SizeKey = "antal";
    public const string SortKey = "sort";

    /// <summary>No list shows more rows than this on a page.</summary>
    public const int LargestSize = 200;

    private readonly IReadOnlyDictionary<string, StringValues> _values;
    private readonly SortOrder _defaultSort;
    private readonly int _defaultSize;
    private readonly IReadOnlySet<string> _preset;

    private ListQuery(string path, IReadOnlyDictionary<string, StringValues> values, SortOrder defaultSort, int defaultSize, IReadOnlySet<string> sortable, IReadOnlySet<string> preset)
    {
        Path = path;
        _values = values;
        _defaultSort = defaultSort;
        _defaultSize = defaultSize;
        _preset = preset;
        Page = Number(PageKey, 1, 1, int.MaxValue);
        Size = Number(SizeKey, defaultSize, 1, LargestSize);
        var asked = this[SortKey] is { } text ? SortOrder.Parse(text) : defaultSort;
        Sort = sortable.Contains(asked.Key) ? asked : defaultSort;
    }

    /// <summary>The list's address without its query.</summary>
    public string Path { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    public int Size { get; }

    public SortOrder Sort { get; }

    /// <summary>Rows to skip. Kept within what a database can count.</summary>
    public int Skip => (int)Math.Min((long)(Page - 1) * Size, int.MaxValue);

    /// <summary>A filter's value, or null when it is not set or empty.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1]!.Trim() : null;

    /// <summary>All values of a filter that may be given several times.</summary>
    public IReadOnlyList<string> All(string name) =>
        _values.TryGetValue(name, out var values) ? [.. values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim())] : [];

    /// <summary>Reads the request's address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="defaultSort">For example <c>due</c> or <c>-changed</c> (descending).</param>
    /// <param name="sortable">The keys that the list can be sorted by.</param>
    /// <param name="size">Rows on a page unless asked otherwise.</param>
    /// <param name="preset">Filters that are set until the person takes them away; an empty value in the address says that they are taken away.</param>
    public static ListQuery Read(HttpRequest request, string defaultSort, IEnumerable<string> sortable, int size = 20, IReadOnlyDictionary<string, string>? preset = null)
    {
        var order = SortOrder.Parse(defaultSort);
        var values = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in preset ?? new Dictionary<string, string>())
        {
            values.TryAdd(name, value);
        }

        return new ListQuery(request.PathBase + request.Path, values, order, size, sortable.Append(order.Key).ToHashSet(StringComparer.Ordinal), (preset?.Keys ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The same list on another page.</summary>
    public string AddressOfPage(int page) => Address(PageKey, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same list without one filter value, from its first page.</summary>
    public string AddressWithout(string name, string value) =>
        Build(Path, _values.Where(pair => pair.Key != PageKey).Select(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? KeyValuePair.Create(pair.Key, new StringValues([.. pair.Value.Where(v => v?.Trim() != value)]))
            : pair));

    /// <summary>Another address that takes the same filters and order, such as an export.</summary>
    public string AddressAt(string path) => Build(path, _values.Where(pair => pair.Key is not (PageKey or SizeKey)));

    /// <summary>The value that a column heading's button sends: the other direction when the list is sorted by it already.</summary>
    public string NextSort(string key) => new SortOrder(key, Sort.Key == key && !Sort.Descending).ToString();

    /// <summary>What the filter form's own button sends so that filtering keeps the order; null for the default order.</summary>
    public string? KeptSort => Sort == _defaultSort ? null : Sort.ToString();

    /// <summary>What the filter form repeats so that filtering keeps the page size; null for the default size.</summary>
    public int? KeptSize => Size == _defaultSize ? null : Size;

    private string Address(string key, string? value) =>
        Build(Path, _values.Where(pair => pair.Key != key).Concat(value is null ? [] : [KeyValuePair.Create(key, new StringValues(value))]));

    private string Build(string path, IEnumerable<KeyValuePair<string, StringValues>> values) =>
        QueryHelpers.AddQueryString(path, values
            .Select(pair => pair.Value.All(string.IsNullOrEmpty) ? KeyValuePair.Create(pair.Key, new StringValues(string.Empty)) : pair)
            .Where(pair => _preset.Contains(pair.Key) || pair.Value.Any(v => !string.IsNullOrEmpty(v))));

    private int Number(string key, int otherwise, int least, int most) =>
        int.TryParse(this[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? Math.Min(number, most) : otherwise;
}
