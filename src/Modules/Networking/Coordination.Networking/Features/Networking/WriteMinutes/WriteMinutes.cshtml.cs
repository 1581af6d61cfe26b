using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.WriteMinutes;

/// <summary>Who came, and under each point what was said and decided.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class WriteMinutesModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : MeetingPage(db, authorization)
{
    [BindProperty]
    public MinutesInput Input { get; set; } = new();

    public IReadOnlyList<Option> People =>
        [.. Meeting.Invited.OrderBy(i => i.Name, StringComparer.CurrentCulture).Select(i => new Option(i.Id.Value.ToString(), i.Organisation is null ? i.Name : $"{i.Name}, {i.Organisation}"))];

    protected override bool Fits => Meeting.State != MeetingState.Cancelled;

    public string TitleOf(Guid point) => Meeting.Agenda.FirstOrDefault(p => p.Id == point)?.Title ?? "–";

    public void OnGet() => Input = new()
    {
        Version = Meeting.Version,
        Notes = Meeting.Notes,
        Attended = [.. Meeting.Invited.Where(i => i.Attended || (Meeting.IsOpen && i.Answer == InviteeAnswer.Yes && !Meeting.Invited.Any(o => o.Attended))).Select(i => i.Id.Value)],
        Points = [.. Meeting.Agenda.OrderBy(p => p.Position).Select(p => new PointInput { Id = p.Id, Notes = p.Notes, Decision = p.Decision })],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var points = Input.Points.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => (p.Notes, p.Decision));
        var result = await SaveAsync(Input.Version, () => Meeting.Write(Input.Notes, points, Input.Attended.ToHashSet(), clock.GetUtcNow()), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.MinutesSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MinutesInput
{
    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.Attended")]
    public List<Guid> Attended { get; set; } = [];

    public List<PointInput> Points { get; set; } = [];

    [Display(Name = "NetworkMeetings.Notes"), StringLength(20000)]
    public string? Notes { get; set; }
}

/// <summary>What was said and decided under a point.</summary>
internal sealed class PointInput
{
    public Guid Id { get; set; }

    [Display(Name = "NetworkMeetings.PointNotes"), StringLength(20000)]
    public string? Notes { get; set; }

    [Display(Name = "NetworkMeetings.Decision"), StringLength(4000)]
    public string? Decision { get; set; }
}
