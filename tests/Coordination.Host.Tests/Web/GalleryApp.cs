namespace Coordination.Host.Tests.Web;

/// <summary>The product with the page that shows every component.</summary>
public sealed class GalleryApp() : CoordinationApp(new CoordinationAppSettings { Arguments = ["--Gallery:Enabled=true"] });
