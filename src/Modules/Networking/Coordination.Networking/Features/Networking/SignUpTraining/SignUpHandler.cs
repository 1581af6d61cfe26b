using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>
/// Takes and gives back places. Two people who press at once both get an answer that is true: the second is tried again upon the first, so
/// that no training has more people than seats. The letter goes with the commit.
/// </summary>
internal sealed class SignUpHandler(NetworkingDbContext db, TrainingLetters letters, CurrentActor actor, IDatabaseDialect dialect, IOptions<TrainingOptions> options, TimeProvider clock)
{
    private const int MostTries = 10;

    public async Task<Result> HandleAsync(TrainingId id, SignUpId place, string name, string email, string? organisation, CancellationToken ct)
    {
        actor.Actor = new Actor(ActorKind.Link, place.Value.ToString(), "Anmälan till utbildning");
        var since = clock.GetUtcNow().AddDays(-1);
        if (await db.Trainings.SelectMany(t => t.SignUps).CountAsync(s => s.Email == email && s.SignedUpAt > since, ct) >= options.Value.MostPerAddress)
        {
            return new Error("NET-0727", "SignUp.TooMany", "Email");
        }

        return await ChangeAsync(
            t => t.Id == id,
            training =>
            {
                if (training.SignUps.Any(s => s.Id == place))
                {
                    return Result.Success;
                }

                var taken = training.TakePlace(place, name, email, string.IsNullOrWhiteSpace(organisation) ? null : organisation.Trim(), Languages.Current, clock.GetUtcNow());
                if (taken is { Succeeded: true, Value: { } one })
                {
                    letters.QueueReceipt(training, one);
                }

                return taken;
            },
            ct);
    }

    /// <summary>Gives a place back; the first who waits gets it.</summary>
    public Task<Result> LeaveAsync(SignUpId place, CancellationToken ct) => ChangeAsync(
        t => t.SignUps.Any(s => s.Id == place),
        training =>
        {
            var person = training.SignUps.Single(s => s.Id == place);
            if (person.State == SignUpState.Left)
            {
                return Result.Success;
            }

            actor.Actor = new Actor(ActorKind.Link, place.Value.ToString(), person.Name);
            var next = training.Leave(place, clock.GetUtcNow());
            letters.QueueLeft(training, person);
            if (next is not null)
            {
                letters.QueueSeat(training, next);
            }

            return Result.Success;
        },
        ct);

    private async Task<Result> ChangeAsync(System.Linq.Expressions.Expression<Func<Training, bool>> which, Func<Training, Result> change, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await db.Trainings.SingleOrDefaultAsync(which, ct) is not { } training)
            {
                return new Error("NET-0728", "SignUp.Gone", Kind: ErrorKind.NotFound);
            }

            if (change(training) is { Succeeded: false } refused)
            {
                return refused;
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return Result.Success;
            }
            catch (DbUpdateException exception) when (tries < MostTries && (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
