using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Coordination.Host.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>
/// Tokens in mailed links: a password reset or an invitation. Dead once used, since the security stamp changes with the password.
/// Own code because the framework's provider cannot be given a clock.
/// </summary>
internal sealed class MailLinkTokens(IDataProtectionProvider protection, IOptions<SignInOptions> options, TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    public const string ProviderName = "mail-link";
    public const string Invitation = "invitation";

    private readonly IDataProtector _protector = protection.CreateProtector("Coordination.SignIn.MailLink.v1");

    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user)
    {
        var lifetime = purpose == Invitation ? TimeSpan.FromDays(options.Value.InvitationDays) : TimeSpan.FromHours(options.Value.PasswordLinkHours);
        var content = new Content(user.Id, purpose, user.SecurityStamp ?? "", clock.GetUtcNow().Add(lifetime));
        return Task.FromResult(WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content))));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user) =>
        Task.FromResult(Read(token) is { } content
            && content.User == user.Id
            && content.Purpose == purpose
            && content.Until > clock.GetUtcNow()
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(content.Stamp), Encoding.UTF8.GetBytes(user.SecurityStamp ?? "")));

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(false);

    private Content? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            // An altered, cut or foreign token is an expected refusal.
            return null;
        }
    }

    private sealed record Content(Guid User, string Purpose, string Stamp, DateTimeOffset Until);
}
