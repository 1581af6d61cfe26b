using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Offers in every state and a case that goes on.</summary>
    /// <returns>An offer that has been withdrawn, a case that is closed, and the link of a letter that asks how it went.</returns>
    private async Task<(string Withdrawn, string Closed, string Survey)> SupportAsync()
    {
        await OfferAsync("Affärsrådgivning");
        var published = await OfferAsync("Starta eget-kurs");
        await SaveAsync((await coordinator.OpenAsync($"{published}/publicera")).Form(), "Publicera");
        var withdrawn = await OfferAsync("Mentorer");
        await SaveAsync((await coordinator.OpenAsync($"{withdrawn}/dra-tillbaka")).Form("form.form").Set("Input.Reason", "Ges inte mer."));
        var going = await CaseAsync("Växa till fler kunder", "Finance");
        await SaveAsync((await coordinator.OpenAsync($"{going}/kontakt")).Form("form.form").Set("Input.Way", "Meeting").Set("Input.Text", "Gick igenom kalkylen."));
        await SaveAsync((await coordinator.OpenAsync($"{going}/hanvisa")).Form("form.form").Set("Input.To", "Mikrofonden"));
        var closed = await CaseAsync("Starta kafé", "Start");
        await SaveAsync((await coordinator.OpenAsync($"{closed}/avsluta")).Form("form.form").Set("Input.Result", "Started").Set("Input.Committee", "KS"));
        await SaveAsync((await coordinator.OpenAsync("/stodunderlag/nytt")).Form("form.form").Set("Input.Title", "Behovet av en resursorganisation").Set("Input.Use", "ResourceOrganisation"));
        var number = CaseNumber().Match((await coordinator.OpenAsync(closed)).AllText).Value;
        return (withdrawn, closed, await app.Data.AskAfterwardsAsync(number));
    }

    private async Task<string> OfferAsync(string title)
    {
        var offer = (await SaveAsync((await coordinator.OpenAsync("/insatser/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Owner", "Näringslivsbolaget").Set("Input.Committee", "KS")
            .Tick("Input.Phases", "Starting").Set("Input.Description", "Fem kvällar om att starta.").Set("Input.OpenTo", "Alla i kommunen.").Set("Input.Contact", "Växeln."))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{offer}/konkurrens")).Form("form.form").Set("Input.Reach", "AllEnterprises").Set("Input.Advantage", "Liten.").Set("Input.MarketEffect", "Ingen.")
            .Set("Input.Aid", "NoAid").Set("Input.AidGround", "Öppen för alla.").Set("Input.DecidedBy", "Näringslivschefen"));
        return offer;
    }

    private async Task<string> CaseAsync(string title, string need) =>
        (await SaveAsync((await coordinator.OpenAsync("/stodarenden/nytt")).Form("form.form").Set("Input.Founder", "Leila Ek").Set("Input.Email", "leila.ek@exempel.se").Set("Input.Title", title).Set("Input.Need", need))).Url.AbsolutePath;

    [GeneratedRegex("S20[0-9]{2}-[0-9]{4}")]
    private static partial Regex CaseNumber();
}
