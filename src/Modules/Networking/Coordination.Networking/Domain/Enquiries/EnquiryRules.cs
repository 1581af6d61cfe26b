using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Enquiries;

internal readonly record struct EnquiryRulesId(Guid Value) : ITypedId<EnquiryRulesId>
{
    public static EnquiryRulesId From(Guid value) => new(value);

    public static EnquiryRulesId New() => new(Guid.CreateVersion7());
}

/// <summary>How the municipality handles enquiries: one row, with what an installation starts with until somebody changes it.</summary>
internal sealed class EnquiryRules : Aggregate<EnquiryRulesId>
{
    public const int StandardDays = 5;

    /// <summary>There is one set of rules, and everybody finds it under the same id.</summary>
    public static EnquiryRulesId Only { get; } = new(new Guid("01900000-0000-7000-8000-00000000a001"));

    public EnquiryRules() => Id = Only;

    /// <summary>Working days within which an enquiry shall be handed on.</summary>
    public int ServiceDays { get; private set; } = StandardDays;

    /// <summary>The committee whose function this is: it owes what nobody has handed on in time.</summary>
    public string? CommitteeCode { get; private set; }

    /// <summary>A box that is told of each new enquiry, without what it says.</summary>
    public string? NoticeAddress { get; private set; }

    /// <summary>Months after the end when personal data go, by the municipality's decision on disposal; null: they stay.</summary>
    public int? KeepMonths { get; private set; }

    public void Set(int serviceDays, string? committeeCode, string? noticeAddress, int? keepMonths)
    {
        ServiceDays = serviceDays;
        CommitteeCode = committeeCode;
        NoticeAddress = noticeAddress;
        KeepMonths = keepMonths;
        Touch();
    }
}
