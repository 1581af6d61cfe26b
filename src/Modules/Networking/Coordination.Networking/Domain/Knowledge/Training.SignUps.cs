using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Knowledge;

/// <content>Who comes: by sign-up, in the order they came, and counted afterwards.</content>
internal sealed partial class Training
{
    /// <summary>
    /// Takes a place, or a place in the waiting list. Whoever has one already keeps it: the same address signs up once, and nobody who
    /// tries an address learns whether it had.
    /// </summary>
    /// <returns>The new sign-up; null where the address had one.</returns>
    public Result<SignUp?> TakePlace(SignUpId id, string name, string email, string? organisation, string language, DateTimeOffset now)
    {
        if (!TakesSignUps(now))
        {
            return new Error("NET-0723", "Trainings.NoMoreSignUps", Kind: ErrorKind.Conflict);
        }

        if (_signUps.Exists(s => s.State != SignUpState.Left && string.Equals(s.Email, email, StringComparison.OrdinalIgnoreCase)))
        {
            return Result<SignUp?>.Of(null);
        }

        var one = new SignUp(id, name, email, organisation, language, IsFull ? SignUpState.Waiting : SignUpState.Coming, Sequence, now);
        _signUps.Add(one);
        Touch();
        return Result<SignUp?>.Of(one);
    }

    /// <summary>Gives a place back.</summary>
    /// <returns>The one of the waiting list who gets it, if somebody does.</returns>
    public SignUp? Leave(SignUpId id, DateTimeOffset now)
    {
        if (_signUps.Find(s => s.Id == id) is not { State: not SignUpState.Left } one)
        {
            return null;
        }

        one.Leave();
        Touch();
        return FillSeat(now);
    }

    /// <summary>The first who waits gets a free seat.</summary>
    public SignUp? FillSeat(DateTimeOffset now)
    {
        if (State != TrainingState.Open || now >= Begins || IsFull || Waiting is not [var first, ..])
        {
            return null;
        }

        first.GetSeat(Sequence);
        Touch();
        return first;
    }

    /// <summary>Somebody has been told how it is now.</summary>
    public void Told(SignUp person)
    {
        person.Told(Sequence);
        Touch();
    }

    /// <summary>The letter of the day before has been queued.</summary>
    public void Remind(SignUp person, DateTimeOffset now)
    {
        person.Remind(now);
        Touch();
    }

    /// <summary>Who came, how many others did, and what the evaluation said. It has been held from now on.</summary>
    public Result Count(IReadOnlySet<Guid> attended, int others, int? answers, decimal? mean, DateOnly today)
    {
        if (State is TrainingState.Draft or TrainingState.Cancelled)
        {
            return Closed();
        }

        if (On > today)
        {
            return new Error("NET-0724", "Trainings.NotYet", Kind: ErrorKind.Rule);
        }

        if (ForgottenAt is not null)
        {
            return new Error("NET-0725", "Trainings.Forgotten", Kind: ErrorKind.Conflict);
        }

        if (mean is not null && answers is null or 0)
        {
            return new Error("NET-0726", "Trainings.AnswersMissing", "EvaluationAnswers", ErrorKind.Invalid);
        }

        foreach (var person in _signUps)
        {
            person.Attend(attended.Contains(person.Id.Value));
        }

        State = TrainingState.Held;
        Others = others;
        Reached = _signUps.Count(s => s.Attended) + others;
        (EvaluationAnswers, EvaluationMean) = (answers, mean);
        Touch();
        return Result.Success;
    }

    /// <summary>Names and addresses go; that somebody came, and how many, stays.</summary>
    public void Forget(DateTimeOffset now)
    {
        _signUps.ForEach(s => s.Forget());
        ForgottenAt = now;
        Touch();
    }
}
