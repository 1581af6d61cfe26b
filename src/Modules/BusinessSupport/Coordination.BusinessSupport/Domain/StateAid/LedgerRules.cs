using Coordination.Platform.Domain;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>How the municipality keeps the ledger: one row, with what an installation starts with until somebody changes it.</summary>
internal sealed class LedgerRules : Aggregate<LedgerRulesId>
{
    /// <summary>Article 6: within so many working days after granting.</summary>
    public const int StandardRegisterDays = 20;

    /// <summary>The municipality's own rule; no article says how old a declaration may be.</summary>
    public const int StandardDeclarationDays = 90;

    /// <summary>Records are kept so long from granting (article 6).</summary>
    public const int KeepYears = 10;

    /// <summary>There is one set of rules, and everybody finds it under the same id.</summary>
    public static LedgerRulesId Only { get; } = new(new Guid("01900000-0000-7000-8000-00000000b001"));

    public LedgerRules() => Id = Only;

    /// <summary>The committee that owes the register what is to be told it.</summary>
    public string? CommitteeCode { get; private set; }

    /// <summary>The name under which the municipality stands in the register as granting authority.</summary>
    public string? GrantingBody { get; private set; }

    /// <summary>Working days of the Union within which aid is registered.</summary>
    public int RegisterDays { get; private set; } = StandardRegisterDays;

    /// <summary>Aid of this day or later goes to the register.</summary>
    public DateOnly RegisterFrom { get; private set; } = new(2026, 1, 1);

    /// <summary>So long the register does not cover three years, and the applicant declares what others have given.</summary>
    public DateOnly DeclareUntil { get; private set; } = new(2028, 12, 31);

    /// <summary>A declaration is not older than so many days when aid is granted.</summary>
    public int DeclarationDays { get; private set; } = StandardDeclarationDays;

    public void Set(string? committeeCode, string? grantingBody, int registerDays, DateOnly registerFrom, DateOnly declareUntil, int declarationDays)
    {
        CommitteeCode = committeeCode;
        GrantingBody = string.IsNullOrWhiteSpace(grantingBody) ? null : grantingBody.Trim();
        RegisterDays = registerDays;
        RegisterFrom = registerFrom;
        DeclareUntil = declareUntil;
        DeclarationDays = declarationDays;
        Touch();
    }

    /// <summary>The last day to register aid of this day, or null where the register does not yet take it.</summary>
    public DateOnly? RegisterDueOn(DateOnly grantedOn) => grantedOn < RegisterFrom ? null : EuropeanPeriod.LastOfWorkingDays(grantedOn, RegisterDays);

    public bool NeedsDeclaration(DateOnly grantedOn) => grantedOn <= DeclareUntil;
}
