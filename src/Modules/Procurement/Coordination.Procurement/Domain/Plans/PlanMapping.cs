using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Plans;

internal readonly record struct PlanMappingId(Guid Value) : ITypedId<PlanMappingId>
{
    public static PlanMappingId From(Guid value) => new(value);

    public static PlanMappingId New() => new(Guid.CreateVersion7());
}

/// <summary>What a column of a buying unit's list holds.</summary>
internal enum PlanColumn
{
    Ignored,
    Title,
    Number,
    Description,
    Cpv,
    Value,
    Quarter,
    Year,
    Kind,
    Procedure,
    Start,
    End,
    Reserved,
    Employment,
}

/// <summary>How a buying unit's list is to be read, as somebody settled it last: headings and what they hold.</summary>
internal sealed class PlanMapping : Aggregate<PlanMappingId>
{
    private const char Mark = '=';

    private List<string> _columns = [];

    public PlanMapping(PlanMappingId id, string buyingUnit)
    {
        Id = id;
        BuyingUnit = buyingUnit;
    }

    private PlanMapping() => BuyingUnit = string.Empty;

    /// <summary>Code of the committee or company.</summary>
    public string BuyingUnit { get; private set; }

    /// <summary>«Title=benämning»: what a heading, in search form, holds.</summary>
    public IReadOnlyList<string> Columns => _columns;

    public PlanColumn? Of(string heading) =>
        _columns.Find(c => c.EndsWith(Mark + heading, StringComparison.Ordinal) && c.IndexOf(Mark, StringComparison.Ordinal) == c.Length - heading.Length - 1) is { } found
        && Enum.TryParse<PlanColumn>(found[..found.IndexOf(Mark, StringComparison.Ordinal)], out var column) ? column : null;

    public void Remember(IEnumerable<(string Heading, PlanColumn Column)> columns)
    {
        var settled = columns.Where(c => c.Heading.Length > 0).DistinctBy(c => c.Heading).Select(c => $"{c.Column}{Mark}{c.Heading}").ToList();
        if (!settled.SequenceEqual(_columns))
        {
            _columns = settled;
            Touch();
        }
    }
}
