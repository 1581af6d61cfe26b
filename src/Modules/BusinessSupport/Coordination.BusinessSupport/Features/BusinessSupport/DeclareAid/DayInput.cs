using System.ComponentModel.DataAnnotations;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;

/// <summary>The day of something that cannot be undone, and why.</summary>
internal sealed class DayInput
{
    public long Version { get; set; }

    [Display(Name = "Days.On"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "Days.Because"), Required(ErrorMessage = "Days.BecauseMissing"), StringLength(1000)]
    public string? Because { get; set; }
}
