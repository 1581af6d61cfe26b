using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Direct;

internal readonly record struct DirectRecordId(Guid Value) : ITypedId<DirectRecordId>
{
    public static DirectRecordId From(Guid value) => new(value);

    public static DirectRecordId New() => new(Guid.CreateVersion7());

    /// <summary>A procurement has one.</summary>
    public static DirectRecordId Of(ProcurementCaseId procurement) => new(procurement.Value);
}

/// <summary>What the documentation of a direct procurement has to tell.</summary>
internal enum DirectPart
{
    /// <summary>The authority's name and number, which stand on the procurement.</summary>
    Buyer,
    Subject,
    Competition,
    Asked,
    Supplier,
    Reasons,
    Value,
    SignedOn,
}

/// <summary>What is written of a direct procurement (19 a kap. 11 § LOU).</summary>
internal sealed record DirectText
{
    /// <summary>What is bought.</summary>
    public string? Subject { get; init; }

    /// <summary>How competition was used.</summary>
    public string? Competition { get; init; }

    /// <summary>Who was asked.</summary>
    public string? Asked { get; init; }

    public int? AskedCount { get; init; }

    public int? AnsweredCount { get; init; }

    /// <summary>Who was chosen, with number.</summary>
    public string? Supplier { get; init; }

    public string? Reasons { get; init; }

    /// <summary>Kronor without VAT, options included.</summary>
    public decimal? Value { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>Whether it was held for social enterprises, and on what ground; recorded, never judged.</summary>
    public string? Reserved { get; init; }

    public string? Other { get; init; }
}

/// <summary>The documentation of a direct procurement. The product shows what lacks and which days hold; it declares nothing lawful.</summary>
internal sealed class DirectRecord : Aggregate<DirectRecordId>
{
    public const int Longest = 4000;

    /// <summary>Above it documentation is a duty (19 a kap. 11 § LOU).</summary>
    public const decimal DocumentedOver = 100_000;

    public DirectRecord(ProcurementCaseId procurement)
    {
        Id = DirectRecordId.Of(procurement);
        ProcurementId = procurement;
    }

    private DirectRecord()
    {
    }

    public ProcurementCaseId ProcurementId { get; private set; }

    public string? Subject { get; private set; }

    public string? Competition { get; private set; }

    public string? Asked { get; private set; }

    public int? AskedCount { get; private set; }

    public int? AnsweredCount { get; private set; }

    public string? Supplier { get; private set; }

    public string? Reasons { get; private set; }

    public decimal? Value { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    public string? Reserved { get; private set; }

    public string? Other { get; private set; }

    /// <summary>What it has to tell and does not.</summary>
    /// <param name="procurement">Tells who buys.</param>
    public IReadOnlyList<DirectPart> MissingFor(ProcurementCase procurement) =>
    [
        .. new (DirectPart Part, bool Lacks)[]
        {
            (DirectPart.Buyer, procurement.BuyerName.Length == 0 || procurement.BuyerNumber is null), (DirectPart.Subject, Subject is null), (DirectPart.Competition, Competition is null), (DirectPart.Asked, Asked is null || AskedCount is null || AnsweredCount is null), (DirectPart.Supplier, Supplier is null),
            (DirectPart.Reasons, Reasons is null), (DirectPart.Value, Value is null), (DirectPart.SignedOn, SignedOn is null),
        }.Where(p => p.Lacks).Select(p => p.Part),
    ];

    /// <summary>Whether its value makes documentation a duty; null where the value is not known.</summary>
    public bool? MustBeDocumented => Value is { } value ? value > DocumentedOver : null;

    public DirectText ToText() => new()
    {
        Subject = Subject,
        Competition = Competition,
        Asked = Asked,
        AskedCount = AskedCount,
        AnsweredCount = AnsweredCount,
        Supplier = Supplier,
        Reasons = Reasons,
        Value = Value,
        SignedOn = SignedOn,
        Reserved = Reserved,
        Other = Other,
    };

    public void Describe(DirectText text)
    {
        (Subject, Competition, Asked) = (text.Subject.Kept(Longest), text.Competition.Kept(Longest), text.Asked.Kept(Longest));
        (AskedCount, AnsweredCount) = (text.AskedCount, text.AnsweredCount);
        (Supplier, Reasons) = (text.Supplier.Kept(Longest), text.Reasons.Kept(Longest));
        (Value, SignedOn) = (text.Value, text.SignedOn);
        (Reserved, Other) = (text.Reserved.Kept(Longest), text.Other.Kept(Longest));
        Touch();
    }
}
