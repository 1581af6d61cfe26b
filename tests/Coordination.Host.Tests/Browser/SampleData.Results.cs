namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Reports on results: a draft whose figures are frozen and that has a text, and one that is created.</summary>
    private async Task<IReadOnlyList<string>> ResultReportsAsync()
    {
        var created = await ResultReportAsync("Vad planen lett till");
        await SaveAsync((await coordinator.OpenAsync($"{created}/kontrollera")).Form("form.confirm"), "Skapa rapporten");
        var draft = await ResultReportAsync("Resultat nästa period");
        await SaveAsync((await coordinator.OpenAsync($"{draft}/texter/Summary")).Form("form.form").Set("Input.Text", "Planen ger resultat.\n\n- Fler kontrakt"));
        return [draft, created, $"{created}/oppna-igen", $"{created}/utgavor/1"];
    }

    private async Task<string> ResultReportAsync(string title)
    {
        var page = await coordinator.OpenAsync("/rapporter/resultat/ny");
        var plan = page.Find("select[name='Input.Plan'] option:not([value=''])").GetAttribute("value")!;
        var report = (await SaveAsync(page.Form("form.form").Set("Input.Title", title).Set("Input.Plan", plan).Set("Input.Period", $"{_today.Year}").Set("Input.Indicators", "All"))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{report}/siffror")).FormWith("Frys siffrorna"), "Frys siffrorna");
        return report;
    }
}
