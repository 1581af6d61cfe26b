using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Cases;

internal readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public static CaseId New() => new(Guid.CreateVersion7());
}

/// <summary>What is written of a case.</summary>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Need">The kind of need.</param>
internal sealed record CaseText(string Title, NeedKind Need)
{
    /// <summary>The need in words.</summary>
    public string? NeedText { get; init; }

    /// <summary>What is to be done, by whom.</summary>
    public string? Plan { get; init; }

    /// <summary>Activities of Governance that it concerns.</summary>
    public IReadOnlyList<Guid> Activities { get; init; } = [];
}

/// <summary>
/// Whom a case is about: an enterprise of the register, or somebody who has none yet. The least that is needed to be in touch; the ground is the
/// task of public interest (article 6.1 e GDPR, 2 kap. 2 § lag 2018:218).
/// </summary>
/// <param name="Name">The enterprise's name, or what the founder is called or calls the idea.</param>
/// <param name="EnterpriseId">The register's enterprise, or null.</param>
internal sealed record CaseParty(string Name, Guid? EnterpriseId)
{
    public string? ContactName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}

/// <summary>The enquiry that a case comes from.</summary>
/// <param name="EnquiryId">The enquiry.</param>
/// <param name="Number">Its number.</param>
/// <param name="Link">Its address within the product.</param>
internal sealed record CaseOrigin(Guid EnquiryId, string Number, string Link);
