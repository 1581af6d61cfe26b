using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 4: a Domain folder knows no EF, ASP.NET or MassTransit.</summary>
internal sealed class DomainKnowsNoFramework : Rule
{
    private static readonly string[] Frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "MassTransit", "System.Data"];

    public override IEnumerable<Violation> Check(Codebase code) => code.Of(ProjectRole.Module).SelectMany(module => Report(
        module.Uses.Where(u => IsDomain(u.In.Namespace) && Frameworks.Any(f => IsIn(u.Type.Namespace, f))),
        u => $"{u.In.FullName} uses {u.What}; a Domain folder knows the field and nothing else."));

    private static bool IsDomain(string space) => space.Split('.').Contains("Domain");

    private static bool IsIn(string space, string framework) =>
        space == framework || space.StartsWith(framework + ".", StringComparison.Ordinal);
}
