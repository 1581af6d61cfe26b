namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Needs of two committees that are handed over, one that is open and one withdrawn; a choice system with a provider and an analysis.</summary>
    private async Task PoolsAsync()
    {
        await DemandAsync("KS", 2, true);
        var pool = await DemandAsync("SN", 2, true);
        var hand = (await coordinator.OpenAsync($"{pool}/overlamna")).Form("form.form").Set("Input.Unit", "KS");
        await SaveAsync(hand, "Lämna över till samköp");
        var open = await DemandAsync("ARBN", 1, true);
        await SaveAsync((await coordinator.OpenAsync($"{open}/grans")).Form("form.form").Set("Input.Units", "2"));
        var withdrawn = (await coordinator.OpenAsync(await DemandAsync("KS", 1, false))).FindAll("#behov tbody a")[^1].GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync($"{withdrawn}/ta-bort")).Form("form.form").Set("Input.Because", "Behövs inte."), "Ta bort behovet");
        var kept = (await coordinator.OpenAsync(open)).Find("#behov tbody a").GetAttribute("href")!;
        _dialogue.AddRange([$"{pool}/aterta", $"{open}/overlamna", $"{withdrawn}/aterta", $"{kept}/svar", $"{kept}/andra", $"{kept}/ta-bort"]);

        var form = (await coordinator.OpenAsync("/upphandlingar/valfrihet/nytt")).Form("form.form").Set("Input.Service", "Daglig verksamhet").Set("Input.Unit", "SN").Set("Input.StartsOn", Iso(_today.AddYears(-3))).Set("Input.Payment", "Timpris.");
        var system = (await SaveAsync(form)).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{system}/utforare/ny")).Form("form.form").Set("Input.Name", "Tvätteriet Vågen").Set("Input.Number", "556016-0680").Set("Input.From", Iso(_today.AddYears(-1))));
        await SaveAsync((await coordinator.OpenAsync($"{system}/analyser/ny")).Form("form.form").Set("Input.Kind", "PaymentModel").Set("Input.Finding", "Priset täcker inte stödet.").Set("Input.Proposal", "Pröva ett tillägg.").Set("Input.Author", "Avtalsenheten"));
    }

    /// <returns>The category's needs of that year.</returns>
    private async Task<string> DemandAsync(string unit, int years, bool joins)
    {
        var form = await coordinator.OpenAsync("/upphandlingar/behov/nytt");
        var made = await SaveAsync(form.Form("form.form").Set("Input.Category", form.Find("select[name='Input.Category'] option:not([value=''])").GetAttribute("value")!).Set("Input.Year", $"{_today.Year + years}")
            .Set("Input.Unit", unit).Set("Input.Volume", "120").Set("Input.Measure", "timmar").Set("Input.Value", "60 000").Set("Input.Steadiness", "Even"));
        if (joins)
        {
            return (await SaveAsync((await coordinator.OpenAsync($"{made.Url.AbsolutePath}/svar")).Form("form.form").Set("Input.Joining", "Joins"))).Url.AbsolutePath;
        }

        return made.Find("nav a[href*='/samlat/']").GetAttribute("href")!;
    }
}
