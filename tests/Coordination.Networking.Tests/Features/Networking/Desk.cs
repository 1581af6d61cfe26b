namespace Coordination.Networking.Tests.Features.Networking;

/// <summary>What a coordinator does at the desk, through the pages.</summary>
internal static class Desk
{
    /// <summary>An enterprise in the register; its card.</summary>
    public static async Task<Page> RegisterAsync(this Visitor coordinator, string name, string? number = null, string form = "EconomicAssociation", string kind = "WorkIntegrating")
    {
        var page = await coordinator.OpenAsync("/foretag/nytt");
        return (await page.Form("form.form").Set("Input.Name", name).Set("Input.Number", number ?? string.Empty).Set("Input.LegalForm", form).Set("Input.Kind", kind).SubmitAsync("Spara")).Accepted();
    }
}
