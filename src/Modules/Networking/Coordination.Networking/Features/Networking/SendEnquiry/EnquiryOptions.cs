using System.ComponentModel.DataAnnotations;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>Section <c>Networking:Enquiries</c>: the public form and how long what it brings is kept.</summary>
internal sealed class EnquiryOptions
{
    public const string Section = "Networking:Enquiries";

    /// <summary>Nobody reads and answers six pages faster. What is sent faster is not refused, it stands apart until a person has looked.</summary>
    [Range(0, 600)]
    public int ShortestSeconds { get; set; } = 8;

    /// <summary>A form that was not sent is forgotten after so long.</summary>
    [Range(1, 720)]
    public int DraftHours { get; set; } = 48;

    /// <summary>Most files of one enquiry.</summary>
    [Range(0, 20)]
    public int MostFiles { get; set; } = 5;

    /// <summary>More than this from one e-mail address in a day stand apart, and get no receipt by mail.</summary>
    [Range(1, 1_000)]
    public int MostPerAddress { get; set; } = 5;

    /// <summary>More than this with the same words in a day stand apart.</summary>
    [Range(1, 1_000)]
    public int MostAlike { get; set; } = 3;

    /// <summary>Days that the sender can follow an enquiry after it has ended.</summary>
    [Range(1, 3_650)]
    public int FollowDays { get; set; } = 365;

    /// <summary>Days after which what was marked as spam is forgotten (of minor importance, arkivlagen 10 §).</summary>
    [Range(1, 3_650)]
    public int SpamDays { get; set; } = 90;
}
