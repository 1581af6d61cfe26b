using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Contracts;

/// <summary>De minimis aid of the municipality has entered the ledger, was withdrawn or told to the central register; the message tells what holds now.</summary>
/// <param name="AidId">The record.</param>
/// <param name="EnterpriseId">The register's enterprise, or null where the recipient is not in it.</param>
/// <param name="Regulation">General (2023/2831) or GeneralInterest (2023/2832).</param>
/// <param name="Kind">Grant, InterestSubsidy, Loan, Guarantee, FreePremises, Advice, Training or OtherKind.</param>
/// <param name="Amount">Gross grant equivalent in the currency of the decision.</param>
/// <param name="Currency">SEK or EUR.</param>
/// <param name="Euro">What it counts for.</param>
/// <param name="GrantedOn">The day the legal right was given, in Sweden.</param>
/// <param name="WithdrawnOn">From this day it counts no more, or null.</param>
/// <param name="RegisterDueOn">Last day to tell the central register, or null where it need not be told.</param>
/// <param name="RegisteredOn">The day the central register was told, or null.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The record's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("business-support.aid-registered.v1")]
public sealed record AidRegistered(
    Guid AidId,
    Guid? EnterpriseId,
    string Regulation,
    string Kind,
    decimal Amount,
    string Currency,
    decimal Euro,
    DateOnly GrantedOn,
    DateOnly? WithdrawnOn,
    DateOnly? RegisterDueOn,
    DateOnly? RegisteredOn,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
