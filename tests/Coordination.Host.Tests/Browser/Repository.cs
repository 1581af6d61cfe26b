namespace Coordination.Host.Tests.Browser;

/// <summary>The clone that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where the Host's npm packages are installed.</summary>
    public static string HostFolder => Path.Combine(Root, "src", "Host");

    /// <summary>Whether the browser tests leave a picture of each page they check; off, since that doubles their time.</summary>
    public static bool WantsPictures { get; } = Environment.GetEnvironmentVariable("COORDINATION_TEST_PICTURES") is { Length: > 0 };

    /// <summary>Beginnings of addresses, parted by commas, for whoever works on a few pages and wants to walk those only; every page where it is not set.</summary>
    private static readonly string[] Beginnings = (Environment.GetEnvironmentVariable("COORDINATION_TEST_PAGES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Where pictures are left for people to look at; ignored by git.</summary>
    public static string PictureFolder { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "pictures")).FullName;

    /// <summary>Whether the walk over every page is to look at this one.</summary>
    public static bool WantsPage(string template) => Beginnings.Length == 0 || Array.Exists(Beginnings, b => template.StartsWith(b, StringComparison.Ordinal));

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
