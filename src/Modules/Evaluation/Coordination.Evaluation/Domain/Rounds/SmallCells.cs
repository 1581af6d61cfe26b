namespace Coordination.Evaluation.Domain.Rounds;

/// <summary>
/// What may be shown of a table that counts people. A cell of fewer than <see cref="Fewest"/> persons is hidden; so are as many others as it
/// takes that no hidden cell can be computed from the totals, and no total that differs from one shown before by fewer persons than that.
/// </summary>
internal static class SmallCells
{
    /// <summary>Fewer persons than this are not shown. Nobody is not a person: nought is shown.</summary>
    public const int Fewest = 5;

    /// <summary>Whether a number of persons is too small to be shown.</summary>
    public static bool IsSmall(int persons) => persons is > 0 and < Fewest;

    /// <summary>One column and its total.</summary>
    /// <param name="persons">Persons behind each cell.</param>
    /// <param name="known">Cells that readers know from what was shown before; they protect nothing. Null: none.</param>
    /// <param name="wholes">Of how many each cell is a part, where that is shown beside it; null where it is not, or for no such column.</param>
    /// <param name="hideTotal">The total would tell something beside one that was shown before.</param>
    public static ProtectedCells ProtectColumn(IReadOnlyList<int> persons, IReadOnlyList<bool>? known = null, IReadOnlyList<int?>? wholes = null, bool hideTotal = false)
    {
        var grid = new int[persons.Count, 1];
        for (var row = 0; row < persons.Count; row++)
        {
            grid[row, 0] = persons[row];
        }

        return new Protection(grid, known, wholes, hideTotal).Run();
    }

    /// <summary>Rows and columns, with the totals of both and the total of all.</summary>
    public static ProtectedCells ProtectGrid(int[,] persons) => new Protection(persons, null, null, false).Run();

    /// <summary>
    /// Whether two totals of the same question, each of its own recipients, tell together what a few persons are: those who came, went, or
    /// are stated otherwise, are too few.
    /// </summary>
    /// <param name="now">Persons of each recipient in the total that would be shown.</param>
    /// <param name="before">Persons of each recipient in one that has been shown.</param>
    /// <param name="samePeriod">Both tell of the same time, so that a difference for one and the same recipient is a correction.</param>
    public static bool TellByDifference(IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, int> before, bool samePeriod)
    {
        var came = now.Where(n => !before.TryGetValue(n.Key, out var old) || (samePeriod && old != n.Value)).Sum(n => n.Value);
        var went = before.Where(b => !now.TryGetValue(b.Key, out var current) || (samePeriod && current != b.Value)).Sum(b => b.Value);
        return IsSmall(came) || IsSmall(went);
    }

    /// <summary>One run over one table. The last row holds the columns' totals and, in a grid, the last column the rows'.</summary>
    private sealed class Protection
    {
        private readonly int _rows;
        private readonly int _columns;
        private readonly bool _isGrid;
        private readonly int[,] _values;
        private readonly bool[,] _hidden;
        private readonly bool[,] _known;
        private readonly IReadOnlyList<int?>? _wholes;

        public Protection(int[,] persons, IReadOnlyList<bool>? known, IReadOnlyList<int?>? wholes, bool hideTotal)
        {
            (_rows, _columns) = (persons.GetLength(0), persons.GetLength(1));
            _isGrid = _columns > 1;
            _wholes = wholes;
            var width = _isGrid ? _columns + 1 : 1;
            (_values, _hidden, _known) = (new int[_rows + 1, width], new bool[_rows + 1, width], new bool[_rows + 1, width]);
            for (var row = 0; row < _rows; row++)
            {
                for (var column = 0; column < _columns; column++)
                {
                    Count(row, column, persons[row, column]);
                }

                if (!_isGrid && known is not null)
                {
                    _known[row, 0] = known[row];
                }
            }

            foreach (var (row, column) in All())
            {
                _hidden[row, column] = IsSmall(_values[row, column]) || (!_isGrid && row < _rows && IsSmallBeside(row));
            }

            _hidden[_rows, width - 1] |= hideTotal;
        }

        public ProtectedCells Run()
        {
            while (Widen())
            {
                // Each turn hides at least one cell more, so there are at most as many turns as cells.
            }

            return new ProtectedCells(_hidden, _rows, _columns);
        }

        private void Count(int row, int column, int persons)
        {
            _values[row, column] = persons;
            _values[_rows, column] += persons;
            if (_isGrid)
            {
                _values[row, _columns] += persons;
                _values[_rows, _columns] += persons;
            }
        }

