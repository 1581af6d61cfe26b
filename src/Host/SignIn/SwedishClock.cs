using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.Host.SignIn;

/// <summary>Instants as people read them, on the Swedish clock.</summary>
internal static class SwedishClock
{
    /// <summary>20 november 2026 14.05, with the month in the language of the request.</summary>
    public static string DateAndTime(DateTimeOffset instant) =>
        $"{instant.ToSwedishDate().ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(CultureInfo.CurrentUICulture.Name))} {Text(instant)}";

    public static string Text(DateTimeOffset instant) => instant.ToSwedishTime().ToString("HH'.'mm", CultureInfo.InvariantCulture);
}
