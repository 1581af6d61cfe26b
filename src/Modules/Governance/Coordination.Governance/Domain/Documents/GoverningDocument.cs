using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Documents;

/// <summary>Kinds of documents that a plan carries out or rests on.</summary>
internal enum DocumentKind
{
    /// <summary>Riktlinje.</summary>
    Guideline,

    /// <summary>Policy.</summary>
    Policy,

    /// <summary>Program.</summary>
    Programme,

    /// <summary>Mål och budget.</summary>
    Budget,

    /// <summary>Utredning, PM or inventory that a plan rests on (S000-08, S002-09).</summary>
    Inquiry,

    /// <summary>Anything else: national strategy, handbook (S000-11).</summary>
    Reference,
}

/// <summary>A document with validity that plans carry out (styrdokument) or rest on (underlag) (S002-26, S003-03, S003-32).</summary>
internal sealed class GoverningDocument : Aggregate<GoverningDocumentId>
{
    private readonly List<StrategicArea> _strategicAreas = [];
    private readonly List<DocumentGoal> _goals = [];
    private readonly List<EarlierFile> _earlierFiles = [];

    public GoverningDocument(GoverningDocumentId id, string title, DocumentKind kind, bool isExample = false)
    {
        Id = id;
        Title = title.Trim();
        Kind = kind;
        IsExample = isExample;
    }

    private GoverningDocument() => Title = string.Empty;

    public string Title { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>As written; two documents may share one number (S003-32).</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>The number in the form it is searched by.</summary>
    public string? NormalisedNumber { get; private set; }

    public string? AdoptedBy { get; private set; }

    public DateOnly? AdoptedOn { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? Address { get; private set; }

    /// <summary>What it is about, in short.</summary>
    public string? Summary { get; private set; }

    /// <summary>To whom it speaks: committees, company boards, non-profits (S003-17).</summary>
    public string? AddressedTo { get; private set; }

    /// <summary>The document itself, where it is kept here.</summary>
    public Guid? FileId { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>How long the document and its file are kept, by the information management plan.</summary>
    public string? RetentionClass { get; private set; }

    /// <summary>Files that a later version has replaced: they are never taken away (arkivlagen).</summary>
    public IReadOnlyList<EarlierFile> EarlierFiles => _earlierFiles;

    public bool IsExample { get; private set; }

    public IReadOnlyList<DocumentGoal> Goals => _goals;

    /// <summary>The document's own areas, to which a plan's areas are mapped (S003-04).</summary>
    public IReadOnlyList<StrategicArea> StrategicAreas => _strategicAreas;

    public void Describe(
        string title, DocumentKind kind, RegistrationNumber? number, string? adoptedBy, DateOnly? adoptedOn, DateOnly? validFrom, DateOnly? validTo, string? address)
    {
        Title = title.Trim();
        Kind = kind;
        RegistrationNumber = number?.AsWritten;
        NormalisedNumber = number?.Normalised;
        AdoptedBy = string.IsNullOrWhiteSpace(adoptedBy) ? null : adoptedBy.Trim();
        AdoptedOn = adoptedOn;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
    }

    public void Explain(string? summary, string? addressedTo)
    {
        Summary = string.IsNullOrWhiteSpace(summary) ? null : summary.Trim();
        AddressedTo = string.IsNullOrWhiteSpace(addressedTo) ? null : addressedTo.Trim();
    }

    public void Retain(string? retentionClass) => RetentionClass = string.IsNullOrWhiteSpace(retentionClass) ? null : retentionClass.Trim();

    /// <summary>A new version of the file; the one before it stays, with the retention class that the document had.</summary>
    public void Keep(Guid fileId, string fileName, DateTimeOffset now)
    {
        if (FileId is { } earlier && earlier != fileId)
        {
            _earlierFiles.Add(new EarlierFile(earlier, FileName ?? Title, RetentionClass, now));
        }

        FileId = fileId;
        FileName = fileName;
        Touch();
    }

    /// <summary>Adds a goal, or changes the one that has the id; a document has no two goals of one number.</summary>
    public Result SetGoal(Guid id, DocumentGoalKind kind, string? number, string title, string? wording, DateOnly? endedOn)
    {
        if (!string.IsNullOrWhiteSpace(number) && _goals.Exists(g => g.Id != id && string.Equals(g.Number, number.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return new Error("GOV-1233", "DocumentGoals.NumberTaken", "Number", ErrorKind.Invalid, number.Trim());
        }

        if (_goals.Find(g => g.Id == id) is not { } goal)
        {
            goal = new DocumentGoal(id, _goals.Count == 0 ? 1 : _goals.Max(g => g.Position) + 1);
            _goals.Add(goal);
        }

        goal.Describe(kind, number, title, wording, endedOn);
        Touch();
        return Result.Success;
    }

    /// <summary>Takes away a goal that was registered by mistake. The caller has made sure that nothing points to it.</summary>
    public void RemoveGoal(Guid id)
    {
        _goals.RemoveAll(g => g.Id == id);
        Touch();
    }

    public bool IsValidOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    /// <summary>Replaces the list of strategic areas; an area whose title stays keeps its identity and its links.</summary>
    public void SetStrategicAreas(IEnumerable<string> titles)
    {
        var wanted = titles.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _strategicAreas.RemoveAll(a => !wanted.Contains(a.Title, StringComparer.OrdinalIgnoreCase));
        foreach (var (title, position) in wanted.Select((t, i) => (t, i + 1)))
        {
            if (_strategicAreas.Find(a => string.Equals(a.Title, title, StringComparison.OrdinalIgnoreCase)) is { } existing)
            {
                existing.Place(position);
            }
            else
            {
                _strategicAreas.Add(new StrategicArea(AreaId.New(), position, title));
            }
        }

        Touch();
    }
}

/// <summary>A file that the document had before.</summary>
internal sealed class EarlierFile
{
    public EarlierFile(Guid fileId, string name, string? retentionClass, DateTimeOffset replacedAt)
    {
        Id = Guid.CreateVersion7();
        FileId = fileId;
        Name = name;
        RetentionClass = retentionClass;
        ReplacedAt = replacedAt;
    }

    private EarlierFile() => Name = string.Empty;

    public Guid Id { get; private set; }

    public Guid FileId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Null: the document's own.</summary>
    public string? RetentionClass { get; private set; }

    public DateTimeOffset ReplacedAt { get; private set; }
}

/// <summary>A strategic area of a governing document.</summary>
internal sealed class StrategicArea
{
    public StrategicArea(AreaId id, int position, string title)
    {
        Id = id;
        Position = position;
        Title = title;
    }

    private StrategicArea() => Title = string.Empty;

    public AreaId Id { get; private set; }

    public int Position { get; private set; }

    public string Title { get; private set; }

    internal void Place(int position) => Position = position;
}
