namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An indicator with values of years and of a part, one of them corrected.</summary>
    private async Task MeasuresAsync()
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
    }
}
