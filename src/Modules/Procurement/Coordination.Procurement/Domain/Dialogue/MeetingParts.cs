using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Dialogue;

/// <summary>What suppliers are met for (S003-R5.1).</summary>
internal enum SupplierMeetingKind
{
    SupplierMeeting,
    TenderSchool,

    /// <summary>Early dialogue, also in writing (RFI).</summary>
    EarlyDialogue,
}

internal enum SupplierMeetingState
{
    Planned,
    Held,
    Cancelled,
}

internal enum GuestAnswer
{
    Coming,
    NotComing,
}

internal enum GuestAttendance
{
    Attended,
    Absent,
}

/// <summary>What is given to those invited.</summary>
internal enum MaterialKind
{
    File,
    Link,

    /// <summary>Questions with their answers.</summary>
    Answers,
}

/// <summary>A procurement that the meeting prepares.</summary>
internal sealed class MeetingProcurement
{
    public MeetingProcurement(ProcurementCaseId procurement) => ProcurementId = procurement;

    private MeetingProcurement()
    {
    }

    public ProcurementCaseId ProcurementId { get; private set; }
}

/// <summary>An enterprise to invite.</summary>
/// <param name="Enterprise">In the register; null for others.</param>
/// <param name="Name">As it is called.</param>
/// <param name="Number">Ten digits; null where none is known.</param>
internal sealed record GuestFacts(Guid? Enterprise, string Name, string? Number);

/// <summary>An enterprise that is invited or came. Organisations only: no persons are written here.</summary>
internal sealed class MeetingGuest
{
    public const int LongestName = ProcurementFacts.LongestName;

    public MeetingGuest(GuestFacts facts, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (EnterpriseId, Name, Number, AddedAt) = (facts.Enterprise, facts.Name.Kept(LongestName)!, facts.Number, now);
    }

    private MeetingGuest() => Name = string.Empty;

    public Guid Id { get; private set; }

    public Guid? EnterpriseId { get; private set; }

    public string Name { get; private set; }

    public string? Number { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Null: not invited yet, or came without.</summary>
    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>The invitation went by mail from here.</summary>
    public bool IsInvitedByMail { get; private set; }

    public GuestAnswer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public GuestAttendance? Attendance { get; private set; }

    public void Invite(bool byMail, DateTimeOffset now) => (InvitedAt, IsInvitedByMail) = (InvitedAt ?? now, IsInvitedByMail || byMail);

    public void Reply(GuestAnswer answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);

    public void Mark(GuestAttendance? attendance) => Attendance = attendance;

    /// <summary>Whether it is the same enterprise, by the register, the number, or the name where one of the two has no number.</summary>
    public bool Is(Guid? enterprise, string? number, string? name) =>
        (EnterpriseId is not null && EnterpriseId == enterprise)
        || (Number is not null && Number == number)
        || ((Number is null || number is null) && name is not null && Platform.Text.SearchText.Normalise(Name) == Platform.Text.SearchText.Normalise(name));
}

/// <summary>Something that all are to get alike (4 kap. 1 § LOU).</summary>
internal sealed class MeetingMaterial
{
    public const int LongestTitle = 300;
    public const int LongestLink = 1000;
    public const int LongestWords = 20_000;

    public MeetingMaterial(Guid id, MaterialKind kind, string title, Guid? file, string? fileName, string? link, string? words, DateTimeOffset now, string by)
    {
        (Id, Kind, Title) = (id, kind, title.Kept(LongestTitle)!);
        (FileId, FileName, Link, Words) = (file, fileName.Kept(LongestTitle), link.Kept(LongestLink), words.Kept(LongestWords));
        (AddedAt, By) = (now, by);
    }

    private MeetingMaterial() => Title = By = string.Empty;

    public Guid Id { get; private set; }

    public MaterialKind Kind { get; private set; }

    public string Title { get; private set; }

    public Guid? FileId { get; private set; }

    public string? FileName { get; private set; }

    public string? Link { get; private set; }

    /// <summary>The questions with their answers.</summary>
    public string? Words { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public string By { get; private set; }
}

/// <summary>Who got which material, and when.</summary>
internal sealed class MeetingHandover
{
    public MeetingHandover(Guid material, Guid guest, DateOnly on, bool byMail)
    {
        Id = Guid.CreateVersion7();
        (MaterialId, GuestId, On, IsByMail) = (material, guest, on, byMail);
    }

    private MeetingHandover()
    {
    }

    public Guid Id { get; private set; }

    public Guid MaterialId { get; private set; }

    public Guid GuestId { get; private set; }

    public DateOnly On { get; private set; }

    public bool IsByMail { get; private set; }
}

/// <summary>A question, without who asked it: its answer goes to all.</summary>
internal sealed class MeetingQuestion
{
    public const int Longest = 2000;

    public MeetingQuestion(Guid id, string question, string? answer, DateOnly askedOn)
    {
        (Id, AskedOn) = (id, askedOn);
        Question = string.Empty;
        Describe(question, answer);
    }

    private MeetingQuestion() => Question = string.Empty;

    public Guid Id { get; private set; }

    public string Question { get; private set; }

    public string? Answer { get; private set; }

    public DateOnly AskedOn { get; private set; }

    /// <summary>The material that it was given with.</summary>
    public Guid? GivenWith { get; private set; }

    public void Describe(string question, string? answer) => (Question, Answer) = (question.Kept(Longest)!, answer.Kept(Longest));

    public void Give(Guid? material) => GivenWith = material;
}

/// <summary>What a letter from a meeting was about.</summary>
internal enum MeetingLetterKind
{
    Invitation,
    Material,
    Cancellation,

    /// <summary>Day, time or place is another.</summary>
    Change,

    /// <summary>It was called off, and takes place after all.</summary>
    Reopening,
}

/// <summary>A letter to a person of the register about a meeting; the address stands in the register alone.</summary>
internal sealed class MeetingLetter
{
    public MeetingLetter(Guid mailId, SupplierMeetingId meeting, Guid guest, Guid contact, MeetingLetterKind kind, Guid subject, DateTimeOffset queuedAt, string by)
    {
        (Id, MeetingId, GuestId, ContactId) = (mailId, meeting, guest, contact);
        (Kind, Subject, QueuedAt, By) = (kind, subject, queuedAt, by);
    }

    private MeetingLetter() => By = string.Empty;

    public Guid Id { get; private set; }

    public SupplierMeetingId MeetingId { get; private set; }

    public Guid GuestId { get; private set; }

    public Guid ContactId { get; private set; }

    public MeetingLetterKind Kind { get; private set; }

    /// <summary>The meeting, the material, or one change of the meeting: nobody is written to twice about the same.</summary>
    public Guid Subject { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public string By { get; private set; }
}
