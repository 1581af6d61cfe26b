namespace Coordination.Host.Tests.Browser;

/// <summary>The tests that share one product and one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "Browser";
}
