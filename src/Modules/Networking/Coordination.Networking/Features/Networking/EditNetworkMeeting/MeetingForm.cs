using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>What the form of a meeting holds.</summary>
internal sealed class MeetingForm
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice plans one meeting.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Networks.Network", Description = "NetworkMeetings.NetworkHint")]
    public Guid? Network { get; set; }

    [Display(Name = "NetworkMeetings.Heading"), Required(ErrorMessage = "NetworkMeetings.HeadingMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "NetworkMeetings.On"), Required(ErrorMessage = "NetworkMeetings.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "NetworkMeetings.StartsAt"), Required(ErrorMessage = "NetworkMeetings.TimeMissing")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "NetworkMeetings.EndsAt"), Required(ErrorMessage = "NetworkMeetings.TimeMissing")]
    public TimeOnly? EndsAt { get; set; }

    [Display(Name = "NetworkMeetings.Place"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "NetworkMeetings.OnlineAddress"), StringLength(1000)]
    public string? OnlineAddress { get; set; }

    [Display(Name = "NetworkMeetings.Purpose"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "NetworkMeetings.Level", Description = "NetworkMeetings.LevelHint")]
    public ParticipationLevel? Level { get; set; }

    public static MeetingForm Of(Meeting meeting) => new()
    {
        Version = meeting.Version,
        Network = meeting.NetworkId?.Value,
        Title = meeting.Title,
        On = meeting.On,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Place = meeting.Place,
        OnlineAddress = meeting.OnlineAddress,
        Purpose = meeting.Purpose,
        Level = meeting.Level,
    };

    public static IReadOnlyList<Option> Levels(IStringLocalizer texts) =>
        [.. Enum.GetValues<ParticipationLevel>().Select(l => new Option(l.ToString(), texts[$"ParticipationLevel.{l}"], texts[$"ParticipationLevelHint.{l}"]))];

    public MeetingTerms ToTerms() => new(Title!, On!.Value, StartsAt!.Value, EndsAt!.Value, Place, OnlineAddress, Purpose, Level);

    /// <summary>What no single field can tell.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer texts)
    {
        if (EndsAt <= StartsAt)
        {
            state.AddModelError("Input.EndsAt", texts["NetworkMeetings.EndsBefore"]);
        }

        if (!string.IsNullOrWhiteSpace(OnlineAddress) && !(Uri.TryCreate(OnlineAddress.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            state.AddModelError("Input.OnlineAddress", texts["NetworkMeetings.OnlineWrong"]);
        }
    }
}

/// <summary>How a new meeting is repeated, and who is invited from the beginning.</summary>
internal sealed class SeriesForm
{
    [Display(Name = "NetworkMeetings.InviteMembers", Description = "NetworkMeetings.InviteMembersHint")]
    public bool InviteMembers { get; set; } = true;

    [Display(Name = "NetworkMeetings.Recurrence")]
    public Recurrence Recurrence { get; set; }

    [Display(Name = "NetworkMeetings.Count", Description = "NetworkMeetings.CountHint"), Range(1, MeetingSeries.Most)]
    public int Count { get; set; } = 1;
}
