namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>
/// What the central register asks for (article 6): the beneficiary's identity, the amount, the day of granting, the granting authority, the
/// instrument and the sector. A field that is not known is named, never filled in.
/// </summary>
internal sealed record RegisterRecord(
    AidRecordId Id, string Beneficiary, string? Number, decimal Euro, DateOnly GrantedOn, string Authority, AidKind Instrument, string? Nace, AidRegulation Regulation)
{
    public static RegisterRecord Of(AidRecord record, Undertaking undertaking) => new(
        record.Id, undertaking.Name, undertaking.Number, record.Euro, record.GrantedOn, record.Giver, record.Kind, record.Nace ?? undertaking.Nace, record.Regulation);

    /// <summary>The required fields that nobody has filled in.</summary>
    public IReadOnlyList<RegisterField> Missing =>
    [
        .. string.IsNullOrWhiteSpace(Number) ? [RegisterField.Number] : Array.Empty<RegisterField>(),
        .. string.IsNullOrWhiteSpace(Authority) ? [RegisterField.Authority] : Array.Empty<RegisterField>(),
        .. string.IsNullOrWhiteSpace(Nace) ? [RegisterField.Nace] : Array.Empty<RegisterField>(),
    ];
}

/// <summary>The required fields that can be missing.</summary>
internal enum RegisterField
{
    Number,
    Authority,
    Nace,
}
