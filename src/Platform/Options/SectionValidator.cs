using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Options;

/// <summary>Checks one section against its options class: every key known, every value within its annotations.</summary>
internal sealed class SectionValidator<T>(string section, IConfiguration configuration, IEnumerable<ModuleOptionsRegistration> registrations) : IValidateOptions<T>
    where T : class
{
    private readonly IReadOnlyList<ModuleOptionsRegistration> _registrations = [.. registrations];

    public ValidateOptionsResult Validate(string? name, T options)
    {
        var problems = new List<string>();
        FindUnknown(configuration.GetSection(section), typeof(T), problems);
        FindInvalid(section, options, problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void FindUnknown(IConfigurationSection at, Type type, List<string> problems)
    {
        // Two classes may share a section, and a section may lie inside another's.
        var types = _registrations.Where(r => Same(r.Section, at.Path)).Select(r => r.Options).Append(type).Distinct();
        var keys = types.SelectMany(KnownKeys.Of).ToLookup(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var inner = _registrations.Where(r => r.Section.StartsWith(at.Path + ":", StringComparison.OrdinalIgnoreCase))
            .Select(r => r.Section[(at.Path.Length + 1)..].Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var child in at.GetChildren().Where(c => !inner.Contains(c.Key)))
        {
            var property = keys[child.Key].FirstOrDefault();
            if (property is null)
            {
                problems.Add($"{child.Path}: unknown key. {KnownKeys.Suggest(child.Key, [.. keys.Select(k => k.Key), .. inner])}");
            }
            else if (KnownKeys.IsSection(property.PropertyType))
            {
                FindUnknown(child, property.PropertyType, problems);
            }
        }
    }

    private static void FindInvalid(string path, object options, List<string> problems)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        problems.AddRange(results.Select(r => $"{string.Join(", ", r.MemberNames.Select(m => $"{path}:{m}").DefaultIfEmpty(path))}: {r.ErrorMessage}"));
        foreach (var property in KnownKeys.Of(options.GetType()).Where(p => KnownKeys.IsSection(p.PropertyType)))
        {
            if (property.GetValue(options) is { } value)
            {
                FindInvalid($"{path}:{property.Name}", value, problems);
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
