using System.Text;

namespace Coordination.Networking.Tests.Features.Networking.Networks;

/// <summary>What a coordinator does with networks, through the pages.</summary>
internal static class NetworkRoom
{
    /// <summary>A network; its address.</summary>
    public static async Task<string> StartNetworkAsync(
        this Visitor coordinator, string name, string kind = "RepresentationGroup", string relation = "WithEnterprises", string started = "2021-01-15", string level = "Dialogue", string reference = "", string committee = "")
    {
        var form = (await coordinator.OpenAsync("/natverk/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Kind", kind).Set("Input.Relation", relation).Set("Input.StartedOn", started)
            .Set("Input.Level", level).Set("Input.Reference", reference).Set("Input.Committee", committee);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    /// <summary>A member of the kind, with the fields that its form asks for; the list of members.</summary>
    public static async Task<Page> AddMemberAsync(this Visitor coordinator, string network, string kind, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var form = (await coordinator.OpenAsync($"{network}/medlemmar/ny?slag={kind}")).Form("form.form").Set("Input.JoinedOn", "2026-01-01");
        foreach (var (field, value) in fields)
        {
            form.Set($"Input.{field}", value);
        }

        return await form.SubmitAsync("Spara");
    }

    /// <summary>A meeting of the network that has been held; its address.</summary>
    public static async Task<string> HoldAsync(this Visitor coordinator, string network, string on)
    {
        var plan = (await coordinator.OpenAsync($"/moten/nytt?natverk={Id(network)}")).Form("form.form").Set("Input.On", on).Set("Input.StartsAt", "08:00").Set("Input.EndsAt", "09:00");
        var meeting = (await plan.SubmitAsync("Planera")).Accepted().Url.AbsolutePath;
        (await (await coordinator.OpenAsync($"{meeting}/klart")).Form("form.confirm").SubmitAsync()).Accepted();
        return meeting;
    }

    public static async Task<string> CsvAsync(this Visitor person, string path) => Encoding.UTF8.GetString(await person.DownloadAsync(path));

    public static string Id(string address) => address.Split('/')[^1];
}
