using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Projects;

/// <summary>A project that somebody else runs and that concerns social enterprises (S002-22). Never deleted.</summary>
internal sealed class Project : Aggregate<ProjectId>
{
    private readonly List<Deepening> _deepenings = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<Guid> _funderIds = [];
    private List<Guid> _activityIds = [];

    public Project(ProjectId id, ProjectTerms terms, DateTimeOffset now, string by)
    {
        Id = id;
        Title = SearchText = string.Empty;
        Apply(terms);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private Project() => Title = SearchText = string.Empty;

    public string Title { get; private set; }

    public EnterpriseId? OwnerEnterpriseId { get; private set; }

    public OrganisationId? OwnerOrganisationId { get; private set; }

    /// <summary>As they are stored, so that lists can ask for one.</summary>
    public IReadOnlyList<Guid> FunderIds => _funderIds;

    /// <summary>Activities of the plans that it concerns.</summary>
    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public string? OtherFunders { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public string? Places { get; private set; }

    public string? Aim { get; private set; }

    public decimal? Amount { get; private set; }

    public ProjectCurrency Currency { get; private set; }

    public string? Website { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Deepening> Deepenings => _deepenings;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/projekt/{Id.Value}";

    public ProjectState StateOn(DateOnly day) => StateOf(StartsOn, EndsOn, EndedOn, day);

    public static ProjectState StateOf(DateOnly startsOn, DateOnly? endsOn, DateOnly? endedOn, DateOnly day) =>
        endedOn is not null ? ProjectState.Ended
        : day < startsOn ? ProjectState.Planned
        : endsOn < day ? ProjectState.Completed
        : ProjectState.Ongoing;

    public static Result Check(ProjectTerms terms) => terms.EndsOn < terms.StartsOn
        ? new Error("NET-0611", "Projects.EndsBeforeStart", "EndsOn", ErrorKind.Invalid)
        : Result.Success;

    public Result Concern(Guid activity, bool concerns, string title, DateTimeOffset now, string by)
    {
        _activityIds = [.. _activityIds.Where(a => a != activity), .. concerns ? [activity] : Array.Empty<Guid>()];
        Tell(HistoryKind.Changed, concerns ? $"+ {title}" : $"− {title}", now, by);
        return Result.Success;
    }

    public void Describe(ProjectTerms terms, string changes, DateTimeOffset now, string by)
    {
        Apply(terms);
        Tell(HistoryKind.Changed, changes, now, by);
    }

    /// <summary>It stops before its time.</summary>
    public Result End(DateOnly on, string? reason, DateOnly today, DateTimeOffset now, string by)
    {
        if (EndedOn is not null)
        {
            return new Error("NET-0612", "Projects.NotRunning", Kind: ErrorKind.Conflict);
        }

        if (on > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "On", ErrorKind.Invalid);
        }

        EndedOn = on;
        EndedBecause = reason?.Trim();
        Tell(HistoryKind.Ended, EndedBecause, now, by);
        return Result.Success;
    }

    public Result Resume(DateTimeOffset now, string by)
    {
        if (EndedOn is null)
        {
            return new Error("NET-0613", "Projects.NotEnded", Kind: ErrorKind.Conflict);
        }

        (EndedOn, EndedBecause) = (null, null);
        Tell(HistoryKind.Resumed, null, now, by);
        return Result.Success;
    }

    /// <summary>Somebody proposes that the municipality works more closely with it (S002-23).</summary>
    public void Propose(Guid id, string text, string proposedBy, DateOnly on, DateTimeOffset now, string by)
    {
        _deepenings.Add(new Deepening(id, text.ReplaceLineEndings("\n").Trim(), proposedBy.Trim(), on));
        Tell(HistoryKind.DeepeningProposed, text.Trim(), now, by);
    }

    /// <summary>The proposal becomes an activity of a plan, once Governance has answered (S002-24).</summary>
    public Result ProposeActivity(Guid deepening, Guid activityId, (Guid Plan, Guid Area) place, string title, IReadOnlyList<string> committees, DateTimeOffset now, string by)
    {
        if (_deepenings.Find(d => d.Id == deepening) is not { } proposal)
        {
            return new Error("NET-0614", "Projects.DeepeningGone", Kind: ErrorKind.NotFound);
        }

        if (!proposal.MayBecomeActivity)
        {
            return proposal.ActivityId == activityId ? Result.Success : new Error("NET-0615", "Projects.AlreadyActivity", Kind: ErrorKind.Conflict);
        }

        proposal.Send(activityId);
        Raise(new ActivityProposed(activityId, place.Plan, place.Area, title.Trim(), proposal.Text, committees, Title, Address, by, now));
        Tell(HistoryKind.ActivityProposed, title.Trim(), now, by);
        return Result.Success;
    }

    /// <summary>What Governance answered. Heard twice, or of an older attempt, it changes nothing.</summary>
    public void HearActivity(Guid activityId, bool accepted, string? number, string? reason, string? link, DateTimeOffset now)
    {
        if (_deepenings.Find(d => d.ActivityId == activityId) is not { State: DeepeningState.Sent } proposal)
        {
            return;
        }

        if (accepted)
        {
            proposal.Accept(number, link);
            Tell(HistoryKind.ActivityMade, number, now, "–");
        }
        else
        {
            proposal.Refuse(reason);
            Tell(HistoryKind.ActivityRefused, null, now, "–");
        }
    }

    private void Apply(ProjectTerms terms)
    {
        Title = terms.Title.Trim();
        OwnerEnterpriseId = terms.Owner.Enterprise;
        OwnerOrganisationId = terms.Owner.Organisation;
        _funderIds = [.. terms.Funders.Select(f => f.Value).Distinct()];
        OtherFunders = Trimmed(terms.OtherFunders);
        StartsOn = terms.StartsOn;
        EndsOn = terms.EndsOn;
        Places = Trimmed(terms.Places);
        Aim = Trimmed(terms.Aim);
        Amount = terms.Amount;
        Currency = terms.Currency;
        Website = Trimmed(terms.Website);
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, terms.Owner.Name, OtherFunders, Places, Aim]));
        Touch();
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
