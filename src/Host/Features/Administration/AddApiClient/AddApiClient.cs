using Coordination.Host.Api;
using Coordination.Host.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.AddApiClient;

/// <summary>A system is to call the API.</summary>
internal sealed record AddApiClientCommand(Guid Id, string? Name, IReadOnlyList<string> Scopes, DateOnly? ExpiresOn);

internal sealed class AddApiClientHandler(HostDbContext db, ApiScopes scopes, CurrentActor actor, TimeProvider clock)
{
    private const int LongestLifeYears = 2;

    /// <returns>The key. It is kept nowhere, so this is the only time that anybody sees it.</returns>
    public async Task<Result<string>> HandleAsync(AddApiClientCommand command, CancellationToken ct)
    {
        var given = scopes.All.Intersect(command.Scopes).ToList();
        if (Check(command, given).ToList() is { Count: > 0 } errors)
        {
            return Result<string>.Failure(errors);
        }

        if (await MadeAsync(command.Id, ct) is { } made)
        {
            return await RenewAsync(made, ct);
        }

        var key = ApiKeys.Fresh();
        db.ApiClients.Add(new ApiClient
        {
            Id = command.Id,
            Name = command.Name!.Trim(),
            Scopes = given,
            KeyHash = ApiKeys.Hash(key),
            KeyBeginning = ApiKeys.ShownPart(key),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.Actor.Name,
            ExpiresAt = command.ExpiresOn!.Value.AddDays(1).ToInstant(TimeOnly.MinValue),
        });
        var hash = ApiKeys.Hash(key);
        await db.SaveOnceAsync(stop => db.ApiClients.AnyAsync(c => c.Id == command.Id, stop), ct);
        return await MadeAsync(command.Id, ct) is { } stored && stored.KeyHash != hash ? await RenewAsync(stored, ct) : key;
    }

    private Task<ApiClient?> MadeAsync(Guid id, CancellationToken ct) => db.ApiClients.SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>
    /// The form was sent twice. The browser shows the last answer only, so the client gets a new key, and the one that nobody saw ends; but
    /// not once it has been used, or by anybody else.
    /// </summary>
    private async Task<Result<string>> RenewAsync(ApiClient made, CancellationToken ct)
    {
        if (made.LastUsedAt is not null || made.RevokedAt is not null || made.CreatedBy != actor.Actor.Name)
        {
            return new Error("ADM-0020", "ApiClients.AlreadyMade", Kind: ErrorKind.Conflict);
        }

        var key = ApiKeys.Fresh();
        made.KeyHash = ApiKeys.Hash(key);
        made.KeyBeginning = ApiKeys.ShownPart(key);
        await db.SaveChangesAsync(ct);
        return key;
    }

    private IEnumerable<Error> Check(AddApiClientCommand command, List<string> given)
    {
        var today = clock.TodayInSweden();
        if (string.IsNullOrWhiteSpace(command.Name))
        {
            yield return new Error("ADM-0010", "ApiClients.NameMissing", nameof(command.Name), ErrorKind.Invalid);
        }

        if (given.Count == 0)
        {
            yield return new Error("ADM-0011", "ApiClients.ScopeMissing", nameof(command.Scopes), ErrorKind.Invalid);
        }

        if (command.ExpiresOn is not { } day || day < today || day > today.AddYears(LongestLifeYears))
        {
            yield return new Error("ADM-0012", "ApiClients.ExpiresWrong", nameof(command.ExpiresOn), ErrorKind.Invalid, LongestLifeYears);
        }
    }
}
