using Coordination.Networking.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>A social enterprise as the municipality knows it. Registered once, never deleted.</summary>
internal sealed partial class Enterprise : Aggregate<EnterpriseId>
{
    private readonly List<Assessment> _assessments = [];
    private readonly List<LabourShare> _shares = [];
    private readonly List<ParticipantCount> _counts = [];
    private readonly List<Offering> _offerings = [];
    private readonly List<EnterpriseEntry> _entries = [];
    private List<string> _targetGroupNames = [];

    public Enterprise(EnterpriseId id, EnterpriseIdentity identity, EnterpriseProfile profile, DateTimeOffset now, string by)
    {
        Id = id;
        Name = SearchText = string.Empty;
        RegisteredAt = now;
        Apply(identity, profile);
        _entries.Add(new EnterpriseEntry(EntryKind.Registered, null, now, by));
        Raise(new EnterpriseRegistered(Id.Value, Name, PublicNumber, LegalForm.ToString(), Kind.ToString(), NextVersion, now));
    }

    private Enterprise() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public string? OtherNames { get; private set; }

    public OrganisationNumber? Number { get; private set; }

    public string? Unit { get; private set; }

    public LegalForm LegalForm { get; private set; }

    public EnterpriseKind Kind { get; private set; }

    public string? Locality { get; private set; }

    public string? Website { get; private set; }

    public Sector Sector { get; private set; }

    public string? Purpose { get; private set; }

    public string? Sales { get; private set; }

    public string? Employment { get; private set; }

    public ParticipationDegree Participation { get; private set; }

    public string? ParticipationText { get; private set; }

    public Ownership Ownership { get; private set; }

    /// <summary>As they are stored, so that lists can ask for one.</summary>
    public IReadOnlyList<string> TargetGroupNames => _targetGroupNames;

    public IReadOnlyList<TargetGroup> TargetGroups => [.. _targetGroupNames.Select(Enum.Parse<TargetGroup>)];

    public int? PlacesOffered { get; private set; }

    public bool? HasFTax { get; private set; }

    public bool? HasVat { get; private set; }

    public DateOnly? IdeburenSince { get; private set; }

    /// <summary>It agreed on this day to be shown in public; null: it has not, or has taken it back.</summary>
    public DateOnly? OpenSince { get; private set; }

    /// <summary>Who agreed for the enterprise.</summary>
    public string? OpenBy { get; private set; }

    public EnterpriseState State { get; private set; }

    public EndReason? EndReason { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>The enterprise in which its business goes on, or the one that the register keeps in its place.</summary>
    public EnterpriseId? SuccessorId { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>The owner said on this day that the facts are right.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>How many of the four criteria are met, kept beside the judgements for lists.</summary>
    public int CriteriaMet { get; private set; }

    /// <summary>The first day on which a judgement should be made again.</summary>
    public DateOnly? NextCheckOn { get; private set; }

    /// <summary>The latest stated share.</summary>
    public decimal? SharePercent { get; private set; }

    public IReadOnlyList<Assessment> Assessments => _assessments;

    public IReadOnlyList<LabourShare> Shares => _shares;

    public IReadOnlyList<ParticipantCount> Counts => _counts;

    public IReadOnlyList<Offering> Offerings => _offerings;

    public IReadOnlyList<EnterpriseEntry> Entries => _entries;

    /// <summary>What is searched by its parts; a personal number is not in it.</summary>
    public string SearchText { get; private set; }

    /// <summary>What other modules and systems may know of the number.</summary>
    public string? PublicNumber => Number is { IsPersonal: false } number ? number.Digits : null;

    public Assessment? Current(Criterion criterion) => _assessments.Where(a => a.Criterion == criterion).MaxBy(a => (a.AssessedOn, a.Id));

    public LabourShare? CurrentShare => _shares.MaxBy(s => (s.AsOf, s.Id));

    public ParticipantCount? CurrentCount => _counts.MaxBy(c => (c.AsOf, c.Id));

    /// <summary>Whether number and legal form agree: a personal number belongs to a sole trader and to nobody else.</summary>
    public static Result Check(EnterpriseIdentity identity) => identity switch
    {
        { Number.IsPersonal: true, LegalForm: not LegalForm.SoleTrader } => new Error("NET-0105", "Enterprises.NumberOfAPerson", "Number", ErrorKind.Invalid),
        { Number.IsPersonal: false, LegalForm: LegalForm.SoleTrader } => new Error("NET-0106", "Enterprises.NumberOfACompany", "Number", ErrorKind.Invalid),
        _ => Result.Success,
    };

    /// <param name="identity">Who it is.</param>
    /// <param name="profile">How it works.</param>
    /// <param name="changes">What differs, in words, for the history.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who wrote it.</param>
    public void Describe(EnterpriseIdentity identity, EnterpriseProfile profile, string changes, DateTimeOffset now, string by)
    {
        Apply(identity, profile);
        Tell(EntryKind.Changed, changes, now, by);
    }

    private void Apply(EnterpriseIdentity identity, EnterpriseProfile profile)
    {
        Name = identity.Name.Trim();
        OtherNames = Trimmed(identity.OtherNames);
        Number = identity.Number;
        Unit = Trimmed(identity.Unit);
        LegalForm = identity.LegalForm;
        Kind = identity.Kind;
        Locality = Trimmed(identity.Locality);
        Website = Trimmed(identity.Website);
        Sector = profile.Sector;
        Purpose = Trimmed(profile.Purpose);
        Sales = Trimmed(profile.Sales);
        Employment = Trimmed(profile.Employment);
        Participation = profile.Participation;
        ParticipationText = Trimmed(profile.ParticipationText);
        Ownership = profile.Ownership;
        _targetGroupNames = [.. profile.TargetGroups.Distinct().Order().Select(g => g.ToString())];
        PlacesOffered = profile.PlacesOffered;
        HasFTax = profile.HasFTax;
        HasVat = profile.HasVat;
        IdeburenSince = profile.IdeburenSince;
        OpenSince = profile.OpenSince;
        OpenBy = profile.OpenSince is null ? null : Trimmed(profile.OpenBy);
        Index();
    }

    private void Index()
    {
        var number = PublicNumber is null ? null : $"{Number!.Digits} {Number.Written}";
        SearchText = Platform.Text.SearchText.Normalise(string.Join(
            ' ', [Name, OtherNames, Unit, Locality, number, .. _offerings.SelectMany(o => new[] { o.Name, BusinessLines.WordsOf(o.Cpv) }).Distinct()]));
        Touch();
    }

    /// <summary>Writes a line of the history, and tells the others what holds now.</summary>
    private void Tell(EntryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new EnterpriseEntry(kind, text, now, by));
        Raise(AsChanged(NextVersion, now));
    }

    /// <summary>The enterprise as others heard of it when it was entered, with what is known of it now.</summary>
    public EnterpriseRegistered AsRegistered() => new(Id.Value, Name, PublicNumber, LegalForm.ToString(), Kind.ToString(), 1, RegisteredAt);

    /// <summary>The enterprise as others hear of it.</summary>
    public EnterpriseChanged AsChanged(long version, DateTimeOffset now) => new(
        Id.Value, Name, PublicNumber, LegalForm.ToString(), Kind.ToString(), State.ToString(), SuccessorId?.Value, CriteriaMet, SharePercent,
        [.. _offerings.Select(o => o.Cpv).Distinct().Order(StringComparer.Ordinal)], version, now);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
