namespace Coordination.Procurement.Formats;

/// <summary>Files by their paths; one that cannot be opened is a reading that says so.</summary>
internal static class NoticePath
{
    public static IEnumerable<NoticeReading> Read(string path, NoticeFileLimits limits)
    {
        using var file = Open(path);
        if (file is null)
        {
            yield return NotOpened(path);
            yield break;
        }

        foreach (var reading in NoticeFile.Read(file, Path.GetFileName(path), limits))
        {
            yield return reading;
        }
    }

    public static NoticeReading NotOpened(string path) => NoticeReading.Unreadable(NoticeSource.Eforms, Path.GetFileName(path), new NoticeProblem(NoticeProblems.NotOpened, path));

    /// <summary>Null when it is not there, or may not be read.</summary>
    public static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Tables that add to procurements come after those that tell of them.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> paths) => paths.OrderBy(path =>
    {
        using var file = Open(path);
        return file is not null && NoticeFile.AddsToOthers(file);
    });
}
