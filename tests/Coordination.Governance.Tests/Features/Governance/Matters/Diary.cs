using Coordination.Governance.Domain.Matters;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>The register of matters, as an officer keeps it through the pages.</summary>
internal static class Diary
{
    public static async Task<Page> RegisterAsync(this Visitor officer, string kind, string subject, string received, Action<PageForm>? more = null)
    {
        var form = (await officer.OpenAsync("/arenden/nytt")).Form().Set("Input.Kind", kind).Set("Input.Subject", subject).Set("Input.ReceivedOn", received);
        more?.Invoke(form);
        return await form.SubmitAsync("Registrera");
    }

    /// <summary>Chooses a committee in a list of them.</summary>
    public static PageForm Choose(this PageForm form, Page page, string field, string committee)
    {
        var option = page.FindAll($"select[name='{field}'] option").Single(o => o.TextContent.Contains(committee, StringComparison.Ordinal));
        return form.Set(field, option.GetAttribute("value")!);
    }

    public static Task<List<Matter>> MattersAsync(this CoordinationApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Matters.AsNoTracking().AsSplitQuery().OrderBy(m => m.Id).ToListAsync());

    public static async Task<Matter> MatterAsync(this CoordinationApp app) => (await app.MattersAsync()).ShouldHaveSingleItem();
}
