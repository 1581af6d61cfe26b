using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Tests.Features.Evaluation;

/// <summary>What the module has told others, and what others tell it.</summary>
internal static class EvaluationDesk
{
    /// <summary>Every fact of the kind that the module has told, oldest first.</summary>
    public static Task<List<T>> ToldAsync<T>(this CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<EvaluationDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });

    /// <summary>Facts as other modules would tell them, delivered.</summary>
    public static async Task TellAsync(this CoordinationApp app, params IReadOnlyList<Platform.Domain.IIntegrationEvent> facts)
    {
        foreach (var fact in facts)
        {
            await app.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<EvaluationDbContext>();
                db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
            await app.DeliverAsync();
        }
    }
}
