namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A revision under way: one activity changed, one closed, one new, and a committee that is asked.</summary>
    private async Task RevisionAsync(string plan)
    {
        var revision = $"{plan}/revidering";
        await SaveAsync((await coordinator.OpenAsync($"{revision}/borja")).Form("form.form").Set("Input.DecisionOn", $"{_today.Year}-xx-xx").Set("Input.Why", "Giltigheten går ut."));
        var list = await coordinator.OpenAsync(revision);
        var rows = list.FindAll("tbody th a").Select(a => a.GetAttribute("href")!).ToList();
        await SaveAsync((await coordinator.OpenAsync(rows[0])).Form("form.form").Set("Input.Judgement", "Change").Set("Input.Wording.Activity.Title", "Halvårsvis genomgång av kommande upphandlingar, del 1"));
        await SaveAsync((await coordinator.OpenAsync(rows[1])).Form("form.form").Set("Input.Judgement", "Close").Set("Input.Outcome", "Done").Set("Input.Reason", "Genomgången är gjord."));
        var added = await coordinator.OpenAsync($"{revision}/ny-atgard");
        await SaveAsync(added.Form("form.form").Set("Input.Wording.Activity.Title", "En samlad väg in").Set("Input.Wording.Activity.Area", added.Find("select[name='Input.Wording.Activity.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Wording.Activity.Kind", "Year").Set("Input.Wording.Activity.FromYear", $"{_today.Year + 1}"));
        var ask = await coordinator.OpenAsync($"{revision}/samrad");
        await SaveAsync(ask.Form("form.form").Set("Input.DueOn", Iso(_today.AddDays(90))).Set("Input.Question", "Vad bör ändras?"));
    }
}
