using System.Text.RegularExpressions;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Rounds: a draft, one that is open and half answered, one that is locked with an answer after it.</summary>
    /// <returns>Addresses that stand on no page for the coordinator, and those that a recipient has.</returns>
    private async Task<(IReadOnlyList<string> Coordinator, IReadOnlyList<string> Recipient)> RoundsAsync()
    {
        var draft = await RoundAsync("Uppföljning nästa period");
        var open = await RoundAsync("Uppföljning av nämnderna");
        var asked = await OpenRoundAsync(open);
        var answer = await AskedAsync(open);
        await SaveAsync((await coordinator.OpenAsync($"{answer}/registrera")).Form("form.form").Set("Input.Answers[0].Text", "120 000"), "Spara svaret");
        var locked = await RoundAsync("Uppföljning som är låst");
        var late = await OpenRoundAsync(locked);
        await SaveAsync((await coordinator.OpenAsync($"{locked}/las")).Form("form.confirm"), "Lås");
        await SaveAsync((await recipient.OpenAsync(late)).Form("form.form").Set("Input.Answers[0].Text", "90 000"), "Skicka svaret");
        return ([draft, $"{locked}/resultat", $"{draft}/fraga", $"{open}/paminn", await WaitingAsync(open)], [asked, $"{late}/kvitto", "/i/stangd"]);
    }

    private async Task<string> RoundAsync(string title)
    {
        var form = (await coordinator.OpenAsync("/insamlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Audience", "Committees");
        return (await SaveAsync(form.Set("Input.Period", $"{_today.Year - 1}").Set("Input.DueOn", Iso(_today.AddDays(25))))).Url.AbsolutePath;
    }

    /// <summary>Asks two committees.</summary>
    /// <returns>The link in the letter to Socialnämnden.</returns>
    private async Task<string> OpenRoundAsync(string round)
    {
        await SaveAsync((await coordinator.OpenAsync($"{round}/mottagare")).FormWith("Lägg till markerade").Tick("Add", "KS").Tick("Add", "SN"), "Lägg till markerade");
        await SaveAsync((await coordinator.OpenAsync($"{round}/oppna")).Form("form.confirm"), "Öppna");
        return RoundLink().Match((await app.LettersAsync()).Last(l => l.Topic == "Socialnämnden" && RoundLink().IsMatch(l.TextBody)).TextBody).Value;
    }

    /// <summary>The one that was asked first by name.</summary>
    private async Task<string> AskedAsync(string round) => (await coordinator.OpenAsync(round)).FindAll("#mottagare tbody th a")[0].GetAttribute("href")!;

    private async Task<string> WaitingAsync(string round) => $"{(await coordinator.OpenAsync(round)).FindAll("#mottagare tbody th a")[^1].GetAttribute("href")!}/registrera";

    [GeneratedRegex("/i/[A-Za-z0-9_-]{20,}")]
    private static partial Regex RoundLink();
}
