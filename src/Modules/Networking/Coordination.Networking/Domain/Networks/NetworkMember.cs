using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Networks;

/// <summary>
/// A member of a network from one day to another: a committee, an enterprise of the register, an organisation or a person. Who comes for
/// them is personal data with a purpose and a ground (GDPR 6.1 e with lagen 2018:218 2 kap. 2 §), and can be forgotten.
/// </summary>
internal sealed class NetworkMember : Aggregate<NetworkMemberId>
{
    private List<string> _purposeNames = [];

    public NetworkMember(NetworkMemberId id, NetworkId network, MemberText text, DateOnly today)
    {
        Id = id;
        NetworkId = network;
        EmailKey = SearchText = string.Empty;
        RegisteredOn = today;
        Apply(text);
    }

    private NetworkMember() => EmailKey = SearchText = string.Empty;

    public NetworkId NetworkId { get; private set; }

    public MemberKind Kind { get; private set; }

    public string? CommitteeCode { get; private set; }

    public EnterpriseId? EnterpriseId { get; private set; }

    /// <summary>An organisation of the register of organisations, where it is one.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    public string? Party { get; private set; }

    public string? PersonName { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public MemberRole Role { get; private set; }

    public DateOnly JoinedOn { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public LegalGround Ground { get; private set; }

    public string? Source { get; private set; }

    public bool IsProtected { get; private set; }

    /// <summary>Whether the person's data is in use. The membership itself stays whatever becomes of it.</summary>
    public ContactState State { get; private set; }

    public DateOnly RegisteredOn { get; private set; }

    /// <summary>When and why the person's data was erased or restricted.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>Search form of the address; empty for who is not to be found.</summary>
    public string EmailKey { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<string> PurposeNames => _purposeNames;

    public IReadOnlyList<ContactPurpose> Purposes => [.. _purposeNames.Select(Enum.Parse<ContactPurpose>)];

    public bool IsPersonShown => State == ContactState.Current && !IsProtected;

    public bool IsMemberOn(DateOnly day) => JoinedOn <= day && (LeftOn is null || LeftOn >= day);

    /// <summary>Whether it can be a membership at all.</summary>
    public static Result Check(MemberText text)
    {
        if (text.Kind switch
        {
            MemberKind.Committee => text.CommitteeCode is null ? new Error("NET-0711", "Members.CommitteeMissing", "Committee", ErrorKind.Invalid) : null,
            MemberKind.Enterprise => text.EnterpriseId is null ? new Error("NET-0712", "Members.EnterpriseMissing", "EnterpriseWords", ErrorKind.Invalid) : null,
            MemberKind.Organisation => Trimmed(text.Party) is null ? new Error("NET-0713", "Members.OrganisationMissing", "Party", ErrorKind.Invalid) : null,
            _ => Trimmed(text.PersonName) is null ? new Error("NET-0714", "Members.PersonMissing", "PersonName", ErrorKind.Invalid) : null,
        } is { } missing)
        {
            return missing;
        }

        if (text.LeftOn < text.JoinedOn)
        {
            return new Error("NET-0715", "Members.LeftBeforeJoined", "LeftOn", ErrorKind.Invalid);
        }

        return Trimmed(text.PersonName) is not null && text.Purposes.Count == 0
            ? new Error("NET-0716", "Contacts.PurposeMissing", "Purposes", ErrorKind.Invalid)
            : Result.Success;
    }

    /// <summary>Changes what is written. Whose data was forgotten is not written anew: who comes after is a new member.</summary>
    public Result Describe(MemberText text)
    {
        if (State != ContactState.Current)
        {
            return new Error("NET-0207", "Contacts.NotCurrent", Kind: ErrorKind.Conflict);
        }

        Apply(text);
        return Result.Success;
    }

    /// <summary>The person asked to be forgotten; where the archives must keep the data, it is restricted instead (GDPR 17.3 and 18).</summary>
    /// <param name="archiveDuty">Why it must be kept; null when nothing says so.</param>
    /// <param name="today">The day.</param>
    public void Forget(string? archiveDuty, DateOnly today)
    {
        if (State == ContactState.Erased)
        {
            return;
        }

        (EndedOn, EndedBecause, EmailKey, _purposeNames) = (today, Trimmed(archiveDuty), string.Empty, []);
        State = EndedBecause is null ? ContactState.Erased : ContactState.Restricted;
        if (State == ContactState.Erased)
        {
            PersonName = Email = Phone = Source = null;
        }

        Index();
    }

    /// <summary>The register had the enterprise twice.</summary>
    public void MoveTo(EnterpriseId other, string name)
    {
        (EnterpriseId, Party) = (other, name);
        Index();
    }

    private void Apply(MemberText text)
    {
        Kind = text.Kind;
        CommitteeCode = text.Kind == MemberKind.Committee ? text.CommitteeCode : null;
        EnterpriseId = text.Kind == MemberKind.Enterprise ? text.EnterpriseId : null;
        OrganisationId = text.Kind == MemberKind.Organisation ? text.OrganisationId : null;
        Party = Trimmed(text.Party);
        PersonName = Trimmed(text.PersonName);
        Email = Trimmed(text.Email);
        Phone = Trimmed(text.Phone);
        Role = text.Role;
        JoinedOn = text.JoinedOn;
        LeftOn = text.LeftOn;
        Ground = text.Ground;
        Source = Trimmed(text.Source);
        IsProtected = text.IsProtected;
        _purposeNames = [.. text.Purposes.Distinct().Order().Select(p => p.ToString())];
        Index();
    }

    private void Index()
    {
        EmailKey = IsPersonShown && Email is not null ? Platform.Text.SearchText.Normalise(Email) : string.Empty;
        SearchText = Platform.Text.SearchText.Normalise(IsPersonShown ? $"{Party} {CommitteeCode} {PersonName} {Email}" : $"{Party} {CommitteeCode}");
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
