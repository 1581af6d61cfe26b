namespace Coordination.Networking.Domain.Enquiries;

/// <summary>A line of the course of an enquiry.</summary>
internal sealed class EnquiryEntry
{
    public EnquiryEntry(EnquiryEntryKind kind, DateTimeOffset at, string by, string? text)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        At = at;
        By = by;
        Text = text;
    }

    private EnquiryEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public EnquiryEntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    public string? Text { get; private set; }
}

/// <summary>A file of an enquiry or its draft: stored by the platform, checked for what it is.</summary>
internal sealed class AttachedFile
{
    public AttachedFile(Guid fileId, string name, long size)
    {
        FileId = fileId;
        Name = name;
        Size = size;
    }

    private AttachedFile() => Name = string.Empty;

    public Guid FileId { get; private set; }

    public string Name { get; private set; }

    public long Size { get; private set; }
}
