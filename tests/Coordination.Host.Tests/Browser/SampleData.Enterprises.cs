using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An enterprise of the register, with something of everything that is found of it; one that may be the same; corrections that wait.</summary>
    /// <returns>The link in the yearly letter to another owner, and where the first one's corrections wait.</returns>
    private async Task<(string Owner, string Corrections)> EnterprisesAsync()
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
        await OwnerAsync(address, "anna.vagen@exempel.se");
        var answered = await recipient.OpenAsync(await AskOwnerAsync(address));
        await SaveAsync(answered.Form("form.form").Set("Input.IsRight", "False").Set("Input.Corrections", "Vi har flyttat."));
        var other = (await SaveAsync((await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Tvätteriet Vågen AB")
            .Set("Input.LegalForm", "LimitedCompany").Set("Input.Kind", "Unjudged"))).Url.AbsolutePath;
        await OwnerAsync(other, "bo.vagen@exempel.se");
        return (await AskOwnerAsync(other), $"{address}/rattelser");
    }

    private async Task OwnerAsync(string enterprise, string email) =>
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/kontakter/ny")).Form("form.form").Set("Input.Name", "Anna Svensson").Set("Input.Email", email).Tick("Input.Purposes", "YearlyQuestion"));

    private async Task<string> AskOwnerAsync(string enterprise)
    {
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/fraga")).Form());
        return OwnerLink().Match((await app.LettersAsync())[^1].TextBody).Value;
    }

    [GeneratedRegex(@"/f/[A-Za-z0-9_-]{20,}")]
    private static partial Regex OwnerLink();
}
