namespace Coordination.Procurement.Tests.Formats;

/// <summary>Real files that stand beside the repository where it is developed. Tests that need them say so where they are missing.</summary>
internal static class SharedData
{
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The rows of a table with headings, as they stand.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = CsvHelper.CsvReader.FromFile(file, new CsvHelper.CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        var headings = reader.Headers!.ToArray();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(headings.Select((heading, index) => (heading, Value: reader.GetString(index))).ToDictionary(p => p.heading, p => p.Value, StringComparer.Ordinal));
        }

        return rows;
    }
}
