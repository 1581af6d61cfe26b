namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

/// <summary>A municipality's real plan, where a folder of source documents lies beside or above the checkout.</summary>
internal static class SeedPlan
{
    public const string Missing = "The source documents are not beside this checkout.";

    public static string? Path { get; } = Find();

    public static bool IsMissing => Path is null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = new DirectoryInfo(System.IO.Path.Combine(folder.FullName, "shared", "seeds"));
            if (seeds.Exists)
            {
                return seeds.EnumerateFiles("003_*.txt").FirstOrDefault()?.FullName;
            }
        }

        return null;
    }
}
