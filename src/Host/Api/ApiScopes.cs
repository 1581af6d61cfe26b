using Coordination.Platform.Modules;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Api;

/// <summary>What systems can be allowed: the scopes that the modules' policies name. A module describes its own in its texts: <c>Api.Scope.</c> and the scope.</summary>
internal sealed class ApiScopes(IEnumerable<IModule> modules, IStringLocalizerFactory factory)
{
    public IReadOnlyList<string> All { get; } = [.. modules.SelectMany(Of).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<Option> Options => [.. modules.SelectMany(m => Of(m).Distinct().Select(scope => new Option(scope, factory.Of(m)[$"Api.Scope.{scope}"], scope)))];

    private static IEnumerable<string> Of(IModule module) => module.Policies.Select(p => p.Scope).OfType<string>();
}
