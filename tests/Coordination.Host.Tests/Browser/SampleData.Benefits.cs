namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A way to count benefit with an adopted version, a calculation by it, and changes that wait.</summary>
    private async Task<IReadOnlyList<string>> BenefitsAsync()
    {
        var method = (await SaveAsync((await coordinator.OpenAsync("/nytta/ny")).Form("form.form").Set("Input.Name", "Socioekonomiskt bokslut").Set("Input.Approach", "Other").Set("Input.Scope", "De som deltagit under året."))).Url.AbsolutePath;
        await AssumeAsync($"{method}/antagande?slag=Effect", "Lägre försörjningsstöd", "120 000");
        await AssumeAsync($"{method}/antagande?slag=Cost", "Bidrag från kommunen", "1");
        await SaveAsync((await coordinator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "Arbetsmarknadsnämnden § 4"));
        var count = (await coordinator.OpenAsync($"{method}/berakna")).Form("form[method=post].form").Set("Input.Lines[0].Count", "7").Set("Input.Lines[1].Count", "300 000");
        var calculation = (await SaveAsync(count)).Url.AbsolutePath;
        await AssumeAsync($"{method}/antagande?slag=Effect", "Högre kommunalskatt", "60 000");
        return [method, calculation, $"{method}/slang", $"{method}/version/1"];
    }

    private async Task AssumeAsync(string address, string name, string worth) =>
        await SaveAsync((await coordinator.OpenAsync(address)).Form("form.form").Set("Input.Name", name).Set("Input.Party", "Municipality").Set("Input.PerUnit", worth).Set("Input.Source", "Bokslut 2026"));
}
