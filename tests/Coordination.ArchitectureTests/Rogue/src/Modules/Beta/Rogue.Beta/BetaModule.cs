using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Rogue.Beta;

public sealed class BetaModule : IModule
{
    public string Name => "beta";

    public IReadOnlyList<PolicyDefinition> Policies => [];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
    }
}

public class Thing // type breaks InsidesAreInternal
{
    public Guid Id { get; set; }

    public static int Count { get; set; }

    public static Task<Thing> FindAsync(int number) => Task.FromResult(new Thing());

    public static bool Has(int number) => number > Count;
}

public sealed class SpecialThing : Thing; // type breaks InsidesAreInternal

public sealed class ThingMissing : Exception; // type breaks InsidesAreInternal

public sealed class ThingAttribute : Attribute; // type breaks InsidesAreInternal
