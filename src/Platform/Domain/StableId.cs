using System.Security.Cryptography;
using System.Text;

namespace Coordination.Platform.Domain;

/// <summary>
/// An id that can be computed again from what it stands for, where nothing keeps one: calendars know an entry by it for ever, and what is
/// done once for a reason is known by the reason.
/// </summary>
public static class StableId
{
    /// <summary>The same for the same text, always and on every machine: the first sixteen bytes of its SHA-256.</summary>
    public static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
