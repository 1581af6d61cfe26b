namespace Coordination.Procurement.Formats;

/// <summary>Reads a file by its path; one that cannot be opened is a reading that says so.</summary>
internal static class NoticePath
{
    public static IEnumerable<NoticeReading> Read(string path, NoticeFileLimits limits)
    {
        var name = Path.GetFileName(path);
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Told below: nothing may be yielded from here.
        }

        if (file is null)
        {
            yield return NoticeReading.Unreadable(NoticeSource.Eforms, name, new NoticeProblem(NoticeProblems.NotOpened, path));
            yield break;
        }

        using (file)
        {
            foreach (var reading in NoticeFile.Read(file, name, limits))
            {
                yield return reading;
            }
        }
    }
}
