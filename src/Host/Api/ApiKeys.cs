using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Host.Api;

/// <summary>Keys of systems: long random texts that begin so that leaked ones are recognised.</summary>
internal static class ApiKeys
{
    public const string Beginning = "coord_";
    private const int RandomBytes = 32;
    private const int ShownCharacters = 12;

    public static string Fresh() => Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static string ShownPart(string key) => key[..ShownCharacters];
}
