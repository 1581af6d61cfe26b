using System.IO.Compression;

namespace Coordination.Host.Tests.Browser;

/// <summary>Pages stay light: what a person on a slow line has to fetch.</summary>
public sealed class WeightTests
{
    private const int LargestStyleSheet = 20 * 1000;
    private const int LargestScript = 15 * 1000;

    [Theory]
    [InlineData("app.css", LargestStyleSheet)]
    [InlineData("app.js", LargestScript)]
    public async Task BundledFile_Compressed_IsLight(string name, int largest)
    {
        var file = Path.Combine(Repository.HostFolder, "wwwroot", "lib", name);
        Assert.SkipUnless(File.Exists(file), "The build had no Node, so there is nothing to weigh.");

        Compressed(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBeLessThanOrEqualTo(largest);
    }

    internal static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return (int)target.Length;
    }
}
