using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditActivity;

/// <summary>The form of an activity, for a new one and for changing one.</summary>
internal sealed class ActivityForm
{
    public long Version { get; set; }

    /// <summary>The new activity's id, made with the form: sent twice, the form is still one activity.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Plans.Area"), Required(ErrorMessage = "Activities.AreaMissing")]
    public string? Area { get; set; }

    [Display(Name = "Activities.Activity"), Required(ErrorMessage = "Activities.TitleMissing"), StringLength(1000)]
    public string? Title { get; set; }

    [Display(Name = "Activities.Description"), StringLength(8000)]
    public string? Description { get; set; }

    [Display(Name = "PartyRole.Responsible")]
    public string[] Responsible { get; set; } = [];

    [Display(Name = "Activities.ResponsibleOther", Description = "Activities.OtherHint"), StringLength(500)]
    public string? ResponsibleOther { get; set; }

    [Display(Name = "PartyRole.Concerned")]
    public string[] Concerned { get; set; } = [];

    [Display(Name = "PartyRole.InCooperation")]
    public string[] InCooperation { get; set; } = [];

    [Display(Name = "PartyRole.InDialogue")]
    public string[] InDialogue { get; set; } = [];

    [Display(Name = "PartyRole.Assisting")]
    public string[] Assisting { get; set; } = [];

    [Display(Name = "Activities.ConcernedOther", Description = "Activities.OtherHint"), StringLength(500)]
    public string? ConcernedOther { get; set; }

    [Display(Name = "Activities.TimetableKind"), Required(ErrorMessage = "Activities.TimetableMissing")]
    public TimetableKind? Kind { get; set; }

    [Display(Name = "Activities.FromYear"), Range(1990, 2100)]
    public int? FromYear { get; set; }

    [Display(Name = "Activities.ToYear"), Range(1990, 2100)]
    public int? ToYear { get; set; }

    [Display(Name = "Activities.DueOn", Description = "Activities.DueOnHint")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Activities.Reason", Description = "Activities.ReasonHint"), StringLength(1000)]
    public string? Reason { get; set; }

    public static ActivityForm Of(Activity activity) => new()
    {
        Version = activity.Version,
        Area = activity.AreaId.Value.ToString(),
        Title = activity.Title,
        Description = activity.Description,
        Responsible = Ids(activity, PartyRole.Responsible),
        ResponsibleOther = Words(activity, PartyRole.Responsible),
        Concerned = Ids(activity, PartyRole.Concerned),
        ConcernedOther = Words(activity, PartyRole.Concerned),
        InCooperation = Ids(activity, PartyRole.InCooperation),
        InDialogue = Ids(activity, PartyRole.InDialogue),
        Assisting = Ids(activity, PartyRole.Assisting),
        Kind = activity.Timetable.Kind,
        FromYear = activity.Timetable.FromYear,
        ToYear = activity.Timetable.ToYear,
        DueOn = activity.DueOn,
    };

    public ActivityText ToText(string? asWritten)
    {
        var kind = Kind!.Value;
        var (from, to) = kind switch
        {
            TimetableKind.Year => (FromYear ?? ToYear, FromYear ?? ToYear),
            TimetableKind.Range => (FromYear, ToYear),
            _ => ((int?)null, (int?)null),
        };
        var timetable = new Timetable(kind, from, to, Written(kind, from, to, asWritten));
        return new ActivityText(
            Guid.TryParse(Area, out var area) ? new AreaId(area) : default,
            Title!,
            Description,
            timetable,
            DueOn,
            [
                .. Parties(PartyRole.Responsible, Responsible, ResponsibleOther),
                .. Parties(PartyRole.Concerned, Concerned, ConcernedOther),
                .. Parties(PartyRole.InCooperation, InCooperation, null),
                .. Parties(PartyRole.InDialogue, InDialogue, null),
                .. Parties(PartyRole.Assisting, Assisting, null),
            ]);
    }

    public static async Task<IReadOnlyList<Option>> CommitteeOptionsAsync(GovernanceDbContext db, DateOnly today, CancellationToken ct) =>
        [.. (await db.Committees.AsNoTracking().Where(c => c.DissolvedFrom == null || c.DissolvedFrom > today).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Code }).ToListAsync(ct))
            .Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({c.Code})"))];

    public static IReadOnlyList<Option> AreaOptions(ActionPlan plan) =>
        [.. plan.Areas.OrderBy(a => a.Number).Select(a => new Option(a.Id.Value.ToString(), $"{a.Number}. {a.Title}"))];

    private static IEnumerable<(PartyRole, CommitteeId?, string?)> Parties(PartyRole role, string[] ids, string? words)
    {
        foreach (var id in ids)
        {
            if (Guid.TryParse(id, out var value))
            {
                yield return (role, new CommitteeId(value), null);
            }
        }

        if (!string.IsNullOrWhiteSpace(words))
        {
            yield return (role, null, words.Trim());
        }
    }

    /// <summary>The plan's own words stay as long as they still say the same.</summary>
    private static string? Written(TimetableKind kind, int? from, int? to, string? asWritten) => kind switch
    {
        TimetableKind.Year => from?.ToString(CultureInfo.InvariantCulture),
        TimetableKind.Range => string.Create(CultureInfo.InvariantCulture, $"{from}–{to}"),
        TimetableKind.Ongoing => "Pågår",
        TimetableKind.OngoingContinuous => "Pågår kontinuerligt",
        _ => asWritten,
    };

    private static string[] Ids(Activity activity, PartyRole role) =>
        [.. activity.Parties.Where(p => p.Role == role && p.CommitteeId is not null).OrderBy(p => p.Position).Select(p => p.CommitteeId!.Value.Value.ToString())];

    private static string? Words(Activity activity, PartyRole role) =>
        string.Join(", ", activity.Parties.Where(p => p.Role == role && p.FreeText is not null).Select(p => p.FreeText)) is { Length: > 0 } words ? words : null;
}
