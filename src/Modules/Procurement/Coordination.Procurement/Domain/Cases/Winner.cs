namespace Coordination.Procurement.Domain.Cases;

/// <summary>Who got a contract, as a notice or a person says.</summary>
internal sealed class Winner
{
    public const int LongestLot = 100;

    public Winner(WinnerFacts facts)
    {
        Id = Guid.CreateVersion7();
        Name = facts.Name.Kept(ProcurementFacts.LongestName);
        Number = facts.Number.Kept(50);
        Lot = facts.Lot.Kept(LongestLot);
        Size = facts.Size.Kept(50);
        LegalForm = facts.LegalForm.Kept(100);
        Count = facts.Count;
        (Value, Currency, IsValueWithheld) = facts.Value;
    }

    private Winner()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Null: not published.</summary>
    public string? Name { get; private set; }

    public string? Number { get; private set; }

    public string? Lot { get; private set; }

    public string? Size { get; private set; }

    public string? LegalForm { get; private set; }

    public int Count { get; private set; } = 1;

    public decimal? Value { get; private set; }

    public string? Currency { get; private set; }

    public bool IsValueWithheld { get; private set; }

    public StatedMoney Money => new(Value, Currency, IsValueWithheld);

    public WinnerFacts ToFacts() => new() { Name = Name, Number = Number, Lot = Lot, Size = Size, LegalForm = LegalForm, Count = Count, Value = Money };
}
