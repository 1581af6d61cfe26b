namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An organisation with a person and a funder beside it, a project with a contact and a proposal, and both once ended.</summary>
    private async Task ProjectsAsync()
    {
        var organisation = await OrganisationAsync("Skoopi", "Interest");
        await OrganisationAsync("Svenska ESF-rådet", "Funder");
        await SaveAsync((await coordinator.OpenAsync($"{organisation}/kontakter/ny")).Form("form.form").Set("Input.Name", "Eva Ledare").Set("Input.Email", "eva@exempel.se").Tick("Input.Purposes", "Dialogue"));
        var start = await coordinator.OpenAsync("/projekt/nytt");
        var project = (await SaveAsync(start.Form("form.form").Set("Input.Title", "ASF Lyfter").Set("Input.Owner", "Skoopi").Set("Input.StartsOn", Iso(_today.AddMonths(-6)))
            .Set("Input.Amount", "4 500 000").Tick("Input.Funders", First(start, "Input.Funders")))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{project}/fordjupning")).Form("form.form").Set("Input.Text", "Förvaltningen samverkar aktivt med projektet."));
        await SaveAsync((await coordinator.OpenAsync($"/kontakter/ny?projekt={project.Split('/')[^1]}")).Form("form.form").Set("Input.Way", "Meeting").Set("Input.With", "Skoopi").Set("Input.Summary", "Första mötet."));
    }

    private async Task<string> OrganisationAsync(string name, string kind) =>
        (await SaveAsync((await coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Kind", kind))).Url.AbsolutePath;
}
