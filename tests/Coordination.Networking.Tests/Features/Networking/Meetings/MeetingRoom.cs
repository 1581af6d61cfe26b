namespace Coordination.Networking.Tests.Features.Networking.Meetings;

/// <summary>What a coordinator does with meetings, through the pages.</summary>
internal static class MeetingRoom
{
    public const string People = "Anna Vik; anna@vagen.example; Tvätteriet Vågen\nBo Ek; bo@cykel.example\nCia Ask";

    /// <summary>A planned meeting; its address.</summary>
    public static async Task<string> PlanAsync(this Visitor coordinator, string title = "Representationsgruppen", string on = "2027-02-18", string from = "13:00", string to = "15:00")
    {
        var page = await (await coordinator.OpenAsync("/moten/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.On", on).Set("Input.StartsAt", from).Set("Input.EndsAt", to)
            .Set("Input.Place", "Stadshuset, rum 3").Set("Input.Level", "Dialogue").SubmitAsync("Planera");
        return page.Accepted().Url.AbsolutePath;
    }

    public static async Task InviteAsync(this Visitor coordinator, string meeting, string people = People) =>
        (await (await coordinator.OpenAsync($"{meeting}/inbjudna")).Form("form.form").Set("Input.People", people).SubmitAsync("Lägg till")).Accepted();

    public static async Task<Page> CallAsync(this Visitor coordinator, string meeting) =>
        (await (await coordinator.OpenAsync($"{meeting}/kallelse")).Form("form.confirm").SubmitAsync()).Accepted();

    /// <summary>The link that a letter gives to answer by.</summary>
    public static string LinkIn(string letter) => new Uri(letter.Split('\n').Single(l => l.Contains("/moten/svar/", StringComparison.Ordinal)).Trim()).PathAndQuery;
}
