namespace Coordination.Networking.Tests.Features.Networking.Cooperation;

/// <summary>What a coordinator does with needs, agreements and judgements, through the pages.</summary>
internal static class CooperationDesk
{
    /// <summary>A need; its address.</summary>
    public static async Task<string> NeedAsync(this Visitor coordinator, string title, string counterpart, string field = "SummerJobs") =>
        (await (await coordinator.OpenAsync("/samverkan/behov/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Purpose", "Fler unga ska få ett första jobb.").Set("Input.Field", field)
            .Set("Input.Counterpart", counterpart).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    public static async Task<Page> TryAgreeAsync(this Visitor coordinator, string title, string counterpart, string from = "2027-02-01", string to = "2027-12-31", string? followUp = null)
    {
        var form = (await coordinator.OpenAsync("/samverkan/avtal/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Counterpart", counterpart).Set("Input.Form", "Partnership")
            .Set("Input.StartsOn", from).Set("Input.EndsOn", to).Set("Input.Committee", "ARBN").Set("Input.ValuePerYear", "300 000").Set("Input.FollowUpOn", followUp ?? string.Empty);
        return await form.SubmitAsync("Spara");
    }

    /// <summary>How a counterpart's democracy conditions are judged today.</summary>
    public static async Task<Page> JudgeAsync(this Visitor coordinator, string organisation, string outcome, string ground = "Stadgar och verksamhet.")
    {
        var form = (await coordinator.OpenAsync($"/samverkan/demokrati/ny?organisation={organisation.Split('/')[^1]}")).Form("form.form").Set("Input.Outcome", outcome).Set("Input.Ground", ground).Set("Input.Committee", "ARBN");
        return (await form.SubmitAsync("Spara")).Accepted();
    }
}
