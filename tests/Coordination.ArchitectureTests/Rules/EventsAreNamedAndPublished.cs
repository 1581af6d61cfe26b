using System.Text.RegularExpressions;
using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 6: an event is a public sealed record in Contracts with a unique, versioned name that begins with its module's.</summary>
internal sealed partial class EventsAreNamedAndPublished : Rule
{
    private const string Event = "Coordination.Platform.Domain.IIntegrationEvent";
    private const string NameAttribute = "Coordination.Platform.Domain.MessageNameAttribute";

    public override IEnumerable<Violation> Check(Codebase code)
    {
        var events = code.Compiled
            .SelectMany(c => c.WrittenTypes.Select(t => (Project: c, Type: t)))
            .Where(e => !e.Type.IsInterface && !e.Type.IsAbstract && e.Type.Implements(Event))
            .Select(e => (e.Project, e.Type, Name: e.Type.Attribute(NameAttribute)?.ConstructorArguments[0].Value as string))
            .ToList();
        return events.SelectMany(e => Faults(e.Project, e.Type, e.Name))
            .Concat(events.Where(e => e.Name is not null).GroupBy(e => e.Name).Where(g => g.Count() > 1)
                .SelectMany(g => g.Select(e => new Violation(e.Type.FullName, $"shares the name {g.Key} with another event."))));
    }

    private static IEnumerable<Violation> Faults(CompiledProject project, TypeDefinition type, string? name)
    {
        if (project.File.Role != ProjectRole.Contracts || !type.IsPublic)
        {
            yield return new Violation(type.FullName, "is an event outside Contracts; what others hear is published there.");
        }

        if (name is null)
        {
            yield return new Violation(type.FullName, "is an event without [MessageName].");
        }
        else if (!Versioned().IsMatch(name) || (project.File.Prefix is { } prefix && !name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return new Violation(type.FullName, $"is called {name}; write <module>.<what-happened>.v<n>.");
        }
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$")]
    private static partial Regex Versioned();
}
