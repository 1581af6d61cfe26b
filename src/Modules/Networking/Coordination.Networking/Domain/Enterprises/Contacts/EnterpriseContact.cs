using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises.Contacts;

/// <summary>A person at an enterprise or an organisation of the register, with what their data is for and on which ground it is kept.</summary>
internal sealed class EnterpriseContact : Aggregate<EnterpriseContactId>
{
    private List<string> _purposeNames = [];

    public EnterpriseContact(EnterpriseContactId id, EnterpriseId enterprise, ContactText text, DateOnly today)
        : this(id, text, today) => EnterpriseId = enterprise;

    public EnterpriseContact(EnterpriseContactId id, OrganisationId organisation, ContactText text, DateOnly today)
        : this(id, text, today) => OrganisationId = organisation;

    private EnterpriseContact(EnterpriseContactId id, ContactText text, DateOnly today)
    {
        Id = id;
        Name = NameKey = LastNameKey = EmailKey = string.Empty;
        RegisteredOn = today;
        Apply(text);
    }

    private EnterpriseContact() => Name = NameKey = LastNameKey = EmailKey = string.Empty;

    /// <summary>Where the person is; null for a person at an organisation.</summary>
    public EnterpriseId? EnterpriseId { get; private set; }

    /// <summary>Where the person is; null for a person at an enterprise.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    public string Name { get; private set; }

    public string? Title { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public LegalGround Ground { get; private set; }

    public DateOnly? ConsentOn { get; private set; }

    public string? ConsentHow { get; private set; }

    public string? Source { get; private set; }

    public bool IsProtected { get; private set; }

    public ContactState State { get; private set; }

    public DateOnly RegisteredOn { get; private set; }

    /// <summary>When and why the data was erased or restricted.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>Search form of the name; empty for who is not to be found.</summary>
    public string NameKey { get; private set; }

    public string LastNameKey { get; private set; }

    public string EmailKey { get; private set; }

    /// <summary>As they are stored, so that lists can ask for one.</summary>
    public IReadOnlyList<string> PurposeNames => _purposeNames;

    public IReadOnlyList<ContactPurpose> Purposes => [.. _purposeNames.Select(Enum.Parse<ContactPurpose>)];

    public bool IsShown => State == ContactState.Current && !IsProtected;

    /// <summary>News and publication need consent, and a consent needs its day and how it was given.</summary>
    public static Result Check(ContactText text, DateOnly today)
    {
        if (text.Purposes.Count == 0)
        {
            return new Error("NET-0201", "Contacts.PurposeMissing", "Purposes", ErrorKind.Invalid);
        }

        if (text.Ground != LegalGround.Consent && text.Purposes.Any(p => p is ContactPurpose.News or ContactPurpose.Publication))
        {
            return new Error("NET-0202", "Contacts.ConsentNeeded", "Ground", ErrorKind.Invalid);
        }

        if (text.Ground == LegalGround.Consent && (text.ConsentOn is null || text.ConsentOn > today))
        {
            return new Error("NET-0203", "Contacts.ConsentDayMissing", "ConsentOn", ErrorKind.Invalid);
        }

        if (text.Ground == LegalGround.Consent && string.IsNullOrWhiteSpace(text.ConsentHow))
        {
            return new Error("NET-0204", "Contacts.ConsentHowMissing", "ConsentHow", ErrorKind.Invalid);
        }

        if (text.IsProtected && text.Purposes.Contains(ContactPurpose.Publication))
        {
            return new Error("NET-0205", "Contacts.ProtectedNotPublished", "Purposes", ErrorKind.Invalid);
        }

        return text.Purposes.Contains(ContactPurpose.YearlyQuestion) && string.IsNullOrWhiteSpace(text.Email)
            ? new Error("NET-0206", "Contacts.EmailNeeded", "Email", ErrorKind.Invalid)
            : Result.Success;
    }

    public Result Describe(ContactText text)
    {
        if (State != ContactState.Current)
        {
            return new Error("NET-0207", "Contacts.NotCurrent", Kind: ErrorKind.Conflict);
        }

        Apply(text);
        return Result.Success;
    }

    /// <summary>
    /// The person asked to be forgotten. Where the archives must keep the data (a registered document holds it), it is restricted instead:
    /// kept, and shown to nobody in the work.
    /// </summary>
    /// <param name="archiveDuty">Why it must be kept, for example a registration number; null when nothing says so.</param>
    /// <param name="today">The day.</param>
    public Result Forget(string? archiveDuty, DateOnly today)
    {
        if (State == ContactState.Erased)
        {
            return Result.Success;
        }

        NameKey = LastNameKey = EmailKey = string.Empty;
        EndedOn = today;
        EndedBecause = Trimmed(archiveDuty);
        _purposeNames = [];
        if (EndedBecause is not null)
        {
            State = ContactState.Restricted;
        }
        else
        {
            State = ContactState.Erased;
            Name = string.Empty;
            Title = Email = Phone = ConsentHow = Source = null;
            ConsentOn = null;
        }

        Touch();
        return Result.Success;
    }

    /// <summary>The register had the enterprise twice.</summary>
    public void MoveTo(EnterpriseId other) => EnterpriseId = other;

    private void Apply(ContactText text)
    {
        Name = text.Name.Trim();
        Title = Trimmed(text.Title);
        Email = Trimmed(text.Email);
        Phone = Trimmed(text.Phone);
        _purposeNames = [.. text.Purposes.Distinct().Order().Select(p => p.ToString())];
        Ground = text.Ground;
        ConsentOn = text.Ground == LegalGround.Consent ? text.ConsentOn : null;
        ConsentHow = text.Ground == LegalGround.Consent ? Trimmed(text.ConsentHow) : null;
        Source = Trimmed(text.Source);
        IsProtected = text.IsProtected;
        NameKey = IsProtected ? string.Empty : Platform.Text.SearchText.Normalise(Name);
        LastNameKey = NameKey.Length == 0 ? string.Empty : NameKey[(NameKey.LastIndexOf(' ') + 1)..];
        EmailKey = IsProtected || Email is null ? string.Empty : Platform.Text.SearchText.Normalise(Email);
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
