using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A called meeting with an agenda and something agreed, one that has been, and a line of the log of contacts.</summary>
    /// <returns>The address that somebody who is called answers at.</returns>
    private async Task<string> MeetingsAsync()
    {
        await NetworkMeetingAsync("Nätverksträff", _today.AddDays(-1));
        var meeting = _called = await NetworkMeetingAsync("Representationsgruppen", _today.AddDays(20));
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/dagordning")).Form("form.form").Set("Input.Agenda", "Läget i företagen; Anna Vik\nKommande upphandlingar"));
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/inbjudna")).Form("form.form").Set("Input.People", "Anna Vik; anna.vik@exempel.se; Tvätteriet Vågen"));
        var action = await coordinator.OpenAsync($"{meeting}/atgarder/ny");
        await SaveAsync(action.Form("form.form").Set("Input.Text", "Bjud in till leverantörsträff").Set("Input.Committee", "KS").Set("Input.DueOn", Iso(_today.AddDays(40))));
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/kallelse")).Form("form.confirm"));
        var contact = await coordinator.OpenAsync("/kontakter/ny");
        await SaveAsync(contact.Form("form.form").Set("Input.Way", "Visit").Set("Input.With", "Tvätteriet Vågen").Set("Input.Summary", "Besök i den nya lokalen."));
        return (await app.LettersAsync()).Select(l => CallLink().Match(l.TextBody).Value).Last(l => l.Length > 0);
    }

    private async Task<string> NetworkMeetingAsync(string title, DateOnly on)
    {
        var form = await coordinator.OpenAsync("/moten/nytt");
        var page = await SaveAsync(form.Form("form.form").Set("Input.Title", title).Set("Input.On", Iso(on)).Set("Input.StartsAt", "13:00").Set("Input.EndsAt", "15:00"));
        return page.Url.AbsolutePath;
    }

    [GeneratedRegex(@"/moten/svar/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex CallLink();
}
