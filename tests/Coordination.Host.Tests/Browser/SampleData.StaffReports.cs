using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A report on the motion that somebody has written in and somebody has commented on, one that is registered, and a template of one's own.</summary>
    private async Task StaffReportsAsync()
    {
        var matter = (await coordinator.OpenAsync("/arenden")).Find("tbody th a[href^='/arenden/']").GetAttribute("href")!.Split('/')[2];
        var start = await coordinator.OpenAsync($"/tjansteutlatanden/nytt?arende={matter}");
        var report = await SaveAsync(start.Form("form.form").Set("Input.Template", "stockholm"), "Börja skriva");
        var section = report.FindAll("a[href*='/avsnitt/']").Select(a => a.GetAttribute("href")!).First(a => !a.EndsWith("versioner", StringComparison.Ordinal) && !a.EndsWith("hamta", StringComparison.Ordinal) && !a.EndsWith("kommentarer", StringComparison.Ordinal));
        var write = await coordinator.OpenAsync(section);
        await SaveAsync(write.Form("form.form").Set("Input.Text", "Nämnden beslutar att hänvisa till tjänsteutlåtandet.\nNämnden förklarar paragrafen omedelbart justerad."));
        await SaveAsync((await coordinator.OpenAsync($"{section}/kommentarer")).Form("form.form").Set("Input.Text", "Behövs den andra punkten?"), "Kommentera");
        var template = await coordinator.OpenAsync("/tjansteutlatanden/mallar/ny?fran=uppsala");
        await SaveAsync(template.Form("form.form").Set("Input.Name", "Vår egen ordning"));
        var other = await coordinator.OpenAsync("/tjansteutlatanden/nytt");
        await SaveAsync(other.Form("form.form").Set("Input.Kind", "Other").Set("Input.Template", "uppsala").Set("Input.Title", "Rapport om samverkan"), "Börja skriva");
    }
}
