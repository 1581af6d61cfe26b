using System.ComponentModel.DataAnnotations;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;

/// <summary>Section <c>BusinessSupport:Funding</c>: how long what applicants wrote is kept and shown to them.</summary>
internal sealed class FundingOptions
{
    public const string Section = "BusinessSupport:Funding";

    /// <summary>Days that the applicant can follow an application after it has ended.</summary>
    [Range(1, 3_650)]
    public int FollowDays { get; set; } = 365;

    /// <summary>Days after which what was marked as spam is forgotten (of minor importance, arkivlagen 10 §).</summary>
    [Range(1, 3_650)]
    public int SpamDays { get; set; } = 90;

    /// <summary>Days after a call's last day until name and address of those who were invited to it are forgotten.</summary>
    [Range(1, 3_650)]
    public int InvitationDays { get; set; } = 365;
}
