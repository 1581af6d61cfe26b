using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Host.SignIn.Provider;

/// <summary>What the provider said of a person, between the provider's answer and the account here.</summary>
internal static class ProviderClaims
{
    /// <summary>Names the link in <c>user_login</c>.</summary>
    public const string Login = "municipality";

    public const string Key = "provider:key";
    public const string Name = "provider:name";

    /// <summary>Only an address that counts as the person's own.</summary>
    public const string Email = "provider:email";
    public const string Role = "provider:role";

    /// <summary>Subjects are unique within their issuer only, and may be longer than a key should be.</summary>
    public static string KeyOf(string issuer, string subject) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));
}
