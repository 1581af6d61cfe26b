namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A network with an enterprise and a person, an activity of the plan, and a meeting that has been held; and one that has ended.</summary>
    /// <returns>Where calendar programs read the network's meetings.</returns>
    private async Task<string> NetworksAsync()
    {
        var network = await NetworkAsync("Företagens representationsgrupp", "RepresentationGroup", "WithEnterprises");
        var enterprise = await coordinator.OpenAsync($"{network}/medlemmar/ny?slag=Enterprise");
        await SaveAsync(enterprise.Form("form.form").Set("Input.EnterpriseWords", "556016-0680").Set("Input.PersonName", "Anna Vik").Set("Input.Email", "anna.vik@exempel.se"));
        var person = await coordinator.OpenAsync($"{network}/medlemmar/ny?slag=Person");
        await SaveAsync(person.Form("form.form").Set("Input.PersonName", "Bo Ek").Set("Input.Party", "Cykelköket").Set("Input.Role", "Chair"));
        var activities = await coordinator.OpenAsync($"{network}/planens-atgarder");
        var first = activities.Find("form[action$=Tie] button[name=activity]").TextContent;
        await SaveAsync(activities.Form("form[action$=Tie]"), string.Join(' ', first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var plan = await coordinator.OpenAsync($"/moten/nytt?natverk={network.Split('/')[^1]}");
        var meeting = await SaveAsync(plan.Form("form.form").Set("Input.On", Iso(_today.AddDays(-30))).Set("Input.StartsAt", "13:00").Set("Input.EndsAt", "15:00").Set("Input.Level", "Dialogue"));
        await SaveAsync((await coordinator.OpenAsync($"{meeting.Url.AbsolutePath}/klart")).Form("form.confirm"));
        var ended = await NetworkAsync("Internt nätverk för planen", "Internal", "WithinMunicipality");
        await SaveAsync((await coordinator.OpenAsync($"{ended}/avsluta")).Form("form.form").Set("Input.Reason", "Planen är antagen."));
        var feed = await SaveAsync((await coordinator.OpenAsync($"{network}/kalender")).Form("form.confirm"));
        return new Uri(feed.Find("#adress").GetAttribute("value")!).AbsolutePath;
    }

    private async Task<string> NetworkAsync(string name, string kind, string relation)
    {
        var form = await coordinator.OpenAsync("/natverk/ny");
        var page = await SaveAsync(form.Form("form.form").Set("Input.Name", name).Set("Input.Kind", kind).Set("Input.Relation", relation).Set("Input.StartedOn", Iso(_today.AddYears(-2))));
        return page.Url.AbsolutePath;
    }
}
