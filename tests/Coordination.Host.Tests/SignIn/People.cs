using Coordination.Testing.Web;

namespace Coordination.Host.Tests.SignIn;

/// <summary>What people do at the door.</summary>
internal static class People
{
    public static async Task<Page> SignInAsync(this Visitor visitor, string email, string password, string? returnPath = null)
    {
        var page = await visitor.OpenAsync("/logga-in" + (returnPath is null ? "" : $"?retur={Uri.EscapeDataString(returnPath)}"));
        return await page.Form().Set("Input.Email", email).Set("Input.Password", password).SubmitAsync();
    }

    public static Task<Page> SignInAsync(this Visitor visitor, TestPerson person, string? returnPath = null) =>
        visitor.SignInAsync(person.Email, person.Password!, returnPath);

    /// <summary>Whether a page for signed-in people opens.</summary>
    public static async Task<bool> IsSignedInAsync(this Visitor visitor) => (await visitor.OpenAsync("/profil")).Url.AbsolutePath == "/profil";
}
