using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Security;

/// <summary>Section <c>Https</c>. Off until it is asked for: a trial on one computer has no certificate.</summary>
internal sealed class HttpsOptions
{
    public const string Section = "Https";

    /// <summary>Requests over HTTP are sent to HTTPS, every cookie is secure, and browsers are told to come by HTTPS only.</summary>
    public bool Required { get; set; }

    /// <summary>The port that people reach; where a proxy stands in front, the proxy's.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 443;

    /// <summary>How long browsers remember to come by HTTPS only. Zero: they are not told.</summary>
    [Range(0, 730)]
    public int RememberDays { get; set; } = 365;

    /// <summary>It holds for every name under this one too.</summary>
    public bool IncludeSubdomains { get; set; }
}
