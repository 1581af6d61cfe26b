using Coordination.Host.Tests.Browser;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Composition;

/// <summary>The pages that are told of by their metadata are those that the framework finds, with the same addresses and types.</summary>
public sealed class PagesByMetadataTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Fact]
    public void Pages_OfEveryAssembly_AreTheFrameworksOwn()
    {
        var parts = app.Services.GetRequiredService<ApplicationPartManager>();
        var told = new ViewsFeature();
        parts.PopulateFeature(told);

        parts.ApplicationParts.ShouldAllBe(part => !(part is CompiledRazorAssemblyPart), "each would make the type of every page ready");
        var framework = parts.ApplicationParts.OfType<AssemblyPart>().SelectMany(part => ((IRazorCompiledItemProvider)new CompiledRazorAssemblyPart(part.Assembly)).CompiledItems).Select(Told).ToList();
        var ours = told.ViewDescriptors.Select(d => Told(d.Item!)).ToList();
        framework.Count.ShouldBeGreaterThan(PageAddresses.Templates.Count);
        ours.Except(framework).ShouldBeEmpty();
        framework.Except(ours).ShouldBeEmpty();
        ours.Count.ShouldBe(framework.Count);
    }

    private static (string Path, string Kind, Type Type, string Says) Told(RazorCompiledItem item) =>
        (item.Identifier, item.Kind, item.Type, string.Join(", ", item.Metadata.OfType<RazorCompiledItemMetadataAttribute>().Select(m => $"{m.Key}={m.Value}")));
}
