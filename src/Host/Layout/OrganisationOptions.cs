using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Layout;

/// <summary>Whose service this is: section <c>Organisation</c>. Stands in the page frame and on the pages about the service.</summary>
internal sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    /// <summary>Name of the product as people here know it.</summary>
    [Required, StringLength(60)]
    public string ProductName { get; set; } = "Samordning sociala företag";

    /// <summary>The municipality until the first administrator names it; what is written on the page wins from then on.</summary>
    [StringLength(60)]
    public string Municipality { get; set; } = "";

    /// <summary>Where people report faults and obstacles; shown on the accessibility statement.</summary>
    [EmailAddress]
    public string? ContactAddress { get; set; }
}
