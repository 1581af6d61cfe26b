namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An indicator with values of years and of a part, one of them corrected, targets and a new definition; the set to start from, with one that has ended.</summary>
    private async Task<IReadOnlyList<string>> MeasuresAsync()
    {
        var made = await SaveAsync((await coordinator.OpenAsync("/matt/ny")).Form("form.form").Set("Input.Name", "Anställda i sociala företag").Set("Input.Definition", "Alla med anställning den sista december.")
            .Set("Input.Unit", "Persons").Set("Input.Direction", "More").Set("Input.Period", "Year").Set("Input.YearRule", "Latest").Set("Input.Source", "Manual").Set("Input.Committee", "ARBN"));
        var indicator = made.Url.AbsolutePath;
        foreach (var (year, value) in new[] { (_today.Year - 3, "31"), (_today.Year - 2, "38"), (_today.Year - 1, "44") })
        {
            await SaveAsync((await coordinator.OpenAsync($"{indicator}/varde?period={year}")).Form("form.form").Set("Input.Value", value));
        }

        await SaveAsync((await coordinator.OpenAsync($"{indicator}/varde?period={_today.Year - 1}&del=SN")).Form("form.form").Set("Input.Value", "9"));
        await SaveAsync((await coordinator.OpenAsync($"{indicator}/varde?period={_today.Year - 1}")).Form("form.form").Set("Input.Value", "46").Set("Input.Because", "Två hade inte räknats."));
        await SaveAsync((await coordinator.OpenAsync($"{indicator}/mal")).Form("form.form").Set("Input.BaselineYear", $"{_today.Year - 4}").Set("Input.BaselineValue", "28").Set("Input.Targets", $"{_today.Year - 1}: 45\n{_today.Year}: 60"));
        await SaveAsync((await coordinator.OpenAsync($"{indicator}/definition")).Form("form.form").Set("Input.Text", "Alla med anställning den sista december, även deltid.").Set("Input.ValidFrom", $"{_today.Year - 1}-01-01").Set("Input.Because", "Nytt register."));
        var tie = await coordinator.OpenAsync($"{indicator}/atgarder");
        await SaveAsync(tie.Form("form[action$='handler=Tie']"), "Välj " + tie.Find("form[action$='handler=Tie'] button .ds-sr-only").TextContent.Trim());
        await SaveAsync((await coordinator.OpenAsync("/matt/standard")).Form("form.confirm"));
        var ended = (await coordinator.OpenAsync("/matt?q=timmar")).Find("tbody th a").GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync($"{ended}/avsluta")).Form("form.confirm"));
        await app.DeliverAsync();
        var counted = (await coordinator.OpenAsync("/matt?q=nya företag i registret")).Find("tbody th a").GetAttribute("href")!;
        var withdraw = (await coordinator.OpenAsync($"{indicator}/varde?period={_today.Year - 1}")).Find("a[href$='/ta-bort']").GetAttribute("href")!;
        var compared = $"/matt/utforska?matt={indicator.Split('/')[^1]}&fran={_today.Year - 3}&till={_today.Year - 1}&jamfor=Committee";
        return [indicator, withdraw, $"{ended}/ateruppta", $"{counted}/underlag", compared];
    }
}
