using System.Globalization;
using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>The user under whom PostgreSQL runs when the Host is root, because PostgreSQL refuses to run as root.</summary>
internal sealed record UnprivilegedUser(string Name, int Uid, int Gid)
{
    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Null when the Host is an ordinary user itself. initdb needs a user with a passwd entry: postgres where it exists, else nobody.</summary>
    /// <exception cref="CannotStartException">Root, and no such user.</exception>
    public static UnprivilegedUser? Choose()
    {
        if (!IsRoot)
        {
            return null;
        }

        var entries = File.Exists("/etc/passwd") ? File.ReadAllLines("/etc/passwd").Select(l => l.Split(':')).Where(f => f.Length > 3).ToList() : [];
        foreach (var name in (string[])["postgres", "nobody"])
        {
            if (entries.Find(f => f[0] == name) is { } entry)
            {
                return new(name, int.Parse(entry[2], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture));
            }
        }

        throw new CannotStartException(
            "PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.",
            "Start the product as an ordinary user, or give it a server with ConnectionStrings__Coordination.");
    }
}
