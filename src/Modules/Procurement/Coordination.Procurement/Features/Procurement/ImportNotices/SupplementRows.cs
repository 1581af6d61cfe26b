using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>
/// The rows of a table that adds to procurements, gathered by procurement: a procurement's lots and suppliers lie scattered in the file and
/// are one fact of it. They are held until the file ends: such tables are a few short columns wide, and a year of the nation's is some megabytes.
/// </summary>
internal sealed class SupplementRows
{
    private readonly Dictionary<string, Gathered> _of = new(StringComparer.Ordinal);

    public void Add(NoticeReading row)
    {
        if (!_of.TryGetValue(row.ProcedureId!, out var gathered))
        {
            _of[row.ProcedureId!] = gathered = new(row);
        }

        gathered.Add(row);
    }

    public IEnumerable<(NoticeReading Reading, int Rows)> Take()
    {
        foreach (var gathered in _of.Values)
        {
            yield return (gathered.ToReading(), gathered.Rows);
        }

        _of.Clear();
    }

    private sealed class Gathered(NoticeReading first)
    {
        private readonly List<NoticeLotResult> _results = [];
        private readonly List<NoticeWinner> _winners = [];
        private readonly List<NoticeProblem> _problems = [];
        private NoticeMoney? _value;

        public int Rows { get; private set; }

        public void Add(NoticeReading row)
        {
            Rows++;
            _results.AddRange(row.LotResults);
            _winners.AddRange(row.Winners);
            _problems.AddRange(row.Problems);
            _value = row.TotalValue is { } value ? new((_value?.Amount ?? 0) + value.Amount, value.Currency) : _value;
        }

        public NoticeReading ToReading() => first with { LotResults = _results, Winners = _winners, Problems = _problems, TotalValue = _value };
    }
}
