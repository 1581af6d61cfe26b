using System.Reflection;
using Coordination.Platform.Modules;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Coordination.Host.Tests.Browser;

/// <summary>Every page of the product, found in the compiled assemblies, so that a new page is tested without being listed.</summary>
internal static class PageAddresses
{
    /// <summary>Route templates, such as <c>/planer/{id:guid}</c>.</summary>
    public static IReadOnlyList<string> Templates { get; } =
        [.. Modules.All.Select((IModule m) => m.Assembly).Append(typeof(CoordinationHost).Assembly)
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .SelectMany(item => item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate")
            .Select(metadata => metadata.Value)
            .Order(StringComparer.Ordinal)];
}
