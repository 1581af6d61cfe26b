using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Meetings;

/// <summary>How many calendar days before a meeting each step of the preparation should be ready. The defaults are custom, not law.</summary>
internal sealed record PreparationSettings
{
    public static PreparationSettings Default { get; } = new();

    /// <summary>Other units, unions and councils are asked (samråd).</summary>
    public int ConsultationDays { get; init; } = 45;

    /// <summary>First draft.</summary>
    public int DraftDays { get; init; } = 30;

    /// <summary>Enhetschef approves.</summary>
    public int UnitHeadDays { get; init; } = 24;

    /// <summary>Förvaltningschef approves.</summary>
    public int DirectorDays { get; init; } = 21;

    /// <summary>Ordförandeberedning.</summary>
    public int ChairDays { get; init; } = 14;

    /// <summary>Stoppdatum: papers with the secretary.</summary>
    public int DocumentsDays { get; init; } = 10;

    /// <summary>Kallelse. The council's own is a week (KL 5:15); committees decide for themselves.</summary>
    public int DispatchDays { get; init; } = 7;

    /// <summary>Until the minutes are checked: at the latest 14 days after the meeting (KL 6:35).</summary>
    public int AdjustmentDays { get; init; } = 14;

    /// <summary>The steps follow each other: none is nearer the meeting than the one after it.</summary>
    public bool IsInOrder
    {
        get
        {
            int[] days = [ConsultationDays, DraftDays, UnitHeadDays, DirectorDays, ChairDays, DocumentsDays, DispatchDays, 0];
            return days.Zip(days.Skip(1)).All(pair => pair.First >= pair.Second) && AdjustmentDays is >= 0 and <= 14;
        }
    }

    /// <summary>The meeting's own days, moved back to a working day where they would fall on a free one.</summary>
    public MeetingDates DatesOf(DateOnly meeting, SwedishCalendar calendar) =>
        new(calendar.OnOrBefore(meeting.AddDays(-DocumentsDays)), calendar.OnOrBefore(meeting.AddDays(-DispatchDays)));
}

/// <summary>A committee's own days before the meeting, or the municipality's for those that have none of their own.</summary>
internal sealed class PreparationRule : Aggregate<PreparationRuleId>
{
    /// <summary>The municipality's rule: known beforehand, so that two people who set it first do not make two.</summary>
    public static readonly PreparationRuleId Municipality = new(new Guid("3f0c4b6e-8d0a-4f57-9d53-5b1f0a7c2e11"));

    public PreparationRule(PreparationRuleId id, CommitteeId? committeeId)
    {
        Id = id;
        CommitteeId = committeeId;
        Settings = PreparationSettings.Default;
    }

    private PreparationRule() => Settings = PreparationSettings.Default;

    /// <summary>Null for the municipality's.</summary>
    public CommitteeId? CommitteeId { get; private set; }

    public PreparationSettings Settings { get; private set; }

    public Result Change(PreparationSettings settings)
    {
        if (!settings.IsInOrder)
        {
            return new Error("GOV-0704", "Meetings.StepsOutOfOrder", Kind: ErrorKind.Invalid);
        }

        Settings = settings;
        return Result.Success;
    }
}
