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

    /// <summary>A person at an enterprise, for these purposes; the answer of the form.</summary>
    public static async Task<Page> AddPersonAsync(this Visitor coordinator, string address, string name, string email, params string[] purposes)
    {
        var form = (await coordinator.OpenAsync($"{address}/kontakter/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Email", email);
        foreach (var purpose in purposes)
        {
            form.Tick("Input.Purposes", purpose);
        }

        return await form.SubmitAsync("Spara");
    }
}
