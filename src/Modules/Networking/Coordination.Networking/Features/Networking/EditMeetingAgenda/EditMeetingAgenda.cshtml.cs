using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditMeetingAgenda;

/// <summary>What is to be talked about: one point on each line, in order.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class EditMeetingAgendaModel(NetworkingDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : MeetingPage(db, authorization)
{
    private const int LongestTitle = 500;
    private const int LongestPresenter = 200;

    [BindProperty]
    public AgendaInput Input { get; set; } = new();

    protected override bool Fits => Meeting.State != MeetingState.Cancelled;

    public void OnGet() => Input = new()
    {
        Version = Meeting.Version,
        Agenda = string.Join('\n', Meeting.Agenda.OrderBy(p => p.Position).Select(p => p.Presenter is null ? p.Title : $"{p.Title}; {p.Presenter}")),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var points = Input.ToPoints();
        if (points.Any(p => p.Title.Length > LongestTitle || p.Presenter?.Length > LongestPresenter))
        {
            ModelState.AddModelError("Input.Agenda", texts["NetworkMeetings.PointTooLong", LongestTitle, LongestPresenter]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, () => Meeting.SetAgenda(points), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["NetworkMeetings.AgendaSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AgendaInput
{
    public long Version { get; set; }

    [Display(Name = "NetworkMeetings.Points", Description = "NetworkMeetings.PointsHint"), StringLength(20000)]
    public string? Agenda { get; set; }

    public IReadOnlyList<(string Title, string? Presenter)> ToPoints() =>
        [.. (Agenda ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(';', 2, StringSplitOptions.TrimEntries)).Where(parts => parts[0].Length > 0)
            .Select(parts => (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null))];
}
