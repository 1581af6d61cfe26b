using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Security;

/// <summary>
/// What encrypts the key ring where it rests, in the database: section <c>ProtectionKeys</c>. Without a certificate whoever reads the
/// database can make sessions and signed links.
/// </summary>
internal sealed class ProtectionKeyOptions : IValidatableObject
{
    public const string Section = "ProtectionKeys";

    /// <summary>A file with a certificate and its RSA key: <c>.pfx</c>, or <c>.pem</c> with both. The same on every host.</summary>
    public string? Certificate { get; set; }

    /// <summary>Of the files, where they have one.</summary>
    public string? Password { get; set; }

    /// <summary>Certificates before this one: keys that they encrypted are still read.</summary>
    public List<string> Previous { get; } = [];

    internal IEnumerable<string> Files => Certificate is null ? Previous : Previous.Prepend(Certificate);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Certificate is null && Previous.Count > 0)
        {
            yield return new ValidationResult("Name the certificate in force too.", [nameof(Certificate)]);
        }

        foreach (var file in Files.Where(f => !File.Exists(f)))
        {
            yield return new ValidationResult($"There is no file {file}.", [file == Certificate ? nameof(Certificate) : nameof(Previous)]);
        }
    }
}
