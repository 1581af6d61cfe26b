using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Coordination.Host.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.SignIn;

/// <summary>
/// Six-digit codes from an authenticator app (RFC 6238: SHA-1, 30 seconds). Own code because the framework's accepts the same code
/// again while it is fresh, which RFC 6238 section 5.2 forbids, and cannot be given a clock.
/// </summary>
internal sealed class AppCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    /// <summary>Steps before and after the present one that are accepted, for clocks that differ.</summary>
    private const int Drift = 1;
    private const int StepSeconds = 30;
    private const string Store = "Coordination.AppCodes";
    private const string LastStep = "last-step";

    public static string Code(byte[] key, DateTimeOffset at) => Code(key, Step(at));

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } secret)
        {
            return false;
        }

        var key = Base32.Decode(secret);
        var now = Step(clock.GetUtcNow());
        var used = long.Parse(await manager.GetAuthenticationTokenAsync(user, Store, LastStep) ?? "0", CultureInfo.InvariantCulture);
        for (var step = Math.Max(now - Drift, used + 1); step <= now + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(token)))
            {
                // Fails on the account's concurrency stamp when the same code is used twice at once.
                return (await manager.SetAuthenticationTokenAsync(user, Store, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
            }
        }

        return false;
    }

    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) =>
        throw new NotSupportedException("The person's own app makes the codes.");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    private static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string Code(byte[] key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, message, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
