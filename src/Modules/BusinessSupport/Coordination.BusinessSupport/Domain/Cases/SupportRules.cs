using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Cases;

internal readonly record struct SupportRulesId(Guid Value) : ITypedId<SupportRulesId>
{
    public static SupportRulesId From(Guid value) => new(value);

    public static SupportRulesId New() => new(Guid.CreateVersion7());
}

/// <summary>How the municipality handles cases: one row, with what an installation starts with until somebody changes it.</summary>
internal sealed class SupportRules : Aggregate<SupportRulesId>
{
    public const int StandardDays = 5;

    /// <summary>There is one set of rules, and everybody finds it under the same id.</summary>
    public static SupportRulesId Only { get; } = new(new Guid("01900000-0000-7000-8000-00000000b001"));

    public SupportRules() => Id = Only;

    /// <summary>Working days within which an adviser has been in touch.</summary>
    public int ServiceDays { get; private set; } = StandardDays;

    /// <summary>The committee that owes the follow-ups unless a case says another.</summary>
    public string? CommitteeCode { get; private set; }

    /// <summary>Months after the last follow-up when personal data go, by the municipality's decision on disposal; null: they stay.</summary>
    public int? KeepMonths { get; private set; }

    /// <summary>What an adviser's hour costs the municipality, SEK, wages and premises included; null: cost is not counted.</summary>
    public decimal? HourCost { get; private set; }

    public void Set(int serviceDays, string? committeeCode, int? keepMonths, decimal? hourCost)
    {
        ServiceDays = serviceDays;
        CommitteeCode = committeeCode;
        KeepMonths = keepMonths;
        HourCost = hourCost;
        Touch();
    }
}
