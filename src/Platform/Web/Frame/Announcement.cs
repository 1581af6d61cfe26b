using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Coordination.Platform.Web;

/// <summary>
/// What the next page says first, after post and redirect: that it worked and, where it can be taken back, where. Kept in the
/// encrypted temporary-data cookie, shown once.
/// </summary>
/// <param name="Text">One sentence, already in the person's language.</param>
/// <param name="Tone">How it is meant.</param>
/// <param name="LinkText">For example «Ångra».</param>
/// <param name="LinkAddress">Where the link leads.</param>
public sealed record Announcement(string Text, Tone Tone = Tone.Success, string? LinkText = null, string? LinkAddress = null)
{
    private const string Key = "announcement";

    /// <summary>Takes the waiting announcement, if there is one.</summary>
    public static Announcement? Take(ITempDataDictionary data) =>
        data[Key] is string json ? JsonSerializer.Deserialize<Announcement>(json) : null;

    internal void Leave(ITempDataDictionary data) => data[Key] = JsonSerializer.Serialize(this);
}

/// <summary>How a message is meant: always said in its text too, never by colour alone.</summary>
public enum Tone
{
    Success,
    Info,
    Warning,
    Danger,
}

/// <summary>Announces from a page model.</summary>
public static class Announcements
{
    /// <summary>Leaves a sentence for the page that the redirect leads to.</summary>
    public static void Announce(this PageModel page, string text, Tone tone = Tone.Success, string? linkText = null, string? linkAddress = null) =>
        new Announcement(text, tone, linkText, linkAddress).Leave(page.TempData);
}
