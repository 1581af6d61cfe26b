namespace Coordination.Host.SignIn.Provider;

/// <summary>Why a sign-in with the provider came to nothing; the value is the last part of the page's address.</summary>
internal enum ProviderFailureKind
{
    /// <summary>It does not answer, or not as it should.</summary>
    Down,

    /// <summary>The person or the provider said no.</summary>
    Denied,

    /// <summary>The answer cannot be trusted: too old, not ours, wrongly signed.</summary>
    Untrusted,

    /// <summary>Nobody here has that identity.</summary>
    Unknown,

    /// <summary>The account is closed.</summary>
    Closed,
}

/// <summary>A sign-in that ends on the page of its kind. The message is for the log and holds nothing personal.</summary>
internal sealed class ProviderException(ProviderFailureKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public ProviderFailureKind Kind { get; } = kind;
}
