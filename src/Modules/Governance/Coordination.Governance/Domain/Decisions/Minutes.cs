using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>The minutes of a meeting as a whole: who took part, when and by whom they were checked, and when that was announced (KL 6:35, 8:12).</summary>
internal sealed class Minutes : Aggregate<MinutesId>
{
    /// <summary>The law's last day for the check.</summary>
    public const int DaysToAdjust = 14;

    /// <summary>Weeks during which the decisions can be appealed, from the announcement (KL 13:5).</summary>
    public const int WeeksToAppeal = 3;

    public Minutes(MinutesId id, MeetingId meetingId)
    {
        Id = id;
        MeetingId = meetingId;
    }

    private Minutes()
    {
    }

    public MeetingId MeetingId { get; private set; }

    /// <summary>Members and substitutes who served: minutes have to name them (KL 5:66, 6:35).</summary>
    public IReadOnlyList<MeetingMember> Served { get; private set; } = [];

    /// <summary>Substitutes who did not serve, officers and guests.</summary>
    public IReadOnlyList<MeetingMember> Present { get; private set; } = [];

    /// <summary>Justerat.</summary>
    public DateOnly? AdjustedOn { get; private set; }

    /// <summary>Justerare, as minutes name them.</summary>
    public IReadOnlyList<MeetingMember> Adjusters { get; private set; } = [];

    /// <summary>The check was announced on the notice board.</summary>
    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>How long the minutes are kept, by the information management plan.</summary>
    public string? RetentionClass { get; private set; }

    public bool IsLateAfter(DateOnly meetingOn) => AdjustedOn > meetingOn.AddDays(DaysToAdjust);

    public void Attend(IReadOnlyList<MeetingMember> served, IReadOnlyList<MeetingMember> present)
    {
        if (!Served.SequenceEqual(served))
        {
            Served = [.. served];
        }

        if (!Present.SequenceEqual(present))
        {
            Present = [.. present];
        }
    }

    public void Retain(string? retentionClass) => RetentionClass = string.IsNullOrWhiteSpace(retentionClass) ? null : retentionClass.Trim();

    public Result Adjust(Meeting meeting, DateOnly? adjustedOn, IReadOnlyList<MeetingMember> adjusters, DateOnly? announcedOn, DateOnly today)
    {
        var errors = new List<Error>();
        if (adjustedOn < meeting.On)
        {
            errors.Add(new Error("GOV-0820", "Minutes.AdjustedBeforeMeeting", "AdjustedOn", ErrorKind.Invalid));
        }

        if (adjustedOn > today)
        {
            errors.Add(new Error("GOV-1270", "Minutes.AdjustedLater", "AdjustedOn", ErrorKind.Invalid));
        }

        if (adjustedOn is not null && adjusters.Count == 0)
        {
            errors.Add(new Error("GOV-1271", "Minutes.AdjustersMissing", "Adjusters", ErrorKind.Invalid));
        }

        if (announcedOn is not null && (adjustedOn is null || announcedOn < adjustedOn))
        {
            errors.Add(new Error("GOV-1272", "Minutes.AnnouncedBeforeAdjusted", "AnnouncedOn", ErrorKind.Invalid));
        }

        if (announcedOn > today)
        {
            errors.Add(new Error("GOV-1273", "Minutes.AnnouncedLater", "AnnouncedOn", ErrorKind.Invalid));
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        AdjustedOn = adjustedOn;
        AnnouncedOn = announcedOn;
        if (!Adjusters.SequenceEqual(adjusters))
        {
            Adjusters = [.. adjusters];
        }

        return Result.Success;
    }
}
