using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Coordination.Platform.Options;

namespace Coordination.Host.Security;

/// <summary>Reads the certificates that encrypt the key ring.</summary>
internal static class KeyCertificates
{
    /// <summary>The one in force first; none when none is configured.</summary>
    /// <exception cref="CannotStartException">A file cannot be opened, or holds no RSA key.</exception>
    public static IReadOnlyList<X509Certificate2> Read(ProtectionKeyOptions options) =>
        [.. options.Files.Where(File.Exists).Select(file => Read(file, options.Password))];

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            var certificate = !file.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : password is null ? X509Certificate2.CreateFromPemFile(file) : X509Certificate2.CreateFromEncryptedPemFile(file, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw Refusal(file, "holds no RSA key", null);
        }
        catch (CryptographicException exception)
        {
            throw Refusal(file, "cannot be opened", exception);
        }
    }

    private static CannotStartException Refusal(string file, string what, Exception? cause) => new(
        $"{ProtectionKeyOptions.Section}:{nameof(ProtectionKeyOptions.Certificate)}: {file} {what}.",
        "Give a .pfx or .pem file with a certificate and its RSA key, and its password if it has one.", cause);
}
