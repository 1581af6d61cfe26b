namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Follow-ups of the plan: one that is open and has proposals of which one is accepted, and a draft.</summary>
    private async Task<IReadOnlyList<string>> PlanFollowUpsAsync()
    {
        var open = await PlanFollowUpAsync($"{_today.Year}");
        await SaveAsync((await coordinator.OpenAsync($"{open}/oppna")).Form("form.confirm"), "Öppna och fråga");
        await SaveAsync((await coordinator.OpenAsync(open)).FormWith("Ta fram förslag"), "Ta fram förslag");
        var proposal = (await coordinator.OpenAsync(open)).Find("#forslag li .row-text > a").GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync(proposal)).Form("form.form").Set("Input.Decision", "Accepted"));
        await app.DeliverAsync();
        var draft = await PlanFollowUpAsync($"{_today.Year - 1}-T1");
        var closed = await PlanFollowUpAsync($"{_today.Year - 2}");
        await SaveAsync((await coordinator.OpenAsync($"{closed}/oppna")).Form("form.confirm"), "Öppna och fråga");
        await SaveAsync((await coordinator.OpenAsync($"{closed}/avsluta")).Form("form.confirm"), "Avsluta uppföljningen");
        return [closed, $"{closed}/oppna-igen", $"{closed}/dokument", open, $"{open}/avsluta", $"{open}/forslag/nytt", proposal, draft, $"{draft}/oppna", $"{draft}/tid", $"{draft}/ta-bort"];
    }

    private async Task<string> PlanFollowUpAsync(string period)
    {
        var page = await coordinator.OpenAsync("/planuppfoljning/ny");
        var plan = page.Find("select[name='Input.Plan'] option:not([value=''])").GetAttribute("value")!;
        return (await SaveAsync(page.Form("form.form").Set("Input.Plan", plan).Set("Input.Period", period).Set("Input.DueOn", Iso(_today.AddDays(30))))).Url.AbsolutePath;
    }
}
