using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Knowledge;

internal readonly record struct TrainingId(Guid Value) : ITypedId<TrainingId>
{
    public static TrainingId From(Guid value) => new(value);

    public static TrainingId New() => new(Guid.CreateVersion7());
}

internal readonly record struct SignUpId(Guid Value) : ITypedId<SignUpId>
{
    public static SignUpId From(Guid value) => new(value);

    public static SignUpId New() => new(Guid.CreateVersion7());
}

internal enum TrainingKind
{
    Training,
    Inspiration,
    StudyVisit,
}

internal enum TrainingState
{
    /// <summary>Planned; nobody outside sees it.</summary>
    Draft,

    /// <summary>People can sign up until its last day for that.</summary>
    Open,

    Held,

    Cancelled,
}

internal enum SignUpState
{
    Coming,
    Waiting,

    /// <summary>Gave the place back.</summary>
    Left,
}

/// <summary>What a training is, when and where. Times are those of the clock on the wall in Sweden.</summary>
internal sealed record TrainingTerms(string Title, TrainingKind Kind, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt)
{
    public string? Place { get; init; }

    public string? OnlineAddress { get; init; }

    public string? TargetGroup { get; init; }

    public string? Organiser { get; init; }

    public int? Seats { get; init; }

    public string? Programme { get; init; }

    public DateOnly? SignUpUntil { get; init; }
}

/// <summary>
/// Somebody who signed up, without an account, on the ground of the municipality's task in the public interest (GDPR 6.1 e): to plan the
/// day and to tell of changes. Forgotten some time after the day.
/// </summary>
internal sealed class SignUp
{
    public SignUp(SignUpId id, string name, string email, string? organisation, string language, SignUpState state, int sequence, DateTimeOffset now)
    {
        Id = id;
        Name = name;
        Email = email;
        Organisation = organisation;
        Language = language;
        State = state;
        SignedUpAt = now;
        ToldSequence = state == SignUpState.Coming ? sequence : null;
    }

    private SignUp() => Name = Language = string.Empty;

    public SignUpId Id { get; private set; }

    public string Name { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Unit of the municipality, or an organisation.</summary>
    public string? Organisation { get; private set; }

    /// <summary>The language that letters are written in.</summary>
    public string Language { get; private set; }

    public SignUpState State { get; private set; }

    public DateTimeOffset SignedUpAt { get; private set; }

    /// <summary>The sequence of the calendar entry that was sent last; null: none.</summary>
    public int? ToldSequence { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    public bool Attended { get; private set; }

    public void Leave() => State = SignUpState.Left;

    public void GetSeat(int sequence) => (State, ToldSequence) = (SignUpState.Coming, sequence);

    public void Told(int sequence) => ToldSequence = sequence;

    public void Remind(DateTimeOffset now) => RemindedAt = now;

    public void Attend(bool attended) => Attended = attended;

    public void Forget() => (Name, Email, Organisation) = (string.Empty, null, null);
}
