namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An enterprise of the register, with something of everything that is found of it.</summary>
    private async Task EnterprisesAsync()
    {
        var form = await coordinator.OpenAsync("/foretag/nytt");
        var card = await SaveAsync(form.Form("form.form").Set("Input.Name", "Tvätteriet Vågen").Set("Input.Number", "556016-0680")
            .Set("Input.LegalForm", "LimitedCompany").Set("Input.Kind", "WorkIntegrating"));
        var address = card.Url.AbsolutePath;
        var offering = await coordinator.OpenAsync($"{address}/utbud/nytt?ord=tvätt");
        await SaveAsync(offering.Form("form.form[method=post]").Set("Input.Name", "Tvätt av arbetskläder").Set("Input.Cpv", First(offering, "Input.Cpv")));
        await SaveAsync((await coordinator.OpenAsync($"{address}/kriterier/Reinvests")).Form("form.form").Set("Input.Judgement", "Met").Set("Input.Evidence", "Stadgarna § 4"));
        await SaveAsync((await coordinator.OpenAsync($"{address}/andel")).Form("form.form").Set("Input.Percent", "45").Set("Input.Basis", "Lönelista"));
        await SaveAsync((await coordinator.OpenAsync($"{address}/deltagare")).Form("form.form").Set("Input.Total", "20").Set("Input.Women", "3"));
    }
}
