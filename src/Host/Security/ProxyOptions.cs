using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Coordination.Host.Security;

/// <summary>
/// Servers in front of this one whose word on address and scheme is taken: section <c>Proxy</c>. Without any nobody's is: whoever sends
/// a request could otherwise choose the address that limits and logs see.
/// </summary>
internal sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Addresses, for example <c>10.0.0.5</c>.</summary>
    public List<string> Known { get; } = [];

    /// <summary>Networks, for example <c>10.0.0.0/24</c>.</summary>
    public List<string> KnownNetworks { get; } = [];

    /// <summary>Proxies in a row that add to <c>X-Forwarded-For</c>.</summary>
    [Range(1, 10)]
    public int Hops { get; set; } = 1;

    internal bool IsUsed => Known.Count + KnownNetworks.Count > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Known.Where(text => !IPAddress.TryParse(text, out _)).Select(text => new ValidationResult($"\"{text}\" is not an address such as 10.0.0.5.", [nameof(Known)]))
            .Concat(KnownNetworks.Where(text => !IPNetwork.TryParse(text, out _)).Select(text => new ValidationResult($"\"{text}\" is not a network such as 10.0.0.0/24.", [nameof(KnownNetworks)])));
}
