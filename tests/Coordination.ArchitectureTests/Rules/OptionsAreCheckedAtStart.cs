using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 7: settings are bound by AddModuleOptions, which validates at start and refuses unknown keys; nothing is read that it has not checked.</summary>
internal sealed class OptionsAreCheckedAtStart : Rule
{
    private const string Door = "AddModuleOptions";
    private const string DoorType = "Coordination.Platform.Options.ModuleOptions";
    private static readonly string[] OtherDoors = ["Configure", "AddOptions", "AddOptionsWithValidateOnStart", "Bind", "Get"];
    private static readonly string[] OtherDoorTypes =
    [
        "Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions",
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
    ];

    public override IEnumerable<Violation> Check(Codebase code)
    {
        var rooms = code.Rooms.ToList();
        var own = rooms.Select(r => r.File.Name).ToHashSet(StringComparer.Ordinal);
        var calls = rooms.SelectMany(r => r.Uses.Where(u => u.Member is GenericInstanceMethod).Select(u => (Use: u, Method: (GenericInstanceMethod)u.Member!))).ToList();
        var registered = calls
            .Where(c => c.Use.Type.FullName == DoorType && c.Method.Name == Door)
            .Select(c => c.Method.GenericArguments[0].FullName)
            .ToHashSet(StringComparer.Ordinal);

        return rooms
            .SelectMany(r => r.WrittenTypes)
            .Where(t => t.IsConcreteClass() && t.Name.EndsWith("Options", StringComparison.Ordinal) && IsPlain(t) && !registered.Contains(t.FullName))
            .Select(t => new Violation(t.FullName, "is an options class that AddModuleOptions does not register: nothing checks it at start."))
            .Concat(calls
                .Where(c => c.Use.In.FullName != DoorType && OtherDoorTypes.Contains(c.Use.Type.FullName) && OtherDoors.Contains(c.Method.Name) && own.Contains(Scope(c.Method)) && !registered.Contains(c.Method.GenericArguments[0].FullName))
                .Select(c => new Violation(c.Use.Place.ToString(), $"reads settings by {c.Method.Name}; register {c.Method.GenericArguments[0].Name} by AddModuleOptions, which validates at start.")));
    }

    // An options class that extends a framework's own has its values from code, not from settings.
    private static bool IsPlain(TypeDefinition type) => type.BaseType?.FullName == "System.Object";

    private static string Scope(GenericInstanceMethod method) => method.GenericArguments[0] switch
    {
        TypeDefinition own => own.Module.Assembly.Name.Name,
        { Scope: AssemblyNameReference other } => other.Name,
        _ => string.Empty,
    };
}
