using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Knowledge;

internal readonly record struct GuideSectionId(Guid Value) : ITypedId<GuideSectionId>
{
    public static GuideSectionId From(Guid value) => new(value);

    public static GuideSectionId New() => new(Guid.CreateVersion7());
}

/// <summary>What the municipality writes in sections of its own.</summary>
internal enum Guide
{
    /// <summary>The public page on social enterprises (S003-R3.2).</summary>
    PublicPage,

    /// <summary>Guidance and forms of support and cooperation, for the municipality's own people (S003-R3.3).</summary>
    Handbook,
}

/// <summary>
/// A section of a guide, an aggregate of its own: two people who write in different sections are never in each other's way. What is
/// written is a draft until somebody publishes it; readers see the version that was published last, and every version stays.
/// </summary>
internal sealed class GuideSection : Aggregate<GuideSectionId>
{
    public const int LongestText = 20_000;

    private readonly List<GuideVersion> _versions = [];

    public GuideSection(GuideSectionId id, Guide guide, string language, int position, string title, string text)
    {
        Id = id;
        Guide = guide;
        Language = language;
        Title = Text = string.Empty;
        Write(position, title, text);
    }

    private GuideSection() => Language = Title = Text = string.Empty;

    public Guide Guide { get; private set; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; private set; }

    /// <summary>Sections stand in this order, then in the order in which they were made.</summary>
    public int Position { get; private set; }

    public string Title { get; private set; }

    /// <summary>In the small markup that <c>SectionMarkup</c> reads.</summary>
    public string Text { get; private set; }

    /// <summary>The number of the version that readers see; null: none.</summary>
    public int? PublishedNumber { get; private set; }

    public IReadOnlyList<GuideVersion> Versions => _versions;

    public GuideVersion? Published => PublishedNumber is { } number ? _versions.Find(v => v.Number == number) : null;

    /// <summary>Something is written that readers do not see.</summary>
    public bool HasDraft => Published is not { } published || published.Title != Title || published.Text != Text;

    public void Write(int position, string title, string text)
    {
        Position = position;
        Title = title.Trim();
        Text = text.ReplaceLineEndings("\n").Trim();
        Touch();
    }

    public Result Publish(DateTimeOffset now, string by)
    {
        if (!HasDraft)
        {
            return new Error("NET-0751", "Guides.NothingNew", Kind: ErrorKind.Conflict);
        }

        var version = new GuideVersion(_versions.Select(v => v.Number).DefaultIfEmpty().Max() + 1, Title, Text, now, by);
        _versions.Add(version);
        PublishedNumber = version.Number;
        Touch();
        return Result.Success;
    }

    /// <summary>What was published once becomes the draft again. Readers see it when somebody publishes it.</summary>
    public Result Restore(int number)
    {
        if (_versions.Find(v => v.Number == number) is not { } version)
        {
            return new Error("NET-0753", "Guides.NoSuchVersion", Kind: ErrorKind.NotFound);
        }

        if (version.Title == Title && version.Text == Text)
        {
            return new Error("NET-0754", "Guides.IsWrittenSo", Kind: ErrorKind.Conflict);
        }

        Write(Position, version.Title, version.Text);
        return Result.Success;
    }

    /// <summary>Readers no longer see it; what was written and published stays.</summary>
    public Result Withdraw()
    {
        if (PublishedNumber is null)
        {
            return new Error("NET-0752", "Guides.NotPublished", Kind: ErrorKind.Conflict);
        }

        PublishedNumber = null;
        Touch();
        return Result.Success;
    }
}

/// <summary>A section as it was published once; never changed.</summary>
internal sealed class GuideVersion
{
    public GuideVersion(int number, string title, string text, DateTimeOffset publishedAt, string publishedBy)
    {
        Id = Guid.CreateVersion7();
        Number = number;
        Title = title;
        Text = text;
        PublishedAt = publishedAt;
        PublishedBy = publishedBy;
    }

    private GuideVersion() => Title = Text = PublishedBy = string.Empty;

    public Guid Id { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public string PublishedBy { get; private set; }
}
