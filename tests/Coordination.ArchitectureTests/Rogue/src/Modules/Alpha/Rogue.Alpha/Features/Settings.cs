using Coordination.Platform.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Rogue.Alpha.Features;

internal sealed class CheckedOptions;

internal sealed class ForgottenOptions; // type breaks OptionsAreCheckedAtStart

internal sealed class Limits;

internal static class Settings
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleOptions<CheckedOptions>("Alpha");
        services.Configure<Limits>(configuration.GetSection("Limits")); // breaks OptionsAreCheckedAtStart
        services.AddOptions<Limits>(); // breaks OptionsAreCheckedAtStart
        configuration.GetSection("Limits").Get<Limits>(); // breaks OptionsAreCheckedAtStart
    }
}
