using System.Reflection;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Modules;

/// <summary>
/// A module's one public class. It registers its own assembly by convention; the Host lists the modules and knows nothing else
/// about them.
/// </summary>
public interface IModule
{
    /// <summary>What the names of its messages, consumers and jobs begin with, in small letters: <c>governance</c>, <c>business-support</c>.</summary>
    string Name { get; }

    /// <summary>Its schema: the name with underscores.</summary>
    string Schema => Name.Replace('-', '_');

    /// <summary>The module's own assembly.</summary>
    Assembly Assembly => GetType().Assembly;

    /// <summary>What people may do in this module, and which roles may.</summary>
    IReadOnlyList<PolicyDefinition> Policies { get; }

    /// <summary>The entries this module adds to the main navigation, in order.</summary>
    IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>The search box of the page frame, where this module has the list that it searches.</summary>
    SearchEntry? Search => null;

    /// <summary>What this module adds to the command line.</summary>
    IReadOnlyList<IModuleCommand> Commands => [];

    /// <summary>Registers services; <see cref="ModuleServices.AddModule"/> has registered the conventional ones already.</summary>
    void Register(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's minimal-API endpoints (Razor Pages are found by themselves).</summary>
    void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints)
    {
    }
}

/// <summary>An entry of the main navigation.</summary>
/// <param name="Order">Position; ascending.</param>
/// <param name="TextKey">Key in the module's <c>Texts</c> resources.</param>
/// <param name="Path">Address, for example <c>/planer</c>.</param>
/// <param name="Policy">Shown to those whom this policy admits.</param>
/// <param name="ActivePrefixes">Addresses under which the entry is the current one.</param>
public sealed record NavigationEntry(int Order, string TextKey, string Path, string Policy, params IReadOnlyList<string> ActivePrefixes)
{
    /// <summary>
    /// Key of a heading in the module's <c>Texts</c>. Entries of one heading stand together under it: one place in the bar, which leads to the
    /// first of them that the person may see. Null: a place of its own.
    /// </summary>
    public string? HeadingKey { get; init; }
}
