using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>
/// A staff report (tjänsteutlåtande): its head, what it rests on and its course. Its sections are aggregates of their own, so that two
/// officers write in it at once. The template's headings were copied when it was started; what becomes of the template changes nothing here.
/// </summary>
internal sealed partial class StaffReport : Aggregate<StaffReportId>
{
    private readonly List<StaffReportEntry> _entries = [];
    private List<Guid> _assignments = [];

    public StaffReport(StaffReportId id, StaffReportKind kind, string title, StaffReportOrigin origin, TemplateUse template, StaffReportHead head, DateTimeOffset now, string by)
    {
        Id = id;
        Kind = kind;
        Title = SearchText = OfficersText = string.Empty;
        Head = head;
        MatterId = origin.MatterId;
        ReferralId = origin.ReferralId;
        PlanId = origin.PlanId;
        AddresseeId = origin.AddresseeId;
        Year = origin.Year;
        SupplementTo = origin.SupplementTo;
        _assignments = [.. origin.Assignments.Distinct()];
        TemplateId = template.Id;
        TemplateName = template.Name;
        TemplateNumber = template.Number;
        Style = template.Style;
        StartedAt = now;
        StartedBy = by;
        Apply(title, head, now);
        Tell(StaffReportStep.Start, null, now, by);
    }

    private StaffReport()
    {
        Title = SearchText = OfficersText = TemplateName = StartedBy = string.Empty;
        Head = new StaffReportHead();
    }

    public StaffReportKind Kind { get; private set; }

    public StaffReportState State { get; private set; }

    public string Title { get; private set; }

    public StaffReportHead Head { get; private set; }

    public MatterId? MatterId { get; private set; }

    public ReferralId? ReferralId { get; private set; }

    public PlanId? PlanId { get; private set; }

    public CommitteeId? AddresseeId { get; private set; }

    public int? Year { get; private set; }

    public IReadOnlyList<Guid> Assignments => _assignments;

    public StaffReportId? SupplementTo { get; private set; }

    /// <summary>Null for a template of the product itself.</summary>
    public StaffReportTemplateId? TemplateId { get; private set; }

    public string TemplateName { get; private set; }

    /// <summary>Which version of the template.</summary>
    public int TemplateNumber { get; private set; }

    public DecisionStyle Style { get; private set; }

    /// <summary>The number as written, kept beside the head for lists.</summary>
    public string? Number { get; private set; }

    public string? SortNumber { get; private set; }

    public string OfficersText { get; private set; }

    /// <summary>Klass in the information management plan; a registered report has one.</summary>
    public string? RetentionClass { get; private set; }

    /// <summary>Who was asked to review it, in words: an account may go, the name stays.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>The meeting of the register that it was handed over to, when it is one.</summary>
    public MeetingId? MeetingId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public string StartedBy { get; private set; }

    /// <summary>When head or state changed last; the sections tell theirs themselves.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<StaffReportEntry> Entries => _entries;

    /// <summary>Its words may be changed.</summary>
    public bool IsOpen => State is StaffReportState.Draft or StaffReportState.InReview;

    public StaffReportOrigin Origin => new()
    {
        MatterId = MatterId,
        ReferralId = ReferralId,
        PlanId = PlanId,
        AddresseeId = AddresseeId,
        Year = Year,
        Assignments = _assignments,
        SupplementTo = SupplementTo,
    };

    /// <summary>New words in the head; the addressee may change with them.</summary>
    public Result Describe(string title, CommitteeId? addressee, StaffReportHead head, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Closed();
        }

        AddresseeId = addressee;
        Apply(title, head, now);
        Tell(StaffReportStep.Head, null, now, by);
        return Result.Success;
    }

    /// <summary>The body was merged into another: what is not handed over goes to the successor.</summary>
    public void MoveTo(CommitteeId successor, string name, DateTimeOffset now)
    {
        AddresseeId = successor;
        Apply(Title, Head with { Addressee = name }, now);
    }

    /// <summary>A matter that it does not rest on, but is called after, has been protected.</summary>
    public void Conceal(QuotedMatter quoted, DateTimeOffset now)
    {
        Apply(quoted.Conceal(Title), quoted.IsIn(Head.RegistrationNumber) ? Head with { RegistrationNumber = null } : Head, now);
        _entries.ForEach(e => e.Conceal(quoted));
    }

    private void Apply(string title, StaffReportHead head, DateTimeOffset now)
    {
        Title = title.Trim();
        Head = head;
        var number = RegistrationNumber.Parse(head.RegistrationNumber);
        Number = number?.AsWritten;
        SortNumber = number?.Sortable;
        OfficersText = string.Join(", ", head.Officers.Select(o => o.Name)) is { Length: > 500 } many ? many[..499] + "…" : string.Join(", ", head.Officers.Select(o => o.Name));
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, number?.AsWritten, number?.Normalised, number?.AsWritten.Replace(" ", string.Empty, StringComparison.Ordinal), head.Addressee, OfficersText]));
        ChangedAt = now;
        Touch();
    }

    private static Error Closed() => new("GOV-0821", "StaffReports.IsClosed", Kind: ErrorKind.Conflict);
}

/// <summary>The template that a report was started from, as it was then.</summary>
internal sealed record TemplateUse(StaffReportTemplateId? Id, string Name, int Number, DecisionStyle Style);
