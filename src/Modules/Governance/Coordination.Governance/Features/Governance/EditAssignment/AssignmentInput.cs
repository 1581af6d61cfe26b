using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;

namespace Coordination.Governance.Features.Governance.EditAssignment;

/// <summary>What the form of an assignment holds.</summary>
internal sealed class AssignmentInput
{
    /// <summary>Made with the form, so that sending it twice makes one assignment.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Assignments.Kind"), Required(ErrorMessage = "Assignments.KindMissing")]
    public AssignmentKind? Kind { get; set; }

    [Display(Name = "Assignments.ShortTitle", Description = "Assignments.ShortTitleHint"), Required(ErrorMessage = "Assignments.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Assignments.Wording", Description = "Assignments.WordingHint"), Required(ErrorMessage = "Assignments.WordingMissing"), StringLength(8000)]
    public string? Wording { get; set; }

    [Display(Name = "Assignments.Giver"), Required(ErrorMessage = "Assignments.GiverMissing"), StringLength(200)]
    public string? Giver { get; set; }

    [Display(Name = "Assignments.BudgetYear"), Required(ErrorMessage = "Assignments.YearMissing"), Range(1990, 2100)]
    public int? BudgetYear { get; set; }

    [Display(Name = "Assignments.LastYear", Description = "Assignments.LastYearHint"), Range(1990, 2100)]
    public int? LastYear { get; set; }

    [Display(Name = "Assignments.Receiver", Description = "Assignments.ReceiverHint")]
    public Guid? Receiver { get; set; }

    [Display(Name = "AssignmentRole.Urged", Description = "Assignments.UrgedHint")]
    public string[] Urged { get; set; } = [];

    [Display(Name = "AssignmentRole.Assisting")]
    public string[] Assisting { get; set; } = [];

    [Display(Name = "AssignmentRole.InCooperation", Description = "Assignments.ActorsHint"), StringLength(2000)]
    public string? InCooperation { get; set; }

    [Display(Name = "AssignmentRole.InDialogue", Description = "Assignments.ActorsHint"), StringLength(2000)]
    public string? InDialogue { get; set; }

    [Display(Name = "Assignments.TargetGroup"), StringLength(500)]
    public string? TargetGroup { get; set; }

    [Display(Name = "Plans.RegistrationNumber", Description = "Plans.RegistrationNumberHint"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Assignments.ReportBy", Description = "Assignments.ReportByHint")]
    public DateOnly? ReportBy { get; set; }

    public AssignmentText ToText() => new(
        Kind!.Value, BudgetYear!.Value, LastYear, Title!, Wording!, Giver!, Receiver is { } receiver ? new CommitteeId(receiver) : null, TargetGroup, RegistrationNumber, ReportBy);

    public IEnumerable<(AssignmentRole Role, CommitteeId? Committee, string? FreeText)> Actors(IReadOnlyDictionary<string, CommitteeId> committeesByName) =>
    [
        .. Kind == AssignmentKind.UrgedToConsider ? Bodies(AssignmentRole.Urged, Urged) : [],
        .. Bodies(AssignmentRole.Assisting, Assisting),
        .. Named(AssignmentRole.InCooperation, InCooperation, committeesByName),
        .. Named(AssignmentRole.InDialogue, InDialogue, committeesByName),
    ];

    public static AssignmentInput Of(Assignment assignment, IReadOnlyDictionary<CommitteeId, string> committees) => new()
    {
        NewId = assignment.Id.Value,
        Version = assignment.Version,
        Kind = assignment.Kind,
        Title = assignment.Title,
        Wording = assignment.Wording,
        Giver = assignment.Giver,
        BudgetYear = assignment.BudgetYear,
        LastYear = assignment.LastYear,
        Receiver = assignment.ReceiverId?.Value,
        Urged = Ids(assignment, AssignmentRole.Urged),
        Assisting = Ids(assignment, AssignmentRole.Assisting),
        InCooperation = Names(assignment, AssignmentRole.InCooperation, committees),
        InDialogue = Names(assignment, AssignmentRole.InDialogue, committees),
        TargetGroup = assignment.TargetGroup,
        RegistrationNumber = assignment.RegistrationNumber,
        ReportBy = assignment.ReportBy,
    };

    private static IEnumerable<(AssignmentRole Role, CommitteeId? Committee, string? FreeText)> Bodies(AssignmentRole role, IEnumerable<string> ids) =>
        ids.Where(i => Guid.TryParse(i, out _)).Distinct().Select(i => (role, (CommitteeId?)new CommitteeId(Guid.Parse(i)), (string?)null));

    /// <summary>A line that names a registered committee is that committee; anything else is somebody outside.</summary>
    private static IEnumerable<(AssignmentRole Role, CommitteeId? Committee, string? FreeText)> Named(AssignmentRole role, string? lines, IReadOnlyDictionary<string, CommitteeId> committees) =>
        (lines ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(line => committees.TryGetValue(line, out var id) ? (role, id, null) : (role, (CommitteeId?)null, (string?)line));

    private static string[] Ids(Assignment assignment, AssignmentRole role) =>
        [.. assignment.Actors.Where(a => a.Role == role && a.CommitteeId is not null).Select(a => a.CommitteeId!.Value.Value.ToString())];

    private static string? Names(Assignment assignment, AssignmentRole role, IReadOnlyDictionary<CommitteeId, string> committees) =>
        string.Join('\n', assignment.Actors.Where(a => a.Role == role).OrderBy(a => a.Position).Select(a => a.CommitteeId is { } id ? committees[id] : a.FreeText)) is { Length: > 0 } text ? text : null;
}
