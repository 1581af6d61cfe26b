using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.PlanFollowUps;

/// <summary>What one committee was asked in a follow-up. Reminders are the ledger's: here is only raised, met or withdrawn what is owed.</summary>
internal sealed class FollowUpAsk : Aggregate<FollowUpAskId>
{
    /// <summary>What the ledger of obligations knows this module by.</summary>
    public const string Source = "evaluation";

    private const string Prefix = "plan-follow-up:";
    private const string NothingLeft = "Nämnden ansvarar inte för någon åtgärd i planen.";
    private const int LongestTitle = 200;

    /// <param name="id">Its own.</param>
    /// <param name="followUp">What it is asked in.</param>
    /// <param name="committee">The committee's code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="remaining">How many activities it has left to tell of.</param>
    /// <param name="link">Where it tells of them.</param>
    /// <param name="now">When.</param>
    public FollowUpAsk(FollowUpAskId id, PlanFollowUp followUp, string committee, string name, int remaining, string link, DateTimeOffset now)
    {
        Id = id;
        (FollowUpId, CommitteeCode, CommitteeName) = (followUp.Id, committee, name);
        var title = $"Rapportera läget {followUp.PeriodInSwedish}: {followUp.PlanTitle}";
        (Title, Link, DueOn, AskedFor) = (title[..Math.Min(title.Length, LongestTitle)], link, followUp.DueOn, remaining);
        Raise(Duty(now));
    }

    private FollowUpAsk(FollowUpAskId id, PlanFollowUp followUp, FollowUpAskState state)
        : this() => (Id, FollowUpId, DueOn, State) = (id, followUp.Id, followUp.DueOn, state);

    private FollowUpAsk() => CommitteeCode = CommitteeName = Title = Link = string.Empty;

    public PlanFollowUpId FollowUpId { get; private set; }

    public string CommitteeCode { get; private set; }

    public string CommitteeName { get; private set; }

    /// <summary>What is owed, as the committee reads it.</summary>
    public string Title { get; private set; }

    public string Link { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>How many activities it was to report when it was asked.</summary>
    public int AskedFor { get; private set; }

    public FollowUpAskState State { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What it answered in words.</summary>
    public string? Answer { get; private set; }

    /// <summary>Version of the latest answer heard from the ledger.</summary>
    public long HeardVersion { get; private set; }

    public string Key => $"{Prefix}{Id.Value:N}";

    public static FollowUpAskId? IdIn(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(key[Prefix.Length..], "N", out var id) ? new FollowUpAskId(id) : null;

    /// <summary>Of an example: asked and answered before, so that nothing is owed and the ledger is told nothing.</summary>
    public static FollowUpAsk Past(FollowUpAskId id, PlanFollowUp followUp, string committee, string name, string link, string? answer, DateTimeOffset at) =>
        new(id, followUp, answer is null ? FollowUpAskState.Missed : FollowUpAskState.Answered)
        {
            CommitteeCode = committee,
            CommitteeName = name,
            Title = $"Rapportera läget {followUp.PeriodInSwedish}",
            Link = link,
            AskedFor = 1,
            Answer = answer,
            AnsweredAt = answer is null ? null : at,
        };

    /// <summary>Whether it still owes a report follows from what it has reported; who took a report back owes it again.</summary>
    /// <param name="remaining">How many activities it has left to tell of; null when it answers for none in the plan.</param>
    /// <param name="now">When.</param>
    /// <returns>True when something changed.</returns>
    public bool Align(int? remaining, DateTimeOffset now)
    {
        if (remaining is null && State == FollowUpAskState.Asked)
        {
            State = FollowUpAskState.Released;
            Raise(new ObligationWithdrawn(Source, Key, NothingLeft, NextVersion, now));
            return true;
        }

        if (remaining == 0 && State == FollowUpAskState.Asked)
        {
            (State, AnsweredAt) = (FollowUpAskState.Reported, now);
            Raise(new ObligationMet(Source, Key, NextVersion, now));
            return true;
        }

        if (remaining > 0 && State is FollowUpAskState.Reported or FollowUpAskState.Released)
        {
            (State, AnsweredAt) = (FollowUpAskState.Asked, null);
            Raise(Duty(now));
            return true;
        }

        return false;
    }

    /// <summary>It answered the letter: its words stand in the follow-up, and it is asked no more.</summary>
    public void Hear(string? comment, long version, DateTimeOffset at)
    {
        if (version <= HeardVersion || State == FollowUpAskState.Missed)
        {
            return;
        }

        HeardVersion = version;
        Answer = string.IsNullOrWhiteSpace(comment) ? Answer : comment.ReplaceLineEndings("\n").Trim();
        if (State == FollowUpAskState.Asked)
        {
            (State, AnsweredAt) = (FollowUpAskState.Answered, at);
            Raise(new ObligationMet(Source, Key, NextVersion, at));
        }

        Touch();
    }

    public void MoveTo(DateOnly dueOn, DateTimeOffset now)
    {
        if (State == FollowUpAskState.Asked && DueOn != dueOn)
        {
            DueOn = dueOn;
            Raise(Duty(now));
        }
    }

    public void Close(string because, DateTimeOffset now)
    {
        if (State == FollowUpAskState.Asked)
        {
            State = FollowUpAskState.Missed;
            Raise(new ObligationWithdrawn(Source, Key, because, NextVersion, now));
        }
    }

    /// <summary>The follow-up is open again: who had not answered is asked anew, unless nothing is left to tell.</summary>
    /// <param name="remaining">How many activities it has left to tell of; null when it answers for none in the plan.</param>
    /// <param name="dueOn">The new last day.</param>
    /// <param name="now">When.</param>
    public void TakeUp(int? remaining, DateOnly dueOn, DateTimeOffset now)
    {
        DueOn = dueOn;
        if (State == FollowUpAskState.Missed)
        {
            (State, AnsweredAt) = remaining switch
            {
                null => (FollowUpAskState.Released, null),
                0 => (FollowUpAskState.Reported, (DateTimeOffset?)now),
                _ => (FollowUpAskState.Asked, null),
            };
            if (State == FollowUpAskState.Asked)
            {
                Raise(Duty(now));
            }
        }

        Touch();
    }

    private ObligationRaised Duty(DateTimeOffset now) => new(Source, Key, CommitteeCode, Title, DueOn, Link, NextVersion, now);
}
