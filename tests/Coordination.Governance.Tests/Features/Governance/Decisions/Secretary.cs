using Coordination.Governance.Domain.Decisions;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>What a committee's secretary does with agendas and minutes, through the pages.</summary>
internal static class Secretary
{
    /// <returns>The address of the meeting's agenda.</returns>
    public static async Task<string> MeetAsync(this Visitor secretary, string committee, string day)
    {
        (await (await secretary.OpenAsync($"/namnder/{committee}/sammantraden/nytt")).Form().Set("Input.On", day).SubmitAsync("Spara")).Accepted();
        var list = await secretary.OpenAsync($"/namnder/{committee}/sammantraden?visa=alla&antal=200");
        return list.FindAll("tbody th a").Single(a => a.QuerySelector($"time[datetime='{day}']") is not null).GetAttribute("href")!;
    }

    /// <returns>The address of the item.</returns>
    public static async Task<string> AddItemAsync(this Visitor secretary, string agenda, string title, Action<PageForm>? more = null)
    {
        var form = (await secretary.OpenAsync($"{agenda}/nytt")).Form().Set("Input.Title", title);
        more?.Invoke(form);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    public static async Task<Page> WriteAsync(this Visitor secretary, string item, string points, Action<PageForm>? more = null)
    {
        var form = (await secretary.OpenAsync($"{item}/forslag")).Form().Set("Input.Points", points);
        more?.Invoke(form);
        return await form.SubmitAsync("Spara");
    }

    /// <summary>Fills the form and asks what will happen.</summary>
    public static async Task<Page> CheckAsync(this Visitor secretary, string item, string outcome, string paragraph, Action<Page, PageForm>? more = null)
    {
        var page = await secretary.OpenAsync($"{item}/faststall");
        var form = page.Form().Set("Input.Outcome", outcome).Set("Input.Paragraph", paragraph);
        more?.Invoke(page, form);
        return await form.SubmitAsync("Granska vad som händer");
    }

    public static async Task<Page> RecordAsync(this Visitor secretary, string item, string outcome, string paragraph, Action<Page, PageForm>? more = null) =>
        await (await secretary.CheckAsync(item, outcome, paragraph, more)).Accepted().Form().SubmitAsync("Fastställ beslutet");

    /// <summary>Ticks what the decision does, by its words.</summary>
    public static PageForm Does(this PageForm form, Page page, params string[] words)
    {
        foreach (var word in words)
        {
            form.Tick("Input.Effects", page.BoxOf("Input.Effects", word));
        }

        return form;
    }

    public static Task<AgendaItem> ItemAsync(this CoordinationApp app, string address) => app.InScopeAsync(services =>
    {
        var id = new Domain.AgendaItemId(Guid.Parse(address.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().AgendaItems.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Id == id);
    });

    public static Task<List<AgendaItem>> ItemsAsync(this CoordinationApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().AgendaItems.AsNoTracking().AsSplitQuery().OrderBy(i => i.Id).ToListAsync());
}
