using System.Security.Cryptography;
using System.Text;

namespace Coordination.Platform.Security;

/// <summary>
/// The secret part of an address that whoever holds it may read, as a calendar program must. It is handed out once; only a hash of it is
/// kept, so that the store does not open what it guards.
/// </summary>
public static class SecretAddress
{
    /// <summary>Characters of a secret, for the route of the page that reads it.</summary>
    public const int Length = 2 * SecretBytes;

    private const int SecretBytes = 24;

    /// <summary>A secret that nobody has seen.</summary>
    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is stored of it, and looked up by.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
