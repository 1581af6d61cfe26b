using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.Networking.Domain.Knowledge;

/// <summary>A training, an inspiration or a study visit (S003-27): announced, signed up for by link, held, counted.</summary>
internal sealed partial class Training : Aggregate<TrainingId>
{
    private readonly List<SignUp> _signUps = [];

    public Training(TrainingId id, TrainingTerms terms, DateTimeOffset now)
    {
        Id = id;
        Title = SearchText = string.Empty;
        ChangedAt = now;
        Apply(terms);
    }

    private Training() => Title = SearchText = string.Empty;

    public string Title { get; private set; }

    public TrainingKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public TimeOnly EndsAt { get; private set; }

    public string? Place { get; private set; }

    public string? OnlineAddress { get; private set; }

    public string? TargetGroup { get; private set; }

    public string? Organiser { get; private set; }

    /// <summary>How many can come; null: as many as want to.</summary>
    public int? Seats { get; private set; }

    public string? Programme { get; private set; }

    /// <summary>The last day to sign up; null: until it begins.</summary>
    public DateOnly? SignUpUntil { get; private set; }

    public TrainingState State { get; private set; }

    /// <summary>Counts up when what calendars show has changed (RFC 5545 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>How many it reached, those who had signed up and those who had not: a number, kept when the names are forgotten.</summary>
    public int? Reached { get; private set; }

    /// <summary>Of them, how many came without having signed up.</summary>
    public int? Others { get; private set; }

    public int? EvaluationAnswers { get; private set; }

    /// <summary>Mean of the answers, from 1 to 5.</summary>
    public decimal? EvaluationMean { get; private set; }

    public DateTimeOffset? ForgottenAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<SignUp> SignUps => _signUps;

    public DateTimeOffset Begins => On.ToInstant(StartsAt);

    public DateTimeOffset Ends => On.ToInstant(EndsAt);

    public IReadOnlyList<SignUp> Coming => [.. _signUps.Where(s => s.State == SignUpState.Coming)];

    public IReadOnlyList<SignUp> Waiting => [.. _signUps.Where(s => s.State == SignUpState.Waiting).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id.Value)];

    public bool IsFull => Seats is { } seats && Coming.Count >= seats;

    /// <summary>Those who come and have not been told of the latest change.</summary>
    public IReadOnlyList<SignUp> NotTold => State == TrainingState.Open ? [.. Coming.Where(s => s.ToldSequence != Sequence)] : [];

    public bool MayBeChanged => State is TrainingState.Draft or TrainingState.Open;

    public bool TakesSignUps(DateTimeOffset now) => State == TrainingState.Open && now < Begins && (SignUpUntil is not { } last || now.ToSwedishDate() <= last);

    /// <summary>Changes what it is. Who comes is told by a letter with a new calendar entry.</summary>
    public Result Change(TrainingTerms terms, DateTimeOffset now)
    {
        if (!MayBeChanged)
        {
            return Closed();
        }

        if (State == TrainingState.Open && (Title, On, StartsAt, EndsAt, Place, OnlineAddress) != (terms.Title.Trim(), terms.On, terms.StartsAt, terms.EndsAt, Trimmed(terms.Place), Trimmed(terms.OnlineAddress)))
        {
            Sequence++;
            ChangedAt = now;
        }

        Apply(terms);
        return Result.Success;
    }

    /// <summary>From now people can sign up.</summary>
    public Result Open(DateTimeOffset now)
    {
        if (State != TrainingState.Draft)
        {
            return Closed();
        }

        if (now >= Begins)
        {
            return new Error("NET-0721", "Trainings.BegunAlready", Kind: ErrorKind.Rule);
        }

        State = TrainingState.Open;
        Touch();
        return Result.Success;
    }

    /// <summary>Calls it off. Who comes or waits is told with the reason.</summary>
    public Result Cancel(string? reason, DateTimeOffset now)
    {
        if (!MayBeChanged)
        {
            return Closed();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("NET-0305", "NetworkMeetings.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = TrainingState.Cancelled;
        CancelledBecause = because;
        Sequence++;
        ChangedAt = now;
        Touch();
        return Result.Success;
    }

    private void Apply(TrainingTerms terms)
    {
        Title = terms.Title.Trim();
        Kind = terms.Kind;
        On = terms.On;
        StartsAt = terms.StartsAt;
        EndsAt = terms.EndsAt;
        Place = Trimmed(terms.Place);
        OnlineAddress = Trimmed(terms.OnlineAddress);
        TargetGroup = Trimmed(terms.TargetGroup);
        Organiser = Trimmed(terms.Organiser);
        Seats = terms.Seats;
        Programme = Trimmed(terms.Programme);
        SignUpUntil = terms.SignUpUntil;
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Place} {TargetGroup} {Organiser} {Programme}");
        Touch();
    }

    private static Error Closed() => new("NET-0722", "Trainings.Closed", Kind: ErrorKind.Conflict);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
