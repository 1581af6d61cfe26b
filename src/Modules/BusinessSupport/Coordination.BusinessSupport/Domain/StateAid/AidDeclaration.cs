using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>
/// What the applicant has declared in writing of de minimis aid from others in the last three years (article 7). A newer one replaces it; a
/// revoked one supports no grant, and what it told of counts until another is given: nobody makes room by taking back a word.
/// </summary>
internal sealed class AidDeclaration : Aggregate<AidDeclarationId>
{
    public AidDeclaration(AidDeclarationId id, UndertakingId undertaking, DateOnly signedOn, string signedBy, bool coversGroup, string? document, DateTimeOffset now, string by)
    {
        Id = id;
        UndertakingId = undertaking;
        SignedOn = signedOn;
        SignedBy = signedBy.Trim();
        CoversGroup = coversGroup;
        Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim();
        RegisteredAt = now;
        RegisteredBy = by;
    }

    private AidDeclaration() => SignedBy = RegisteredBy = string.Empty;

    public UndertakingId UndertakingId { get; private set; }

    public DateOnly SignedOn { get; private set; }

    public string SignedBy { get; private set; }

    /// <summary>It speaks of all units that are one undertaking, not of the signing unit alone.</summary>
    public bool CoversGroup { get; private set; }

    /// <summary>Where the signed paper is: a registration number.</summary>
    public string? Document { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    public string? RevokedBecause { get; private set; }

    public DateOnly? ReplacedOn { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    /// <summary>Whether a grant on the day may rest on it.</summary>
    public bool HoldsOn(DateOnly day, int days) => RevokedOn is null && ReplacedOn is null && SignedOn <= day && day <= SignedOn.AddDays(days);

    public Result Revoke(DateOnly on, string because)
    {
        if (RevokedOn is not null || ReplacedOn is not null)
        {
            return new Error("SUP-0521", "Declarations.NotInForce", Kind: ErrorKind.Conflict);
        }

        if (on < SignedOn)
        {
            return new Error("SUP-0522", "Declarations.RevokedBeforeSigned", "On", ErrorKind.Invalid);
        }

        RevokedOn = on;
        RevokedBecause = because.Trim();
        Touch();
        return Result.Success;
    }

    public void Replace(DateOnly on)
    {
        ReplacedOn ??= on;
        Touch();
    }
}
