namespace Coordination.Host.Tests.Browser;

/// <summary>The clone that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where the Host's npm packages are installed.</summary>
    public static string HostFolder => Path.Combine(Root, "src", "Host");

    /// <summary>Whether the browser tests leave a picture of each page they check; off, since that doubles their time.</summary>
    public static bool WantsPictures { get; } = Environment.GetEnvironmentVariable("COORDINATION_TEST_PICTURES") is { Length: > 0 };

    /// <summary>Where pictures are left for people to look at; ignored by git.</summary>
    public static string PictureFolder { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "pictures")).FullName;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Coordination.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from a clone.");
    }
}
