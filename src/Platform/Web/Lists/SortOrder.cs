namespace Coordination.Platform.Web;

/// <summary>A column and a direction; in addresses <c>due</c> ascending, <c>-due</c> descending.</summary>
/// <param name="Key">The column's key.</param>
/// <param name="Descending">From the largest or latest.</param>
public sealed record SortOrder(string Key, bool Descending)
{
    public static SortOrder Parse(string text) => text.StartsWith('-') ? new(text[1..], true) : new(text, false);

    public override string ToString() => Descending ? "-" + Key : Key;
}
