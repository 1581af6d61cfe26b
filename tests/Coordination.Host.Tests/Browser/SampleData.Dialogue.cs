using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>Pages of meetings with suppliers that only some meetings have.</summary>
    private readonly List<string> _dialogue = [];

    /// <summary>A planned meeting with somebody invited, material that not all have, and a question; one that has been; one that is called off.</summary>
    /// <returns>The link in the invitation.</returns>
    private async Task<string> DialogueAsync()
    {
        var enterprise = (await SaveAsync((await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", "Fruktkooperativet").Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating"))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", "Fruktkorgar").Set("Input.OtherCpv", "15332410"));
        await SaveAsync((await coordinator.OpenAsync($"{enterprise}/kontakter/ny")).Form("form.form").Set("Input.Name", "Disa Ek").Set("Input.Email", "disa.ek@exempel.se").Tick("Input.Purposes", "Procurement").Set("Input.Ground", "PublicTask"));
        var meeting = await SupplierMeetingAsync("Träff om fruktkorgar", 12);
        var guests = await coordinator.OpenAsync($"{meeting}/inbjudna");
        await SaveAsync(guests.Form("form[method=post].form").Tick("Input.Enterprises", guests.Find("[name='Input.Enterprises']").GetAttribute("value")!).Set("Input.Others", "Odlarna i Norr\nKorgmakarna"));
        await SaveAsync((await SaveAsync((await coordinator.OpenAsync($"{meeting}/inbjudan")).Form("form.form"), "Granska brevet")).Form("form.form"), "Skicka");
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/fragor/ny")).Form("form.form").Set("Input.Question", "Delas den upp?").Set("Input.Answer", "Ja, i tre delar."));
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/fragor/samla")).Form("form.confirm"), "Samla svaren");
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/fragor/ny")).Form("form.form").Set("Input.Question", "När börjar avtalet?").Set("Input.Answer", "I april."));
        var form = (await coordinator.OpenAsync($"{meeting}/material/nytt")).Form("form.form").Set("Input.Title", "Utkast till krav").Attach("Input.File", "krav.txt", Encoding.UTF8.GetBytes("Kraven."), "text/plain");
        var material = (await SaveAsync(form)).Url.AbsolutePath;
        _dialogue.AddRange([$"{material}/ta-bort", $"{material}/skicka", $"{meeting}/fragor/samla", $"{meeting}/stall-in", $"{meeting}/inbjudan"]);
        var given = await coordinator.OpenAsync(material);
        await SaveAsync(given.Form("form.form").Tick("Input.To", given.Find("[name='Input.To']").GetAttribute("value")!));
        await SaveAsync((await coordinator.OpenAsync($"{meeting}/material/nytt")).Form("form.form").Set("Input.Title", "Planen").Set("Input.Link", "https://exempel.se/plan"));

        var held = await SupplierMeetingAsync("Anbudsskola", -3);
        await SaveAsync((await coordinator.OpenAsync($"{held}/genomford")).Form("form.form").Set("Input.Notes", "Vi gick igenom ett anbud."));
        var cancelled = await SupplierMeetingAsync("Dialog om sömnad", 30);
        await SaveAsync((await coordinator.OpenAsync($"{cancelled}/stall-in")).Form("form.form").Set("Input.Because", "Upphandlingen blir inte av."));
        _dialogue.AddRange([$"{held}/genomford", $"{held}/oppna-igen", $"{cancelled}/installd/meddela"]);
        return (await app.LettersAsync()).Select(l => MeetingLink().Match(l.TextBody).Value).Last(l => l.Length > 0);
    }

    private async Task<string> SupplierMeetingAsync(string title, int days)
    {
        var form = (await coordinator.OpenAsync("/upphandlingar/traffar/ny")).Form("form.form").Set("Input.Kind", "SupplierMeeting").Set("Input.Title", title).Set("Input.On", Iso(_today.AddDays(days)))
            .Set("Input.StartsAt", "09:00").Set("Input.EndsAt", "11:00").Set("Input.Place", "Stadshuset").Set("Input.Purpose", "Hur kan den delas upp?").Set("Input.BuyingUnit", "KS").Set("Input.Codes", "15332410");
        return (await SaveAsync(form)).Url.AbsolutePath;
    }

    [GeneratedRegex(@"/leverantorstraff/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex MeetingLink();
}
