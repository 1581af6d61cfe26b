using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance;

/// <summary>What a coordinator does at the desk, through the pages.</summary>
internal static class Desk
{
    public static async Task<Page> AddCommitteeAsync(this Visitor coordinator, string code, string name, string kind = "Committee")
    {
        var form = (await coordinator.OpenAsync("/namnder/ny")).Form("form.form");
        return (await form.Set("Input.Code", code).Set("Input.Name", name).Set("Input.Kind", kind).SubmitAsync("Spara")).Accepted();
    }

    public static async Task<Page> AddContactAsync(this Visitor coordinator, string code, string name, string role, string address)
    {
        var form = (await coordinator.OpenAsync($"/namnder/{code}/kontakter/ny")).Form("form.form");
        return (await form.Set("Input.Name", name).Set("Input.Role", role).Set("Input.Email", address).Set("Input.ValidFrom", "2026-01-01").SubmitAsync("Spara")).Accepted();
    }

    /// <summary>A plan from a template; the address of its page.</summary>
    public static async Task<string> StartPlanAsync(this Visitor coordinator, string title, string template = "ThreeAreas", string from = "2027-01-01", string to = "2029-12-31")
    {
        var form = (await coordinator.OpenAsync("/planer/ny")).Form("form.form");
        var page = (await form.Set("Input.Title", title).Set("Input.ValidFrom", from).Set("Input.ValidTo", to).Set("Input.Template", template).SubmitAsync("Skapa planen")).Accepted();
        return page.Url.AbsolutePath;
    }

    /// <summary>An activity in the plan's first area; the address of its page.</summary>
    public static async Task<string> AddActivityAsync(this Visitor coordinator, string plan, string title, string dueOn, params string[] responsible)
    {
        var page = await coordinator.OpenAsync($"{plan}/ny-atgard");
        var form = page.Form("form.form").Set("Input.Title", title)
            .Set("Input.Area", page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", dueOn[..4]).Set("Input.DueOn", dueOn);
        foreach (var name in responsible)
        {
            form.Tick("Input.Responsible", page.BoxOf("Input.Responsible", name));
        }

        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldNotEndWith("/ny-atgard");
        var list = await coordinator.OpenAsync($"/atgarder?q={Uri.EscapeDataString(title)}");
        return list.FindAll("tbody th a").Single(a => a.TextContent.Trim() == title).GetAttribute("href")!;
    }

    public static async Task<Page> DecideAsync(this Visitor coordinator, string plan, string body, string kind, string meeting, string paragraph)
    {
        var page = await coordinator.OpenAsync($"{plan}/beslut");
        return await page.Form("form.form").Set("Input.Body", page.OptionOf("Input.Body", body)).Set("Input.Kind", kind)
            .Set("Input.MeetingDate", meeting).Set("Input.Paragraph", paragraph).SubmitAsync("Spara beslutet");
    }

    public static Task<ActionPlan> PlanAsync(this CoordinationApp app, string address) => app.InScopeAsync(services =>
    {
        var id = new PlanId(Guid.Parse(address.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().Plans.AsNoTracking().SingleAsync(p => p.Id == id);
    });

    public static Task<Activity> ActivityAtAsync(this CoordinationApp app, string address) => app.ActivityAsync(new ActivityId(Guid.Parse(address.Split('/')[2])));

    public static DateOnly Today(this CoordinationApp app) => app.Clock.TodayInSweden();
}