        /// <summary>Those of the whole who are not in the part are too few: the part tells who they are.</summary>
        private bool IsSmallBeside(int row) => _wholes?[row] is { } whole && IsSmall(whole - _values[row, 0]);

        /// <summary>Hides one cell more where one is not safe yet; false when all are.</summary>
        private bool Widen()
        {
            foreach (var line in Lines())
            {
                var cells = line[..^1];
                var total = line[^1];
                var hidden = cells.Where(c => _hidden[c.Row, c.Column]).ToList();
                var isSafe = _hidden[total.Row, total.Column] ? hidden.Count > 0 : hidden.Count == 0 || IsSafe(hidden);
                if (!isSafe && (HideOneOf(cells) || Hide(total)))
                {
                    return true;
                }
            }

            return _isGrid && WidenBridge();
        }

        /// <summary>Whether cells that are hidden beside a total that is shown stay unknown: several, together not small, and not all of their wholes.</summary>
        private bool IsSafe(List<Cell> hidden)
        {
            var unknown = hidden.Where(c => !_known[c.Row, c.Column]).ToList();
            if (unknown.Count < 2 || unknown.Sum(c => _values[c.Row, c.Column]) < Fewest)
            {
                return false;
            }

            // Where each one's whole is shown, the rest of them is computed too: none left would tell every part, a few would be a small cell.
            return _wholes is null || unknown.Any(c => c.Row == _rows || _wholes[c.Row] is null) || unknown.Sum(c => _wholes[c.Row]!.Value - _values[c.Row, 0]) >= Fewest;
        }

        private bool HideOneOf(IEnumerable<Cell> cells)
        {
            var open = cells.Where(c => !_hidden[c.Row, c.Column] && !_known[c.Row, c.Column]).ToList();
            return open.Count > 0 && Hide(open.OrderBy(c => _values[c.Row, c.Column] == 0).ThenBy(c => _values[c.Row, c.Column]).First());
        }

        private bool Hide(Cell cell)
        {
            if (_hidden[cell.Row, cell.Column])
            {
                return false;
            }

            return _hidden[cell.Row, cell.Column] = true;
        }

        /// <summary>
        /// Each cell stands in one row and one column. With rows and columns as points and hidden cells as the lines between them, a cell can be
        /// computed exactly when its line is a bridge: taken away, the points fall apart.
        /// </summary>
        private bool WidenBridge()
        {
            foreach (var cell in All().Where(c => _hidden[c.Row, c.Column] && IsBridge(c)))
            {
                if (HideOneOf(All().Where(c => c.Row == cell.Row || c.Column == cell.Column)) || HideOneOf(All()))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsBridge(Cell bridge)
        {
            var (reached, next) = (new HashSet<(bool IsRow, int Index)> { (true, bridge.Row) }, new Queue<(bool IsRow, int Index)>([(true, bridge.Row)]));
            while (next.TryDequeue(out var point))
            {
                foreach (var cell in All().Where(c => c != bridge && _hidden[c.Row, c.Column] && (point.IsRow ? c.Row : c.Column) == point.Index))
                {
                    var other = (!point.IsRow, point.IsRow ? cell.Column : cell.Row);
                    if (reached.Add(other))
                    {
                        next.Enqueue(other);
                    }
                }
            }

            return !reached.Contains((false, bridge.Column));
        }

        /// <summary>Every line of cells that add up to its last one.</summary>
        private IEnumerable<Cell[]> Lines()
        {
            for (var column = 0; column < _hidden.GetLength(1); column++)
            {
                yield return [.. Enumerable.Range(0, _rows + 1).Select(r => new Cell(r, column))];
            }

            for (var row = 0; _isGrid && row <= _rows; row++)
            {
                yield return [.. Enumerable.Range(0, _columns + 1).Select(c => new Cell(row, c))];
            }
        }

        private IEnumerable<Cell> All() =>
            Enumerable.Range(0, _hidden.GetLength(0)).SelectMany(r => Enumerable.Range(0, _hidden.GetLength(1)).Select(c => new Cell(r, c)));

        private readonly record struct Cell(int Row, int Column);
    }
}

/// <summary>Which cells of a table are hidden.</summary>
internal sealed class ProtectedCells(bool[,] hidden, int rows, int columns)
{
    public bool IsHidden(int row, int column = 0) => hidden[row, column];

    /// <summary>Of a column; of all rows.</summary>
    public bool IsTotalHidden(int column = 0) => hidden[rows, column];

    /// <summary>Of a row in a grid.</summary>
    public bool IsRowTotalHidden(int row) => hidden[row, columns];

    public bool IsGrandTotalHidden => hidden[rows, columns > 1 ? columns : 0];
}
