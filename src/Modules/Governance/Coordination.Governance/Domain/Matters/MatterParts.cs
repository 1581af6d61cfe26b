using Coordination.Governance.Domain.Documents;

namespace Coordination.Governance.Domain.Matters;

/// <summary>A registration number of the matter: its own, or the one it has at another body (S002-01).</summary>
internal sealed class MatterNumber
{
    public MatterNumber(RegistrationNumber number, string? body, int position)
    {
        Id = Guid.CreateVersion7();
        AsWritten = number.AsWritten;
        Normalised = number.Normalised;
        Body = body;
        Position = position;
    }

    private MatterNumber() => AsWritten = Normalised = string.Empty;

    public Guid Id { get; private set; }

    public string AsWritten { get; private set; }

    /// <summary>Not unique: two documents, and two matters, may share a number (S003-32).</summary>
    public string Normalised { get; private set; }

    /// <summary>Whose number it is, when said.</summary>
    public string? Body { get; private set; }

    /// <summary>0 is the matter's own.</summary>
    public int Position { get; private set; }

    internal void Place(string? body, int position)
    {
        Body = body;
        Position = position;
    }
}

/// <summary>A demand (yrkande, att-sats), answered on its own (S001-03). The stance is free of yes and no (S001-26).</summary>
internal sealed class MatterDemand
{
    public MatterDemand(DemandId id, int number, string text)
    {
        Id = id;
        Number = number;
        Text = text;
    }

    private MatterDemand() => Text = string.Empty;

    public DemandId Id { get; private set; }

    public int Number { get; private set; }

    public string Text { get; private set; }

    /// <summary>In a few words, such as «tillgodosett genom budget 2022».</summary>
    public string? Stance { get; private set; }

    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public bool IsAnswered => AnsweredOn is not null;

    internal void Place(int number) => Number = number;

    internal void Respond(string? stance, string? answer, DateOnly? on)
    {
        Stance = stance;
        Answer = answer;
        AnsweredOn = on;
    }
}

/// <summary>A document of the matter. A numbered one is an appendix: Bilaga 1, Bilaga 2 (S000-19). Withdrawn, never deleted.</summary>
internal sealed class MatterDocument
{
    public MatterDocument(MatterDocumentId id, int? number, MatterDocumentText text, Guid? fileId, DateTimeOffset addedAt, string addedBy)
    {
        Id = id;
        Number = number;
        FileId = fileId;
        AddedAt = addedAt;
        AddedBy = addedBy;
        Title = text.Title.Trim();
        DatedOn = text.DatedOn;
        RegistrationNumber = text.RegistrationNumber;
        NormaliseNumber();
        Address = text.Address;
        RetentionClass = text.RetentionClass;
    }

    private MatterDocument() => Title = AddedBy = string.Empty;

    public MatterDocumentId Id { get; private set; }

    /// <summary>Bilaga with this number; null for a document that is no appendix. A number is never used twice.</summary>
    public int? Number { get; private set; }

    public string Title { get; private set; }

    public DateOnly? DatedOn { get; private set; }

    /// <summary>As written, when it has one of its own.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>The number in the form that matters are searched by.</summary>
    public string? NormalisedNumber { get; private set; }

    public Guid? FileId { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Null: the matter's own.</summary>
    public string? RetentionClass { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public string AddedBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    internal void Withdraw(string reason) => WithdrawnBecause = reason;

    /// <returns>True when it got one.</returns>
    internal bool NormaliseNumber()
    {
        var before = NormalisedNumber;
        NormalisedNumber = Documents.RegistrationNumber.Parse(RegistrationNumber)?.Normalised;
        return NormalisedNumber != before;
    }
}

/// <summary>What is said of a document.</summary>
internal sealed record MatterDocumentText(string Title, DateOnly? DatedOn, string? RegistrationNumber, string? Address, string? RetentionClass);

/// <summary>A link to an earlier matter, to what already covers it, or to a document.</summary>
internal sealed class MatterLink
{
    public MatterLink(MatterLinkKind kind, Guid? targetId, string text)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        TargetId = targetId;
        Text = text;
    }

    private MatterLink() => Text = string.Empty;

    public Guid Id { get; private set; }

    public MatterLinkKind Kind { get; private set; }

    /// <summary>The matter, activity, assignment or document in this product; null for one that only has a number.</summary>
    public Guid? TargetId { get; private set; }

    /// <summary>As people refer to it: a number, a title.</summary>
    public string Text { get; private set; }

    internal void Conceal() => Text = QuotedMatter.Concealed;
}

/// <summary>Somebody who may read a protected matter: a person by e-mail address, or a committee's officers.</summary>
internal sealed class MatterReader
{
    public MatterReader(string? email, string? committeeCode)
    {
        Id = Guid.CreateVersion7();
        Email = email;
        CommitteeCode = committeeCode;
    }

    private MatterReader()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Lower case.</summary>
    public string? Email { get; private set; }

    public string? CommitteeCode { get; private set; }
}

/// <summary>What a line of a matter's history tells.</summary>
internal enum MatterEntryKind
{
    Registered,
    Changed,
    DemandAnswered,
    DocumentAdded,
    DocumentWithdrawn,
    Linked,
    Unlinked,
    Begun,
    Referred,
    Replied,
    Replanned,
    RespiteAsked,
    RespiteSettled,
    Decided,
    DecisionCorrected,
    DecisionWithdrawn,
    ReferredBack,
    ReportedToCouncil,
    Closed,
    Reopened,
    Withdrawn,
    Protected,
    Unprotected,
    ReadersChanged,
}

/// <summary>A line of a matter's history. It holds what stood there; the audit log, which administrators read, does not.</summary>
internal sealed class MatterEntry
{
    public MatterEntry(MatterEntryKind kind, DateTimeOffset at, string by, string? field, string? before, string? after)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        At = at;
        By = by;
        Field = field;
        Before = Cut(before);
        After = Cut(after);
    }

    private MatterEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public MatterEntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    /// <summary>The property that changed, or null.</summary>
    public string? Field { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    internal void Conceal(Func<string, bool> quotes) =>
        (Before, After) = (Before is not null && quotes(Before) ? QuotedMatter.Concealed : Before, After is not null && quotes(After) ? QuotedMatter.Concealed : After);

    private static string? Cut(string? text) => text is { Length: > 2000 } ? text[..2000] : text;
}
