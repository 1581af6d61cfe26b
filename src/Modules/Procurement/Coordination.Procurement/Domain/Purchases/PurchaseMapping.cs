using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Domain.Purchases;

internal readonly record struct PurchaseMappingId(Guid Value) : ITypedId<PurchaseMappingId>
{
    public static PurchaseMappingId From(Guid value) => new(value);

    public static PurchaseMappingId New() => new(Guid.CreateVersion7());
}

/// <summary>What a column of a ledger's list holds.</summary>
internal enum PurchaseColumn
{
    Ignored,
    Supplier,
    Number,
    Amount,

    /// <summary>A day, a month or a year.</summary>
    When,
    Buyer,
    Account,
}

/// <summary>
/// How a ledger's lists are to be read, as somebody settled it last. It is changed by every import of the ledger: of two at the same moment
/// the second sees that the first was there.
/// </summary>
internal sealed class PurchaseMapping : Aggregate<PurchaseMappingId>
{
    /// <summary>The municipality's own ledger, whose lists say who buys.</summary>
    public const string Common = "*";

    private const char Mark = '=';

    private List<string> _columns = [];
    private List<string> _buyers = [];

    public PurchaseMapping(PurchaseMappingId id, string ledger)
    {
        Id = id;
        Ledger = ledger;
    }

    private PurchaseMapping() => Ledger = string.Empty;

    /// <summary>Code of the committee or company whose ledger it is, or <see cref="Common"/>.</summary>
    public string Ledger { get; private set; }

    /// <summary>«Supplier=leverantör»: what a heading, in search form, holds.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>«AMN=arbetsmarknad»: who a buyer's name, in search form, is.</summary>
    public IReadOnlyList<string> Buyers => _buyers;

    /// <summary>Beginnings of accounts that hold work-integration services, with commas between.</summary>
    public string? WorkAccounts { get; private set; }

    /// <summary>What is bought where no account says otherwise.</summary>
    public BoughtKind Kind { get; private set; } = BoughtKind.Other;

    public PurchaseColumn? Column(string heading) => Value(_columns, heading) is { } found && Enum.TryParse<PurchaseColumn>(found, out var column) ? column : null;

    public string? Buyer(string name) => Value(_buyers, name);

    /// <summary>Keeps what was settled; buyers of earlier lists stay.</summary>
    public void Remember(IEnumerable<(string Heading, PurchaseColumn Column)> columns, IEnumerable<(string Name, string Code)> buyers, string? workAccounts, BoughtKind kind)
    {
        _columns = [.. columns.Where(c => c.Heading.Length > 0).DistinctBy(c => c.Heading).Select(c => $"{c.Column}{Mark}{c.Heading}")];
        var named = buyers.Where(b => b.Name.Length > 0 && b.Code.Length > 0).DistinctBy(b => b.Name).ToList();
        _buyers = [.. named.Select(b => $"{b.Code}{Mark}{b.Name}"), .. _buyers.Where(b => !named.Exists(n => Is(b, n.Name)))];
        (WorkAccounts, Kind) = (workAccounts, kind);
        Touch();
    }

    private static string? Value(List<string> pairs, string name) => pairs.Find(p => Is(p, name)) is { } found ? found[..found.IndexOf(Mark, StringComparison.Ordinal)] : null;

    private static bool Is(string pair, string name) => pair.IndexOf(Mark, StringComparison.Ordinal) is var at && at >= 0 && pair.AsSpan(at + 1).SequenceEqual(name);
}
