using System.Globalization;
using CsvHelper;

namespace Coordination.Procurement.Formats.Statistics;

/// <summary>The row at hand, read by the headings of its table.</summary>
internal sealed class StatisticsRow
{
    /// <summary>Contracts below this are nearly always typed in thousands or millions.</summary>
    private const decimal HardlyKronor = 10_000;

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TRUE"] = true,
        ["JA"] = true,
        ["1"] = true,
        ["SANT"] = true,
        ["FALSE"] = false,
        ["NEJ"] = false,
        ["0"] = false,
        ["FALSKT"] = false,
    };

    private readonly CsvReader _reader;
    private readonly string _file;
    private readonly NoticeFileLimits _limits;
    private readonly StatisticsTable _table;
    private readonly int _width;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private List<NoticeProblem> _problems = [];

    private StatisticsRow(CsvReader reader, string file, NoticeFileLimits limits, StatisticsTable table, IReadOnlyList<string> headings)
    {
        (_reader, _file, _limits, _table, _width) = (reader, file, limits, table, headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            _columns.TryAdd(headings[i].Trim(), i);
        }
    }

    /// <summary>Null when the headings are not those of the statistics.</summary>
    public static StatisticsRow? For(CsvReader reader, string file, NoticeFileLimits limits)
    {
        var headings = reader.Headers is { } found ? found.ToArray() : [];
        return TableOf(headings) is { } table ? new(reader, file, limits, table, headings) : null;
    }

    /// <summary>Which table the headings belong to; the first line of a file is enough to ask.</summary>
    public static StatisticsTable? TableOf(IReadOnlyCollection<string> headings)
    {
        bool Has(string name) => headings.Any(h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
        if (!Has(StatisticsColumns.Id) || !Has(StatisticsColumns.Database))
        {
            return null;
        }

        return Has(StatisticsColumns.Cpv) && Has(StatisticsColumns.Buyer) ? StatisticsTable.Procurements
            : Has(StatisticsColumns.Tenders) ? StatisticsTable.Tenders
            : Has(StatisticsColumns.Value) ? StatisticsTable.Values
            : Has(StatisticsColumns.Contracted) ? StatisticsTable.Contracted
            : Has(StatisticsColumns.Supplier) ? StatisticsTable.Suppliers : null;
    }

    public NoticeReading Read()
    {
        _problems = [];
        var (id, database) = (Text(StatisticsColumns.Id), Text(StatisticsColumns.Database));
        if (_reader.FieldCount != _width)
        {
            Note(NoticeProblems.RaggedRow, null, _reader.FieldCount.ToString(CultureInfo.InvariantCulture));
        }

        if (id is null)
        {
            Note(NoticeProblems.Missing, StatisticsColumns.Id, null);
        }

        var reading = new NoticeReading
        {
            Source = NoticeSource.Statistics,
            File = _file,
            Place = Line.ToString(CultureInfo.InvariantCulture),
            IsSupplement = _table != StatisticsTable.Procurements,
            IsReadable = id is not null,
            Problems = _problems,
            PublicationId = id,
            ProcedureId = id is null ? null : $"{id}@{database}",
        };

        // The list is the reading's, and what is noted of its columns below comes into it.
        return _table switch
        {
            StatisticsTable.Procurements => Procurement(reading),
            StatisticsTable.Tenders => reading with { LotResults = [new(Text(StatisticsColumns.Lot) ?? "", null, Count(StatisticsColumns.Tenders))] },
            StatisticsTable.Values => reading with { TotalValue = Value() },
            StatisticsTable.Contracted => reading with
            {
                Winners = [new(null, null, Text(StatisticsColumns.Size), Text(StatisticsColumns.LegalForm), Count: Count(StatisticsColumns.Contracted) ?? 0)],
            },
            _ => reading with
            {
                Winners = [new(Text(StatisticsColumns.Supplier), null, Text(StatisticsColumns.Size), Text(StatisticsColumns.LegalForm), Text(StatisticsColumns.Lot) is { } lot ? [lot] : [])],
            },
        };
    }

    private int Line => (int)Math.Min(_reader.LineNumber, int.MaxValue);

    private NoticeReading Procurement(NoticeReading reading)
    {
        if (reading.ProcedureId is { } key && !_seen.Add(key))
        {
            Note(NoticeProblems.Repeated, StatisticsColumns.Id, key);
        }

        var published = Date(StatisticsColumns.Published);
        var reserved = Flag(StatisticsColumns.Reserved);
        return reading with
        {
            NoticeId = reading.ProcedureId,
            PublishedOn = published,
            IssuedAt = published is { } day ? new NoticeMoment(day) : null,
            FormType = "competition",
            Buyers = [new(Required(StatisticsColumns.Buyer), Text(StatisticsColumns.BuyerNumber), "SWE")],
            Title = Required(StatisticsColumns.Title),
            Nature = Required(StatisticsColumns.Nature),
            ProcedureType = Text(StatisticsColumns.Procedure),
            LegalBasis = Text(StatisticsColumns.LegalBasis),
            IsFramework = Text(StatisticsColumns.Agreement) is { } agreement ? agreement.Equals("Ramavtal", StringComparison.OrdinalIgnoreCase) : null,
            IsDynamicSystem = Flag(StatisticsColumns.DynamicSystem),
            IsAboveThreshold = Flag(StatisticsColumns.AboveThreshold),
            IsDivided = Flag(StatisticsColumns.Divided),
            IsJoint = Flag(StatisticsColumns.Joint),
            IsReviewed = Flag(StatisticsColumns.Reviewed),
            MainCpv = Cpv(),
            IsReservationStated = reserved is not null,
            Reserved = reserved == true ? [ReservedKinds.Unstated] : [],
            ReservedExecution = Flag(StatisticsColumns.ReservedExecution),
            IsSocial = Flag(StatisticsColumns.Social),
        };
    }

    private string? Text(string column) => _columns.TryGetValue(column, out var index) && index < _reader.FieldCount && _reader.GetString(index).Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;

    private string? Required(string column)
    {
        var text = Text(column);
        if (text is null)
        {
            Note(NoticeProblems.Missing, column, null);
        }

        return text;
    }

    private bool? Flag(string column)
    {
        var text = Text(column);
        if (text is null)
        {
            return null;
        }

        if (Flags.TryGetValue(text, out var flag))
        {
            return flag;
        }

        Note(NoticeProblems.BadFlag, column, text);
        return null;
    }

    private DateOnly? Date(string column)
    {
        var text = Required(column);
        if (text is null)
        {
            return null;
        }

        if (NoticeMoment.Read(text) is { } moment)
        {
            return moment.Date;
        }

        Note(NoticeProblems.BadDate, column, text);
        return null;
    }

    private string? Cpv()
    {
        var text = Text(StatisticsColumns.Cpv);
        var code = CpvText.Normalise(text);
        if (code is null)
        {
            Note(text is null ? NoticeProblems.Missing : NoticeProblems.BadCpv, StatisticsColumns.Cpv, text);
        }
        else if (CpvText.IsUnstated(code))
        {
            Note(NoticeProblems.Unstated, StatisticsColumns.Cpv, text);
            return null;
        }

        return code;
    }

    private int? Count(string column)
    {
        var text = Required(column);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && count >= 0)
        {
            return count;
        }

        Note(NoticeProblems.BadNumber, column, text);
        return null;
    }

    private NoticeMoney? Value()
    {
        var text = Required(StatisticsColumns.Value);
        if (text is null)
        {
            return null;
        }

        // Both "1460.5" and, from a Swedish Excel, "1460,5".
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            && NoticeMoney.IsPossible(amount))
        {
            if (amount < HardlyKronor)
            {
                Note(NoticeProblems.Unlikely, StatisticsColumns.Value, text);
            }

            return new(amount, "SEK");
        }

        Note(NoticeProblems.BadAmount, StatisticsColumns.Value, text);
        return null;
    }

    private void Note(string code, string? column, string? found)
    {
        if (_problems.Count < _limits.MaxProblems)
        {
            _problems.Add(NoticeProblem.At(code, column is null ? $"{Line}" : $"{Line}: {column}", found, Line));
        }
    }
}
