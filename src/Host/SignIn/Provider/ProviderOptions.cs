using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.SignIn.Provider;

/// <summary>Sign-in with the municipality's own OpenID Connect provider: section <c>SignIn:Provider</c>. Off until an authority is named.</summary>
internal sealed class ProviderOptions : IValidatableObject
{
    public const string Section = "SignIn:Provider";

    /// <summary>The issuer, for example <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; its discovery document lies under it.</summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }

    /// <summary>Belongs in an environment variable: <c>SignIn__Provider__ClientSecret</c>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the button calls it; «Kommunens inloggning» unless given.</summary>
    [StringLength(60)]
    public string? Name { get; set; }

    /// <summary>Asked for beside <c>openid</c>, parted by spaces.</summary>
    public string Scopes { get; set; } = "profile email";

    /// <summary>Whether an address counts as the person's own when the provider does not say that it has verified it. Microsoft Entra never says.</summary>
    public bool TrustEmail { get; set; }

    /// <summary>Whoever has no account gets one, without roles unless a claim gives some; otherwise they are told whom to ask.</summary>
    public bool CreateAccounts { get; set; }

    /// <summary>The claim that <see cref="Roles"/> reads.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Value of the claim → role here. The roles named are then given and taken by the provider at each sign-in; others stay the administrators' affair.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>False: only administrators sign in with a password of their own, for the day when the provider is down.</summary>
    public bool LocalAccounts { get; set; } = true;

    internal bool IsUsed => Authority is not null;

    /// <summary>Everybody but administrators must come by the provider.</summary>
    internal bool IsTheOnlyWay => IsUsed && !LocalAccounts;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is null)
        {
            if (!LocalAccounts)
            {
                yield return new ValidationResult("Nobody could sign in: name the provider first.", [nameof(LocalAccounts)]);
            }

            yield break;
        }

        if (!Authority.IsAbsoluteUri || (Authority.Scheme != Uri.UriSchemeHttps && !Authority.IsLoopback))
        {
            yield return new ValidationResult("Give an address that begins with https://.", [nameof(Authority)]);
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new ValidationResult("The id that the provider gave this product is missing.", [nameof(ClientId)]);
        }

        foreach (var (value, role) in Roles.Where(r => !Platform.Security.Roles.All.Contains(r.Value)))
        {
            yield return new ValidationResult($"\"{role}\" is no role. Roles: {string.Join(", ", Platform.Security.Roles.All)}.", [$"{nameof(Roles)}:{value}"]);
        }
    }
}
