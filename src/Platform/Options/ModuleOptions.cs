using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Options;

/// <summary>The one way to read settings: bound, validated at start, and with no key silently dropped.</summary>
public static class ModuleOptions
{
    /// <summary>
    /// Binds <typeparamref name="T"/> to a section. The product refuses to start when a value breaks a data annotation (nested
    /// objects included), cannot be read as its type, or when the section holds a key that no options class knows.
    /// </summary>
    /// <typeparam name="T">The options class: properties with defaults, data annotations for their limits.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">Section path, for example <c>Jobs</c> or <c>Governance:Reminders</c>.</param>
    public static OptionsBuilder<T> AddModuleOptions<T>(this IServiceCollection services, string section)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        services.AddSingleton(new ModuleOptionsRegistration(typeof(T), section));
        services.AddSingleton<IValidateOptions<T>>(provider => new SectionValidator<T>(
            section, provider.GetRequiredService<IConfiguration>(), provider.GetServices<ModuleOptionsRegistration>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SettingsFile>, SettingsFileValidator>());
        services.AddOptions<SettingsFile>().ValidateOnStart();
        return services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => Bind(options, configuration, section))
            .ValidateOnStart();
    }

    private static void Bind<T>(T options, IConfiguration configuration, string section)
        where T : class
    {
        try
        {
            configuration.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            // The binder's message names the value, the full key and the type it wanted.
            throw new OptionsValidationException(section, typeof(T), [exception.Message]);
        }
    }
}

/// <summary>Which options class reads which section; every class that reads settings has one.</summary>
/// <param name="Options">The options class.</param>
/// <param name="Section">Its section path.</param>
public sealed record ModuleOptionsRegistration(Type Options, string Section);

/// <summary>Stands for the settings files as a whole, so that their sections are checked at start like everything else.</summary>
internal sealed class SettingsFile;
