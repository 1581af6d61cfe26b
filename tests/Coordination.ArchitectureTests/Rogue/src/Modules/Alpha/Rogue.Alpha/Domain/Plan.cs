using MassTransit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Rogue.Alpha.Domain;

[Index("Id")]
internal sealed class Plan // type breaks DomainKnowsNoFramework
{
    public Guid Id { get; set; }

    public static async Task<int> CountAsync(IQueryable<Plan> plans)
    {
        await Task.Yield();
        return await plans.CountAsync(); // breaks DomainKnowsNoFramework
    }

    public static Func<HttpContext, string> Path => context => context.Request.Path; // breaks DomainKnowsNoFramework

    public static Task PublishAsync(IPublishEndpoint bus) => bus.Publish(new object()); // breaks DomainKnowsNoFramework
}
