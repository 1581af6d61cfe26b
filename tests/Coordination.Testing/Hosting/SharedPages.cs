using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing.Hosting;

/// <summary>
/// Describing every page by reflection is a large part of a start, and every test's application has the same pages: they are described
/// once per process. Each application gets descriptors of its own, because what it caches for a page is kept with the descriptor.
/// </summary>
internal sealed class SharedPages(IActionDescriptorProvider pages, ApplicationPartManager parts) : IActionDescriptorProvider
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<CompiledPageActionDescriptor>> Described = [];

    public int Order => pages.Order;

    /// <summary>Takes the place of the framework's own provider of pages.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var own = services.Single(s => s.ServiceType == typeof(IActionDescriptorProvider)
            && s.ImplementationType?.Name == "CompiledPageActionDescriptorProvider");
        services.Remove(own);
        services.AddSingleton<IActionDescriptorProvider>(provider => new SharedPages(
            (IActionDescriptorProvider)ActivatorUtilities.CreateInstance(provider, own.ImplementationType!),
            provider.GetRequiredService<ApplicationPartManager>()));
    }

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var described = Described.GetOrAdd(string.Join('\n', parts.ApplicationParts.Select(p => p.Name)), _ => Describe());
        foreach (var page in described)
        {
            context.Results.Add(Copy(page));
        }
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context) => pages.OnProvidersExecuted(context);

    private static CompiledPageActionDescriptor Copy(CompiledPageActionDescriptor page) => new(page)
    {
        ActionConstraints = page.ActionConstraints,
        AttributeRouteInfo = page.AttributeRouteInfo,
        BoundProperties = page.BoundProperties,
        DeclaredModelTypeInfo = page.DeclaredModelTypeInfo,
        DisplayName = page.DisplayName,
        EndpointMetadata = page.EndpointMetadata,
        FilterDescriptors = page.FilterDescriptors,
        HandlerMethods = page.HandlerMethods,
        HandlerTypeInfo = page.HandlerTypeInfo,
        ModelTypeInfo = page.ModelTypeInfo,
        PageTypeInfo = page.PageTypeInfo,
        Parameters = page.Parameters,
        Properties = new Dictionary<object, object?>(page.Properties),
        RouteValues = page.RouteValues,
    };

    private List<CompiledPageActionDescriptor> Describe()
    {
        var described = new ActionDescriptorProviderContext();
        pages.OnProvidersExecuting(described);
        return [.. described.Results.Cast<CompiledPageActionDescriptor>()];
    }
}
