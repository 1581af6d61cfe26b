using Coordination.Platform.Domain;
using Coordination.Platform.Security;

namespace Coordination.Networking.Domain.Networks;

/// <summary>
/// The secret address of a network's calendar, by the network's own id: a network has one. Only a hash of the secret is kept; a new address
/// makes the old one worthless.
/// </summary>
internal sealed class NetworkCalendar : Aggregate<NetworkId>
{
    public NetworkCalendar(NetworkId network)
    {
        Id = network;
        TokenHash = string.Empty;
    }

    private NetworkCalendar() => TokenHash = string.Empty;

    public string TokenHash { get; private set; }

    public DateTimeOffset RotatedAt { get; private set; }

    /// <summary>Makes a new secret and forgets the old one.</summary>
    /// <returns>The secret, which is never seen again.</returns>
    public string Rotate(DateTimeOffset now)
    {
        var secret = SecretAddress.Fresh();
        (TokenHash, RotatedAt) = (SecretAddress.Hash(secret), now);
        Touch();
        return secret;
    }
}
