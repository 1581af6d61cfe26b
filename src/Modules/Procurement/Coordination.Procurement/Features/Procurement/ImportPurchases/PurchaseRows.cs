using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>Something doubtful in a cell.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Heading">The column.</param>
/// <param name="Kind">What is doubtful.</param>
/// <param name="Raw">As it was written; a personal number without its last digits.</param>
/// <param name="IsSkipped">The row is not counted.</param>
internal sealed record PurchaseDoubt(int Line, string Heading, DoubtKind Kind, string? Raw, bool IsSkipped);

/// <summary>Rows of one supplier that are summed.</summary>
internal sealed record PurchaseSum(string Name, string? Number, PurchaseKey Key, decimal Amount, int Rows);

/// <summary>What a ledger's list says.</summary>
internal sealed record PurchaseReading(IReadOnlyList<PurchaseSum> Sums, int RowCount, int SkippedCount, IReadOnlyList<PurchaseDoubt> Doubts, int DoubtCount, IReadOnlyList<string> UnknownBuyers)
{
    public decimal Total => Sums.Sum(s => s.Amount);

    public DateOnly First => Sums.Min(s => s.Key.Period.First);

    public DateOnly Last => Sums.Max(s => s.Key.Period.Last);
}

/// <summary>How the rows of a ledger's list are to be read.</summary>
/// <param name="Columns">What each column holds.</param>
/// <param name="Buyers">Code of a buyer by its name or code in search form.</param>
/// <param name="Unit">Who buys where no column says so.</param>
/// <param name="WorkAccounts">Beginnings of accounts that hold work-integration services.</param>
/// <param name="Kind">What is bought where no account says otherwise.</param>
/// <param name="Year">The year where no column says when.</param>
internal sealed record PurchaseRules(
    IReadOnlyDictionary<PurchaseColumn, PurchaseHeading> Columns, IReadOnlyDictionary<string, string> Buyers, string? Unit, IReadOnlyList<string> WorkAccounts, BoughtKind Kind, int? Year);

/// <summary>Reads a ledger's rows and sums them by month. What cannot be read is told with its line and cell, and never guessed.</summary>
internal sealed class PurchaseRows(PurchaseRules rules)
{
    /// <summary>Nobody reads more; all are counted.</summary>
    private const int MostDoubts = 200;

    private readonly List<PurchaseDoubt> _doubts = [];
    private readonly Dictionary<(string Supplier, PurchaseKey Key), PurchaseSum> _sums = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.CurrentCultureIgnoreCase);
    private int _doubtCount;
    private int _skipped;
    private int _rows;

    public PurchaseReading Read(IReadOnlyList<ListRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }

        return new([.. _sums.Values], _rows, _skipped, _doubts, _doubtCount, [.. _unknown]);
    }

    private void Add(ListRow row)
    {
        var (name, written) = (Cell(row, PurchaseColumn.Supplier), Cell(row, PurchaseColumn.Number));
        var number = OrganisationNumberText.Read(written);
        if (name is null && number is null)
        {
            Skip(row, PurchaseColumn.Supplier, DoubtKind.Missing, OrganisationNumberText.Shown(written));
            return;
        }

        if (Cell(row, PurchaseColumn.Amount) is not { } sum || LedgerWords.Amount(sum) is not { } amount)
        {
            Skip(row, PurchaseColumn.Amount, Cell(row, PurchaseColumn.Amount) is null ? DoubtKind.Missing : DoubtKind.Malformed, Cell(row, PurchaseColumn.Amount));
            return;
        }

        if (When(row) is not { } period)
        {
            Skip(row, PurchaseColumn.When, Cell(row, PurchaseColumn.When) is null ? DoubtKind.Missing : DoubtKind.Malformed, Cell(row, PurchaseColumn.When));
            return;
        }

        if (written is not null && number is null)
        {
            Doubt(row, PurchaseColumn.Number, DoubtKind.Malformed, OrganisationNumberText.Shown(written));
        }

        var (unit, buyer) = Buyer(row);
        var account = Cell(row, PurchaseColumn.Account).Kept(50);
        var kind = account is not null && rules.WorkAccounts.Any(a => account.StartsWith(a, StringComparison.OrdinalIgnoreCase)) ? BoughtKind.WorkIntegration : rules.Kind;
        var key = new PurchaseKey(unit, buyer, kind, account, period);
        var shown = name ?? OrganisationNumberText.Shown(number!);
        var of = (Supplier.KeyOf(shown, number), key);
        _sums[of] = _sums.TryGetValue(of, out var known) ? known with { Amount = known.Amount + amount, Rows = known.Rows + 1 } : new PurchaseSum(shown, number, key, amount, 1);
        _rows++;
    }

    private (string? Unit, string? Text) Buyer(ListRow row)
    {
        if (Cell(row, PurchaseColumn.Buyer) is not { } written)
        {
            return (rules.Unit, null);
        }

        if (rules.Buyers.TryGetValue(SearchText.Normalise(written), out var code))
        {
            return (code, null);
        }

        var text = written.Kept(200)!;
        if (_unknown.Add(text))
        {
            Doubt(row, PurchaseColumn.Buyer, DoubtKind.Unknown, text);
        }

        return (rules.Unit, rules.Unit is null ? text : null);
    }

    private PurchasePeriod? When(ListRow row) =>
        rules.Columns.ContainsKey(PurchaseColumn.When) ? Cell(row, PurchaseColumn.When) is { } written ? LedgerWords.When(written) : null : rules.Year is { } year ? PurchasePeriod.Year(year) : null;

    private void Skip(ListRow row, PurchaseColumn column, DoubtKind kind, string? raw)
    {
        _skipped++;
        Doubt(row, column, kind, raw, isSkipped: true);
    }

    private void Doubt(ListRow row, PurchaseColumn column, DoubtKind kind, string? raw, bool isSkipped = false)
    {
        if (_doubtCount++ < MostDoubts)
        {
            _doubts.Add(new(row.Line, rules.Columns.TryGetValue(column, out var heading) ? heading.Text : string.Empty, kind, raw.Kept(100), isSkipped));
        }
    }

    private string? Cell(ListRow row, PurchaseColumn column) =>
        rules.Columns.TryGetValue(column, out var heading) && heading.Index < row.Cells.Count && row.Cells[heading.Index] is { Length: > 0 } text ? text : null;
}
