namespace Coordination.Procurement.Tests.Formats;

/// <summary>
/// Compares what was read with what an independent reader wrote down, value by value. A difference stands in the table with its reason;
/// one that no longer is there must leave the table.
/// </summary>
internal sealed class Agreement(IReadOnlyDictionary<(string File, string Column), string> explained)
{
    private readonly HashSet<(string File, string Column)> _met = [];
    private readonly List<string> _unexplained = [];

    public int Compared { get; private set; }

    public void Compare(string file, string column, string expected, string? read)
    {
        Compared++;
        if (expected == (read ?? ""))
        {
            return;
        }

        if (explained.ContainsKey((file, column)))
        {
            _met.Add((file, column));
        }
        else
        {
            _unexplained.Add($"{file} {column}: the index has «{expected}», read was «{read}»");
        }
    }

    public void ShouldHold()
    {
        _unexplained.ShouldBeEmpty();
        explained.Keys.Except(_met).ShouldBeEmpty("these differences are explained but do not exist");
        explained.Values.ShouldAllBe(reason => reason.Length > 20);
    }
}
