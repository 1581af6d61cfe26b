namespace Coordination.Networking.Domain.Enquiries;

/// <summary>
/// An enquiry while it is being written: behind a signed address, so that the form works without script and without anything stored in the
/// browser. Nobody in the municipality sees it. Sent, it becomes the enquiry of the same id; not sent, it is forgotten.
/// </summary>
internal sealed class EnquiryDraft
{
    private readonly List<AttachedFile> _files = [];

    public EnquiryDraft(EnquiryId id, DateTimeOffset? shownAt, DateTimeOffset startedAt, bool isTrapped)
    {
        Id = id;
        ShownAt = shownAt;
        StartedAt = ChangedAt = startedAt;
        IsTrapped = isTrapped;
        Answers = new EnquiryAnswers();
    }

    private EnquiryDraft() => Answers = new EnquiryAnswers();

    public EnquiryId Id { get; private set; }

    /// <summary>When the first page was shown, by its signed stamp; null where the stamp was missing or false.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A field that people do not see has been filled in.</summary>
    public bool IsTrapped { get; private set; }

    public EnquiryAnswers Answers { get; private set; }

    public IReadOnlyList<AttachedFile> Files => _files;

    public void Write(EnquiryAnswers answers, DateTimeOffset now)
    {
        Answers = answers;
        ChangedAt = now;
    }

    public void Attach(Guid fileId, string name, long size) => _files.Add(new AttachedFile(fileId, name, size));

    public void Detach(Guid fileId) => _files.RemoveAll(f => f.FileId == fileId);

    public void Trap() => IsTrapped = true;

    /// <summary>What the draft itself says of who wrote it.</summary>
    public SpamSign? Sign(DateTimeOffset now, TimeSpan shortest) =>
        IsTrapped ? SpamSign.Trap
        : ShownAt is not { } shown ? SpamSign.NoForm
        : now - shown < shortest ? SpamSign.TooFast
        : null;
}
