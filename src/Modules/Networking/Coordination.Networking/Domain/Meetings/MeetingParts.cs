namespace Coordination.Networking.Domain.Meetings;

/// <summary>What is to be talked about, and what was said and decided.</summary>
internal sealed class AgendaPoint
{
    public AgendaPoint(int position, string title, string? presenter)
    {
        Id = Guid.CreateVersion7();
        Title = title;
        Place(position, presenter);
    }

    private AgendaPoint() => Title = string.Empty;

    public Guid Id { get; private set; }

    public int Position { get; private set; }

    public string Title { get; private set; }

    public string? Presenter { get; private set; }

    public string? Notes { get; private set; }

    public string? Decision { get; private set; }

    public bool IsWritten => Notes is not null || Decision is not null;

    public void Place(int position, string? presenter) => (Position, Presenter) = (position, presenter);

    public void Write(string? notes, string? decision) => (Notes, Decision) = (notes, decision);
}

/// <summary>Somebody who is called: a person by name, with an address where a letter can go, from an organisation or for themselves.</summary>
internal sealed class Invitee
{
    public Invitee(InviteeId id, string name, string? email, string? organisation, EnterpriseId? enterpriseId)
    {
        Id = id;
        Name = name;
        Email = email;
        Organisation = organisation;
        EnterpriseId = enterpriseId;
    }

    private Invitee() => Name = string.Empty;

    public InviteeId Id { get; private set; }

    public string Name { get; private set; }

    public string? Email { get; private set; }

    public string? Organisation { get; private set; }

    /// <summary>The register's enterprise, where it is one.</summary>
    public EnterpriseId? EnterpriseId { get; private set; }

    public InviteeAnswer Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>The sequence of the call that was sent last; null: not called.</summary>
    public int? CalledSequence { get; private set; }

    /// <summary>The letter that was queued last, to see what became of it.</summary>
    public Guid? MailId { get; private set; }

    public bool Attended { get; private set; }

    public void ComeFrom(EnterpriseId? enterprise) => EnterpriseId = enterprise;

    public void Call(int sequence, Guid mailId) => (CalledSequence, MailId) = (sequence, mailId);

    public void Reply(InviteeAnswer answer, string? comment, DateTimeOffset now) => (Answer, Comment, AnsweredAt) = (answer, comment, now);

    /// <summary>What was answered was for another time.</summary>
    public void Unanswer() => (Answer, AnsweredAt) = (InviteeAnswer.None, null);

    public void Attend(bool attended) => Attended = attended;
}

/// <summary>What a committee has taken upon itself at a meeting. It owes it from then on.</summary>
internal sealed class AgreedAction
{
    public AgreedAction(AgreedActionId id, string text, string committeeCode, DateOnly dueOn)
    {
        Id = id;
        Text = text;
        CommitteeCode = committeeCode;
        DueOn = dueOn;
    }

    private AgreedAction() => Text = CommitteeCode = string.Empty;

    public AgreedActionId Id { get; private set; }

    public string Text { get; private set; }

    public string CommitteeCode { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ActionState State { get; private set; }

    /// <summary>What the committee has answered last, or why it was withdrawn.</summary>
    public string? Comment { get; private set; }

    /// <summary>Version of the committee's answer: an older one that comes late changes nothing.</summary>
    public long HeardVersion { get; private set; }

    public string Key => $"meeting-action:{Id.Value}";

    public bool IsLateOn(DateOnly day) => State == ActionState.Open && DueOn < day;

    public void End(ActionState state, string? comment) => (State, Comment) = (state, comment ?? Comment);

    public bool Hear(long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        HeardVersion = version;
        return true;
    }

    public void Say(string? comment) => Comment = comment ?? Comment;
}
