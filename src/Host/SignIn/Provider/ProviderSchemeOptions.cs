using Microsoft.AspNetCore.Authentication;

namespace Coordination.Host.SignIn.Provider;

/// <summary>What the framework wants of the scheme; settings that people make are <see cref="ProviderOptions"/>.</summary>
internal sealed class ProviderSchemeOptions : RemoteAuthenticationOptions
{
    public ProviderSchemeOptions() => Events = new RemoteAuthenticationEvents();
}
