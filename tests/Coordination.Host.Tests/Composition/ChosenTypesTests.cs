using System.Reflection;
using Coordination.Platform.Domain;
using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using MassTransit;

namespace Coordination.Host.Tests.Composition;

/// <summary>What is read from metadata is what the runtime would say of all types.</summary>
public sealed class ChosenTypesTests
{
    public static TheoryData<string> Assemblies =>
        [.. Modules.All.Select(m => m.Assembly).Append(typeof(CoordinationHost).Assembly).SelectMany(WithContracts).Select(a => a.GetName().Name!).Distinct()];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Derived_InEachAssembly_FindsAll(string name)
    {
        var assembly = Assembly.Load(name);
        foreach (var from in (Type[])[typeof(IRecurringJob), typeof(IConsumer), typeof(IIntegrationEvent), typeof(Coordination.Platform.Persistence.ModuleDbContext), typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel), typeof(Exception)])
        {
            ChosenTypes.Derived(assembly, from).ShouldBe(Made(assembly).Where(from.IsAssignableFrom), ignoreOrder: true, from.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Named_InEachAssembly_FindsAll(string name)
    {
        var assembly = Assembly.Load(name);

        ChosenTypes.Named(assembly, "Handler", "Query", "Queries")
            .ShouldBe(Made(assembly).Where(t => t.Name.EndsWith("Handler") || t.Name.EndsWith("Query") || t.Name.EndsWith("Queries")), ignoreOrder: true);
    }

    private static IEnumerable<Type> Made(Assembly assembly) => assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && !t.Name.StartsWith('<'));

    private static IEnumerable<Assembly> WithContracts(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Where(n => n.Name!.StartsWith("Coordination.")).Select(Assembly.Load).Append(assembly);
}
