namespace Coordination.Evaluation.Domain.Reports;

/// <summary>A figure that is another than when it was frozen.</summary>
/// <param name="Part">Heading of its part.</param>
/// <param name="Table">Caption of its table.</param>
/// <param name="Row">What its row is called.</param>
/// <param name="Column">Heading of its column; null when the whole row came or went.</param>
/// <param name="Before">As it was frozen; null where it was not.</param>
/// <param name="Now">As it is; null where it is no more.</param>
/// <param name="Link">Where it comes from.</param>
internal sealed record FigureChange(string Part, string Table, string Row, string? Column, FrozenCell? Before, FrozenCell? Now, string? Link);

/// <summary>Compares figures with those that were frozen before.</summary>
internal static class FigureChanges
{
    public static IReadOnlyList<FigureChange> Between(ReportSnapshot before, ReportSnapshot now)
    {
        var changes = new List<FigureChange>();
        foreach (var part in now.Parts.UnionBy(before.Parts, p => p.Part))
        {
            var (old, current) = (before.Of(part.Part), now.Of(part.Part));
            foreach (var table in (current?.Tables ?? []).UnionBy(old?.Tables ?? [], t => t.Key))
            {
                Compare(changes, part.Heading, old?.Tables.FirstOrDefault(t => t.Key == table.Key), current?.Tables.FirstOrDefault(t => t.Key == table.Key));
            }
        }

        return changes;
    }

    private static void Compare(List<FigureChange> changes, string part, FrozenTable? before, FrozenTable? now)
    {
        var caption = (now ?? before)!.Caption;
        var (old, current) = (Rows(before), Rows(now));
        foreach (var row in (now?.Rows ?? []).UnionBy(before?.Rows ?? [], r => r.Key))
        {
            if (!old.TryGetValue(row.Key, out var was) || !current.TryGetValue(row.Key, out var stands))
            {
                var isNew = current.ContainsKey(row.Key);
                changes.Add(new FigureChange(part, caption, NameOf(row), null, isNew ? null : row.Cells[0], isNew ? row.Cells[0] : null, row.Link));
                continue;
            }

            foreach (var column in now!.Columns)
            {
                if (Cell(before!, was, column.Key) is var cell && Cell(now, stands, column.Key) is var other && cell != other)
                {
                    changes.Add(new FigureChange(part, caption, NameOf(stands), column.Heading, cell, other, stands.Link));
                }
            }
        }
    }

    private static Dictionary<string, FrozenRow> Rows(FrozenTable? table) => (table?.Rows ?? []).ToDictionary(r => r.Key, StringComparer.Ordinal);

    private static string NameOf(FrozenRow row) => row.Cells[0].Text ?? row.Key;

    private static FrozenCell Cell(FrozenTable table, FrozenRow row, string column)
    {
        var place = table.Columns.ToList().FindIndex(c => c.Key == column);
        return place < 0 ? new FrozenCell() : row.Cells[place];
    }
}
