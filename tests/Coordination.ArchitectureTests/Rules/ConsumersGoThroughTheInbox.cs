using System.Text.RegularExpressions;
using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 6: every consumer derives from ModuleConsumer, which goes through the inbox, and has a unique name that begins with its module's.</summary>
internal sealed partial class ConsumersGoThroughTheInbox : Rule
{
    private const string Consumer = "MassTransit.IConsumer";
    private const string ThroughInbox = "Coordination.Platform.Messaging.ModuleConsumer`2";
    private const string NameAttribute = "Coordination.Platform.Messaging.ConsumerNameAttribute";

    public override IEnumerable<Violation> Check(Codebase code)
    {
        var consumers = code.Rooms
            .SelectMany(c => c.WrittenTypes.Select(t => (Project: c, Type: t)))
            .Where(c => c.Type.IsConcreteClass() && c.Type.Implements(Consumer))
            .Select(c => (c.Project, c.Type, Name: c.Type.Attribute(NameAttribute)?.ConstructorArguments[0].Value as string))
            .ToList();
        return consumers.SelectMany(c => Faults(c.Project, c.Type, c.Name))
            .Concat(consumers.Where(c => c.Name is not null).GroupBy(c => c.Name).Where(g => g.Count() > 1)
                .SelectMany(g => g.Select(c => new Violation(c.Type.FullName, $"shares the name {g.Key} with another consumer: one of them would never run."))));
    }

    private static IEnumerable<Violation> Faults(CompiledProject project, TypeDefinition type, string? name)
    {
        if (!type.InheritsFrom(ThroughInbox))
        {
            yield return new Violation(type.FullName, "consumes past the inbox; derive from ModuleConsumer.");
        }

        if (name is null)
        {
            yield return new Violation(type.FullName, "is a consumer without [ConsumerName].");
        }
        else if (!Named().IsMatch(name) || (project.File.Prefix is { } prefix && !name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return new Violation(type.FullName, $"is called {name}; write <module>.<what-it-does>.");
        }
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Named();
}
