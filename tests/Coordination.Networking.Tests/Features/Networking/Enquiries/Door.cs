using System.Text.RegularExpressions;

namespace Coordination.Networking.Tests.Features.Networking.Enquiries;

/// <summary>What somebody outside does at the one way in, through its pages and without signing in.</summary>
internal static partial class Door
{
    /// <summary>Writes an enquiry up to its last page, in the time that a person takes.</summary>
    /// <returns>The page that shows all answers.</returns>
    public static async Task<Page> WriteAsync(
        this CoordinationApp app, Visitor visitor, string message = "Vi vill sälja fruktkorgar.", string email = "anna@vagen.example", string topic = "Sell", bool isProtected = false)
    {
        var start = await visitor.OpenAsync("/anmalan");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var organisation = await start.Form("main form").Set("Input.Topic", topic).SubmitAsync("Börja");
        var words = await organisation.Form("main form").Set("Input.Organisation", "Tvätteriet Vågen").Set("Input.Number", "5560160680").Set("Input.Place", "Hökarängen").SubmitAsync("Fortsätt");
        var files = await words.Form("main form").Set("Input.Message", message).SubmitAsync("Fortsätt");
        var contact = (await files.Form("main form").SubmitAsync("Fortsätt")).Form("main form").Set("Input.Name", "Anna Vik").Set("Input.Email", email).Set("Input.Phone", "070-123 45 67");
        if (isProtected)
        {
            contact.Tick("Input.IsProtected");
        }

        return await contact.SubmitAsync("Fortsätt");
    }

    /// <summary>Writes and sends.</summary>
    /// <returns>The receipt.</returns>
    public static async Task<Page> SendEnquiryAsync(
        this CoordinationApp app, Visitor visitor, string message = "Vi vill sälja fruktkorgar.", string email = "anna@vagen.example", string topic = "Sell", bool isProtected = false) =>
        await (await app.WriteAsync(visitor, message, email, topic, isProtected)).Form("main form").SubmitAsync("Skicka");

    /// <summary>The address of an enquiry in the inbox, by its number.</summary>
    public static async Task<string> FindEnquiryAsync(this Visitor person, string number, string list = "/anmalningar?lage=") =>
        (await person.OpenAsync(list)).FindAll("tbody th a").Single(a => a.TextContent == number).GetAttribute("href")!;

    /// <summary>The number that a page or letter says.</summary>
    public static string NumberIn(string text) => Number().Match(text).Value;

    [GeneratedRegex(@"A\d{4}-\d{4}")]
    private static partial Regex Number();
}
