using Coordination.BusinessSupport.Domain.Examples;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LoadExample;

internal static class ExampleBook
{
    /// <summary>What is known of a loading. Of two that hear of it first, one has to come again and then knows what the other did.</summary>
    public static async Task<ExampleLoad> HearOfAsync(this BusinessSupportDbContext db, Guid plan, CancellationToken ct)
    {
        if (await db.ExampleLoads.FindAsync([plan], ct) is { } known)
        {
            return known;
        }

        var load = new ExampleLoad(plan);
        db.ExampleLoads.Add(load);
        return load;
    }
}
