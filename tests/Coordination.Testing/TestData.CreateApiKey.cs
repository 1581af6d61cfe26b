using Coordination.Host.Api;
using Coordination.Host.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing;

public sealed partial class TestData
{
    /// <summary>A system that may call the API; without settings one that may read Governance for a year.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> CreateApiKeyAsync(Action<ApiKeyBuilder>? with = null)
    {
        var builder = new ApiKeyBuilder();
        with?.Invoke(builder);
        var key = ApiKeys.Fresh();
        await App.InScopeAsync(async services =>
        {
            var (db, now) = (services.GetRequiredService<HostDbContext>(), App.Clock.GetUtcNow());
            db.ApiClients.Add(new ApiClient
            {
                Id = Guid.CreateVersion7(),
                Name = $"System {Next()}",
                Scopes = [.. builder.Scopes],
                KeyHash = ApiKeys.Hash(key),
                KeyBeginning = ApiKeys.ShownPart(key),
                CreatedAt = now,
                CreatedBy = "test",
                ExpiresAt = now + builder.Life,
            });
            await db.SaveChangesAsync();
        });
        return key;
    }
}

/// <summary>Settings of a test's system.</summary>
public sealed class ApiKeyBuilder
{
    internal IReadOnlyList<string> Scopes { get; private set; } = ["governance:read"];

    internal TimeSpan Life { get; private set; } = TimeSpan.FromDays(365);

    public ApiKeyBuilder WithScopes(params IReadOnlyList<string> scopes)
    {
        Scopes = scopes;
        return this;
    }

    public ApiKeyBuilder WithLife(TimeSpan life)
    {
        Life = life;
        return this;
    }
}
