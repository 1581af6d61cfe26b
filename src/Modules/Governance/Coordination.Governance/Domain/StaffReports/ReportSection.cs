using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>
/// A section of a staff report, an aggregate of its own: two officers who write in different sections are never in each other's way,
/// and whoever writes in the same one is told instead of overwriting. Closing the report locks every section in the same commit.
/// </summary>
internal sealed class ReportSection : Aggregate<SectionId>
{
    /// <summary>Room for the table of a plan with a thousand activities.</summary>
    public const int MostCharacters = 400_000;

    public ReportSection(SectionId id, StaffReportId reportId, int position, TemplateSection template)
    {
        Id = id;
        ReportId = reportId;
        Position = position;
        Level = template.Level;
        Heading = template.Heading;
        Guidance = template.Guidance;
        Sources = template.Sources;
        Text = WrittenBy = string.Empty;
    }

    private ReportSection() => Heading = Text = WrittenBy = string.Empty;

    public StaffReportId ReportId { get; private set; }

    public int Position { get; private set; }

    /// <summary>2 for a section, 3 for a part of the one before.</summary>
    public int Level { get; private set; }

    public string Heading { get; private set; }

    /// <summary>What the template tells the officer.</summary>
    public string? Guidance { get; private set; }

    /// <summary>What the product can write here.</summary>
    public IReadOnlyList<SectionSource> Sources { get; private set; } = [];

    /// <summary>In the small markup that <c>SectionMarkup</c> reads.</summary>
    public string Text { get; private set; }

    /// <summary>The version of heading and text that stands, counted from 1.</summary>
    public int Number { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>A name, not an account: accounts go.</summary>
    public string WrittenBy { get; private set; }

    public bool IsLocked { get; private set; }

    /// <summary>Writes, unless somebody has written since version <paramref name="seen"/>.</summary>
    public Result<SectionVersion> Write(int seen, string heading, string? text, SectionOrigin origin, DateTimeOffset now, string by)
    {
        if (IsLocked)
        {
            return new Error("GOV-0821", "StaffReports.IsClosed", Kind: ErrorKind.Conflict);
        }

        if (seen != Number)
        {
            return new Error("GOV-0829", "StaffReports.SectionChanged", Kind: ErrorKind.Conflict);
        }

        Heading = heading.Trim();
        Text = (text ?? string.Empty).ReplaceLineEndings("\n").Trim();
        Number++;
        WrittenAt = now;
        WrittenBy = by;
        return new SectionVersion(Id, Number, Heading, Text, origin, now, by);
    }

    /// <summary>
    /// A matter that it quotes has been protected. Whoever is writing finds a newer version and is asked; a section that is locked loses the
    /// quote and is otherwise what was handed over.
    /// </summary>
    /// <returns>The version without the quote; null where there was none, or the section is locked.</returns>
    public SectionVersion? Conceal(QuotedMatter quoted, DateTimeOffset now, string by)
    {
        if (!quoted.IsIn(Text) && !quoted.IsIn(Heading))
        {
            return null;
        }

        if (!IsLocked)
        {
            return Write(Number, quoted.Conceal(Heading), quoted.Conceal(Text), SectionOrigin.Concealed, now, by).Value;
        }

        (Heading, Text) = (quoted.Conceal(Heading), quoted.Conceal(Text));
        Touch();
        return null;
    }

    public void Lock(bool isLocked)
    {
        IsLocked = isLocked;

        // Whoever is saving at this moment finds a newer version and is refused.
        Touch();
    }
}

/// <summary>Heading and text of a section as somebody left them; never changed, but for quotes of a matter that has been protected since.</summary>
internal sealed class SectionVersion
{
    public SectionVersion(SectionId sectionId, int number, string heading, string text, SectionOrigin origin, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        SectionId = sectionId;
        Number = number;
        Heading = heading;
        Text = text;
        Origin = origin;
        WrittenAt = at;
        WrittenBy = by;
    }

    private SectionVersion() => Heading = Text = WrittenBy = string.Empty;

    public Guid Id { get; private set; }

    public SectionId SectionId { get; private set; }

    public int Number { get; private set; }

    public string Heading { get; private set; }

    public string Text { get; private set; }

    public SectionOrigin Origin { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public string WrittenBy { get; private set; }

    public void Conceal(QuotedMatter quoted) => (Heading, Text) = (quoted.Conceal(Heading), quoted.Conceal(Text));
}

/// <summary>A reviewer's words on a section, until an officer has dealt with them. Apart from the section, so that a comment is in no writer's way.</summary>
internal sealed class SectionComment
{
    public SectionComment(Guid id, StaffReportId reportId, SectionId sectionId, int number, string text, DateTimeOffset at, string by)
    {
        Id = id;
        ReportId = reportId;
        SectionId = sectionId;
        Number = number;
        Text = text.Trim();
        At = at;
        By = by;
    }

    private SectionComment() => Text = By = string.Empty;

    public Guid Id { get; private set; }

    public StaffReportId ReportId { get; private set; }

    public SectionId SectionId { get; private set; }

    /// <summary>The version of the section that it is about.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string? SettledBy { get; private set; }

    public void Conceal(QuotedMatter quoted) => Text = quoted.Conceal(Text);

    public void Settle(DateTimeOffset now, string by)
    {
        SettledAt ??= now;
        SettledBy ??= by;
    }
}

/// <summary>
/// Somebody has a section open for writing. Durable and short: it is renewed by page loads and saves, and when the person leaves or the
/// account goes it runs out by itself. It warns; what protects the text is the section's version.
/// </summary>
internal sealed class SectionPresence
{
    /// <summary>As long as a thought takes without script.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    public SectionPresence(StaffReportId reportId, SectionId sectionId, Guid personId, string personName, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ReportId = reportId;
        SectionId = sectionId;
        PersonId = personId;
        PersonName = personName;
        Since = now;
        Until = now + Length;
    }

    private SectionPresence() => PersonName = string.Empty;

    public Guid Id { get; private set; }

    public StaffReportId ReportId { get; private set; }

    public SectionId SectionId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset Until { get; private set; }
}
