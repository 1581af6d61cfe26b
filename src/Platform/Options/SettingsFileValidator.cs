using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Options;

/// <summary>
/// A mistyped section would be dropped as silently as a mistyped key. Only settings files are checked: environment variables
/// hold the rest of the machine too. A mistyped connection string is refused wherever it stands, because the product would
/// otherwise quietly start a database of its own.
/// </summary>
internal sealed class SettingsFileValidator(IConfiguration configuration, IEnumerable<ModuleOptionsRegistration> registrations) : IValidateOptions<SettingsFile>
{
    private const string ConnectionStrings = "ConnectionStrings";
    private const string ConnectionName = "Coordination";

    /// <summary>Sections that the framework reads.</summary>
    private static readonly string[] Framework = ["Logging", "AllowedHosts", ConnectionStrings, "Kestrel", "Urls", "DetailedErrors"];

    public ValidateOptionsResult Validate(string? name, SettingsFile options)
    {
        var known = registrations.Select(r => r.Section.Split(':')[0]).Concat(Framework).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var files = (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? [];
        var problems = files
            .SelectMany(file => file.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase)
                .Except(known, StringComparer.OrdinalIgnoreCase)
                .Select(key => $"{key}: unknown section in {file.Source.Path}. {KnownKeys.Suggest(key, known)}"))
            .Concat(configuration.GetSection(ConnectionStrings).GetChildren()
                .Where(c => !string.Equals(c.Key, ConnectionName, StringComparison.OrdinalIgnoreCase))
                .Select(c => $"{c.Path}: unknown key. {KnownKeys.Suggest(c.Key, [ConnectionName])}"))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
