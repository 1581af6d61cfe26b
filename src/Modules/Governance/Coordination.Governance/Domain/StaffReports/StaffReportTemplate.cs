using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>A heading of a template.</summary>
/// <param name="Heading">As the municipality's papers have it.</param>
/// <param name="Level">2 for a section, 3 for a part of the one before.</param>
/// <param name="Guidance">What the officer is told beside the text.</param>
/// <param name="Sources">What the product writes there to begin with, in this order.</param>
internal sealed record TemplateSection(string Heading, int Level, string? Guidance, IReadOnlyList<SectionSource> Sources)
{
    public bool IsSameAs(TemplateSection other) => Heading == other.Heading && Level == other.Level && Guidance == other.Guidance && Sources.SequenceEqual(other.Sources);
}

/// <summary>
/// A municipality's own order of headings. Every change is a new version beside the old ones; a report has copied the version that it
/// was started from, so that no change and no removal reaches it.
/// </summary>
internal sealed class StaffReportTemplate : Aggregate<StaffReportTemplateId>
{
    private readonly List<TemplateVersion> _versions = [];

    public StaffReportTemplate(StaffReportTemplateId id, string name, DecisionStyle style, IReadOnlyList<TemplateSection> sections, DateTimeOffset now, string by)
    {
        Id = id;
        Name = name.Trim();
        Style = style;
        Sections = sections;
        Number = 1;
        _versions.Add(new TemplateVersion(1, Name, style, sections, now, by));
    }

    private StaffReportTemplate() => Name = string.Empty;

    public string Name { get; private set; }

    public DecisionStyle Style { get; private set; }

    public IReadOnlyList<TemplateSection> Sections { get; private set; } = [];

    /// <summary>The version that new reports get.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<TemplateVersion> Versions => _versions;

    public TemplateUse Use => new(Id, Name, Number, Style);

    public Result Change(string name, DecisionStyle style, IReadOnlyList<TemplateSection> sections, DateTimeOffset now, string by)
    {
        if (Name == name.Trim() && Style == style && Sections.Count == sections.Count && Sections.Zip(sections).All(pair => pair.First.IsSameAs(pair.Second)))
        {
            return Result.Success;
        }

        Name = name.Trim();
        Style = style;
        Sections = sections;
        Number++;
        _versions.Add(new TemplateVersion(Number, Name, style, sections, now, by));
        Touch();
        return Result.Success;
    }
}

/// <summary>A template as it was; never changed.</summary>
internal sealed class TemplateVersion
{
    public TemplateVersion(int number, string name, DecisionStyle style, IReadOnlyList<TemplateSection> sections, DateTimeOffset at, string by)
    {
        Number = number;
        Name = name;
        Style = style;
        Sections = sections;
        MadeAt = at;
        MadeBy = by;
    }

    private TemplateVersion() => Name = MadeBy = string.Empty;

    public int Number { get; private set; }

    public string Name { get; private set; }

    public DecisionStyle Style { get; private set; }

    public IReadOnlyList<TemplateSection> Sections { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    public string MadeBy { get; private set; }
}
