namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>The areas met so far. An area met again (on the next page, on another sheet) is the same area.</summary>
internal sealed class PlanAreas
{
    /// <summary>Name of the one area of a plan that names none.</summary>
    public const string Unnamed = "Åtgärder";

    private readonly List<ReadArea> _areas = [];

    public ReadArea? Current { get; private set; }

    public void Begin(AreaHeading? heading, string? intro)
    {
        var title = heading?.Title ?? Unnamed;
        var known = _areas.FindIndex(a => a.Title.Equals(title, StringComparison.OrdinalIgnoreCase) && (heading?.Number is null || heading.Number == a.Number));
        if (known >= 0)
        {
            _areas[known] = _areas[known] with { Intro = _areas[known].Intro ?? intro };
            Current = _areas[known];
            return;
        }

        var number = heading?.Number is { } written && !_areas.Exists(a => a.Number == written) ? written : _areas.Select(a => a.Number).DefaultIfEmpty().Max() + 1;
        Current = new ReadArea(number, title, intro);
        _areas.Add(Current);
    }

    /// <summary>Areas that hold a row, in order.</summary>
    public IReadOnlyList<ReadArea> InUse(IReadOnlyList<ReadRow> rows)
    {
        var used = rows.Select(r => r.Area).ToHashSet();
        return [.. _areas.Where(a => used.Contains(a.Number)).OrderBy(a => a.Number)];
    }
}
