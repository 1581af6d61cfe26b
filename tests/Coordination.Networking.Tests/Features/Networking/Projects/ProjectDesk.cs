namespace Coordination.Networking.Tests.Features.Networking.Projects;

/// <summary>What a coordinator does with organisations and projects, through the pages.</summary>
internal static class ProjectDesk
{
    /// <summary>An organisation in the register; its address.</summary>
    public static async Task<string> OrganisationAsync(this Visitor coordinator, string name, string kind = "CivilSociety", string? number = null)
    {
        var form = (await coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Kind", kind).Set("Input.Number", number ?? string.Empty);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    /// <summary>A project of an organisation; its address.</summary>
    public static async Task<string> ProjectAsync(this Visitor coordinator, string title, string owner, string from = "2027-01-01", string to = "2028-12-31")
    {
        var form = (await coordinator.OpenAsync("/projekt/nytt")).Form("form.form").Set("Input.Title", title).Set("Input.Owner", owner).Set("Input.StartsOn", from).Set("Input.EndsOn", to);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }
}
