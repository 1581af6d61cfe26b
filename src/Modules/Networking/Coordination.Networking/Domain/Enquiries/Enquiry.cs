using System.Globalization;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Enquiries;

/// <summary>
/// Somebody has written to the municipality through its one way in (S003-24). It has a number and a day by which somebody shall have
/// handed it to those who can help; passed that day, a committee owes it. It ends by being handed on, or by a letter that says why not.
/// </summary>
internal sealed partial class Enquiry : Aggregate<EnquiryId>
{
    public const string Source = "networking";

    private const int LongestDutyTitle = 900;

    private readonly List<AttachedFile> _files = [];
    private readonly List<EnquiryEntry> _entries = [];

    public Enquiry(EnquiryDraft draft, int year, int serial, DateOnly dueOn, DateTimeOffset receivedAt, string language, SpamSign? sign)
    {
        var answers = draft.Answers;
        Id = draft.Id;
        Topic = answers.Topic ?? throw new ArgumentException("An enquiry is about something.", nameof(draft));
        Organisation = answers.Organisation;
        OrganisationNumber = answers.OrganisationNumber;
        Place = answers.Place;
        Message = answers.Message;
        ContactName = answers.ContactName;
        Email = answers.Email;
        Phone = answers.Phone;
        HasProtectedIdentity = answers.IsProtected;
        _files.AddRange(draft.Files.Select(f => new AttachedFile(f.FileId, f.Name, f.Size)));
        Year = year;
        Serial = serial;
        DueOn = dueOn;
        ReceivedAt = receivedAt;
        Language = language;
        Suspicion = sign;
        Number = Written(year, serial);
        SearchText = string.Empty;
        Fingerprint = FingerprintOf(answers.Message);
        UpdateSearchText();
        Tell(EnquiryEntryKind.Received, receivedAt, "–");
    }

    private Enquiry() => Number = Language = SearchText = Fingerprint = string.Empty;

    public int Year { get; private set; }

    public int Serial { get; private set; }

    /// <summary>As people say it on the telephone: <c>A2027-0012</c>.</summary>
    public string Number { get; private set; }

    public EnquiryTopic Topic { get; private set; }

    public EnquiryState State { get; private set; }

    public string? Organisation { get; private set; }

    public string? OrganisationNumber { get; private set; }

    public string? Place { get; private set; }

    public string? Message { get; private set; }

    public string? ContactName { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public bool HasProtectedIdentity { get; private set; }

    /// <summary><c>sv</c> or <c>en</c>: what letters are written in.</summary>
    public string Language { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The last working day by which it shall be handed on.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Stands apart until a person has looked at it.</summary>
    public SpamSign? Suspicion { get; private set; }

    public string? TakenBy { get; private set; }

    public EnquiryRoute? Route { get; private set; }

    /// <summary>Whom: a unit or another authority.</summary>
    public string? RoutedTo { get; private set; }

    /// <summary>The network that it was handed to, where it was one.</summary>
    public NetworkId? NetworkId { get; private set; }

    /// <summary>When it was handed on, or ended otherwise.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What the sender has been told, besides the fixed words.</summary>
    public string? Reply { get; private set; }

    /// <summary>The register's enterprise, once somebody has said which it is.</summary>
    public EnterpriseId? EnterpriseId { get; private set; }

    /// <summary>The committee that owes it since its day has passed.</summary>
    public string? OwedBy { get; private set; }

    /// <summary>Personal data and files are gone; what is left is for statistics.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>Of the message's words, to see many of the same.</summary>
    public string Fingerprint { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<AttachedFile> Files => _files;

    public IReadOnlyList<EnquiryEntry> Entries => _entries;

    public bool IsOpen => State is EnquiryState.New or EnquiryState.Taken;

    public string DutyKey => $"enquiry:{Id.Value}";

    /// <summary>As it is shown to everybody: a personal number is hidden.</summary>
    public string? OrganisationNumberShown => Enterprises.OrganisationNumber.Parse(OrganisationNumber) is { Succeeded: true, Value: var number } ? number.Shown : OrganisationNumber;

    public bool IsLateOn(DateOnly day) => IsOpen && Suspicion is null && DueOn < day;

    public static string Written(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"A{year}-{serial:0000}");

    /// <summary>The same for the same words, however they are spaced and capitalised.</summary>
    public static string FingerprintOf(string? message) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Platform.Text.SearchText.Normalise(message))))[..32];

    private bool IsPersonalNumber => Enterprises.OrganisationNumber.Parse(OrganisationNumber) is { Succeeded: true, Value.IsPersonal: true };

    private void UpdateSearchText() => SearchText = Platform.Text.SearchText.Normalise(HasProtectedIdentity
        ? $"{Number} {Message}"
        : string.Join(' ', [Number, Organisation, IsPersonalNumber ? null : OrganisationNumber, Place, ContactName, Email, Message, RoutedTo]));

    private void Tell(EnquiryEntryKind kind, DateTimeOffset at, string by, string? text = null)
    {
        _entries.Add(new EnquiryEntry(kind, at, by, text));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
