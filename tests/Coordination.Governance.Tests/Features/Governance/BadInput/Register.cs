using Coordination.Governance.Domain;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>The product with the example municipality, where the pages under test have something to change.</summary>
public sealed class Register : CoordinationApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var coordinator = await SignInAsAsync(Roles.Coordinator);
        await (await coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen");
    }

    /// <summary>An address with <c>{plan}</c>, <c>{activity}</c>, <c>{document}</c> or <c>{contact}</c> filled in from what is stored.</summary>
    public Task<string> AddressAsync(string template) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Code == "EX-KS");
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.IsExample);
        var activity = await db.Activities.AsNoTracking().Where(a => a.PlanId == plan.Id && a.DueOn != null).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).FirstAsync();
        var document = await db.GoverningDocuments.AsNoTracking().FirstAsync();
        return template.Replace("{plan}", $"{plan.Id.Value}", StringComparison.Ordinal).Replace("{activity}", $"{activity.Id.Value}", StringComparison.Ordinal)
            .Replace("{document}", $"{document.Id.Value}", StringComparison.Ordinal).Replace("{area}", $"{plan.Areas.First().Id.Value}", StringComparison.Ordinal)
            .Replace("{contact}", $"{committee.Contacts.First().Id.Value}", StringComparison.Ordinal);
    });

    internal Task<int> CountAsync<T>() where T : class => InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Set<T>().CountAsync());
}
