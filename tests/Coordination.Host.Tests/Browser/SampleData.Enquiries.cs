namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>One that waits to be handed on, one of somebody with protected identity, and one whose writer is at the last page.</summary>
    /// <returns>The address of the form at its last page, and of a receipt.</returns>
    private async Task<(string Draft, string Receipt)> EnquiriesAsync()
    {
        var draft = await EnquiryAsync(isProtected: false);
        await SaveAsync((await EnquiryAsync(isProtected: true)).Form("main form"), "Skicka");
        var receipt = await SaveAsync((await EnquiryAsync(isProtected: false)).Form("main form"), "Skicka");
        return (draft.Url.PathAndQuery, receipt.Url.PathAndQuery);
    }

    private async Task<Page> EnquiryAsync(bool isProtected)
    {
        var page = await SaveAsync((await recipient.OpenAsync("/anmalan")).Form("main form").Set("Input.Topic", "Sell"), "Börja");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await SaveAsync(page.Form("main form").Set("Input.Organisation", "Tvätteriet Vågen").Set("Input.Number", "5560160680"), "Fortsätt");
        page = await SaveAsync(page.Form("main form").Set("Input.Message", "Vi tvättar åt förskolor och vill veta hur kommunen köper in tvätt."), "Fortsätt");
        page = await SaveAsync(page.Form("main form").Attach("Input.Files", "prislista.txt", "Tvätt per kilo"u8.ToArray(), "text/plain"), "Bifoga");
        page = await SaveAsync(page.Form("main form"), "Fortsätt");
        var contact = page.Form("main form").Set("Input.Name", "Anna Vik").Set("Input.Email", "anna.vik@exempel.se");
        return await SaveAsync(isProtected ? contact.Tick("Input.IsProtected") : contact, "Fortsätt");
    }
}
