namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>One page of a long part of the preview; each part has its own number in the address.</summary>
/// <param name="Part">The part's name in the address.</param>
/// <param name="Items">What is on it.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Most on a page.</param>
/// <param name="Total">In all.</param>
internal sealed record PreviewPage<T>(string Part, IReadOnlyList<T> Items, int Page, int Size, int Total) : IPreviewPage
{
    public static PreviewPage<T> Of(string part, IReadOnlyList<T> all, int page, int size)
    {
        var last = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, last);
        return new PreviewPage<T>(part, [.. all.Skip((shown - 1) * size).Take(size)], shown, size, all.Count);
    }
}

/// <summary>What the links between pages need to know.</summary>
internal interface IPreviewPage
{
    string Part { get; }

    int Page { get; }

    int Size { get; }

    int Total { get; }

    int Pages => Math.Max(1, (Total + Size - 1) / Size);

    int First(int page) => ((page - 1) * Size) + 1;

    int Last(int page) => Math.Min(page * Size, Total);
}
