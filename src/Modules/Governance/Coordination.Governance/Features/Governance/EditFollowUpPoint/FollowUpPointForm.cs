using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Wheel;

namespace Coordination.Governance.Features.Governance.EditFollowUpPoint;

/// <summary>The form of a follow-up point.</summary>
internal sealed class FollowUpPointForm
{
    public long Version { get; set; }

    /// <summary>The new point's id, made with the form: sent twice, the form is still one point.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "FollowUp.Name"), Required(ErrorMessage = "FollowUp.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "FollowUp.AsOfMonth", Description = "FollowUp.AsOfHint"), Range(1, 12)]
    public int? AsOfMonth { get; set; }

    [Display(Name = "FollowUp.AsOfDay"), Range(1, 31)]
    public int? AsOfDay { get; set; }

    [Display(Name = "FollowUp.DueMonth"), Required(ErrorMessage = "FollowUp.DueMissing"), Range(1, 12)]
    public int? DueMonth { get; set; }

    [Display(Name = "FollowUp.DueDay"), Required(ErrorMessage = "FollowUp.DueMissing"), Range(1, 31)]
    public int? DueDay { get; set; }

    [Display(Name = "FollowUp.YearOffset"), Required(ErrorMessage = "FollowUp.YearOffsetMissing"), Range(0, 2)]
    public int? YearOffset { get; set; }

    [Display(Name = "FollowUp.Moved"), Required(ErrorMessage = "FollowUp.MovedMissing")]
    public MovedDay? Moved { get; set; }

    [Display(Name = "FollowUp.RaisesObligations", Description = "FollowUp.RaisesObligationsHint")]
    public bool RaisesObligations { get; set; }

    [Display(Name = "FollowUp.DaysAhead"), Required(ErrorMessage = "FollowUp.DaysAheadMissing"), Range(0, 365)]
    public int? DaysAhead { get; set; } = 45;

    [Display(Name = "FollowUp.ForAll", Description = "FollowUp.ForAllHint")]
    public bool ForAll { get; set; }

    [Display(Name = "FollowUp.Committees")]
    public string[] Committees { get; set; } = [];

    public IEnumerable<CommitteeId> CommitteeIds => Committees.Where(c => Guid.TryParse(c, out _)).Select(c => new CommitteeId(Guid.Parse(c)));

    public FollowUpPointText ToText() => new(
        Name!,
        AsOfMonth is { } month ? new YearDay(month, AsOfDay ?? DateTime.DaysInMonth(2027, month)) : null,
        new YearDay(DueMonth!.Value, DueDay!.Value),
        YearOffset!.Value,
        Moved!.Value,
        RaisesObligations,
        DaysAhead!.Value,
        ForAll);

    public static FollowUpPointForm Of(FollowUpPoint point) => new()
    {
        Version = point.Version,
        Name = point.Name,
        AsOfMonth = point.AsOfMonth,
        AsOfDay = point.AsOfDay,
        DueMonth = point.DueMonth,
        DueDay = point.DueDay,
        YearOffset = point.YearOffset,
        Moved = point.Moved,
        RaisesObligations = point.RaisesObligations,
        DaysAhead = point.DaysAhead,
        ForAll = point.ForAll,
        Committees = [.. point.Committees.Select(c => c.ToString())],
    };
}
