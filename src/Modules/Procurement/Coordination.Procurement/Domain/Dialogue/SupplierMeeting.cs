using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Dialogue;

internal readonly record struct SupplierMeetingId(Guid Value) : ITypedId<SupplierMeetingId>
{
    public static SupplierMeetingId From(Guid value) => new(value);

    public static SupplierMeetingId New() => new(Guid.CreateVersion7());
}

/// <summary>What is written of a meeting.</summary>
/// <param name="Kind">Supplier meeting, tender school or early dialogue.</param>
/// <param name="Title">What it is called.</param>
/// <param name="On">The day; the last day to answer where the dialogue is in writing.</param>
/// <param name="StartsAt">Null where it is held in writing.</param>
/// <param name="EndsAt">Null where it is held in writing.</param>
/// <param name="Place">Where.</param>
/// <param name="Link">Where it is met or read on the web.</param>
/// <param name="Purpose">What is to be talked of.</param>
/// <param name="BuyingUnit">Code of the committee that invites.</param>
/// <param name="Codes">CPV codes of what is to be bought.</param>
internal sealed record SupplierMeetingText(
    SupplierMeetingKind Kind, string Title, DateOnly On, TimeOnly? StartsAt, TimeOnly? EndsAt, string? Place, string? Link, string? Purpose, string? BuyingUnit, IReadOnlyList<string> Codes);

/// <summary>
/// A meeting with suppliers, a tender school or an early dialogue (S003-R5.1, S003-30, S003-31): who was invited, what material all got, who
/// came. Before a procurement all are to be treated alike and knowledge is to be shared (4 kap. 1 § LOU); the product shows who lacks what.
/// </summary>
internal sealed partial class SupplierMeeting : Aggregate<SupplierMeetingId>
{
    public const int LongestTitle = 300;
    public const int LongestPlace = 300;
    public const int LongestLink = 1000;
    public const int LongestText = 4000;
    public const int LongestNotes = 8000;

    private readonly List<MeetingProcurement> _procurements = [];
    private readonly List<MeetingGuest> _guests = [];
    private readonly List<MeetingMaterial> _materials = [];
    private readonly List<MeetingHandover> _handovers = [];
    private readonly List<MeetingQuestion> _questions = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<string> _codes = [];

    private SupplierMeeting(SupplierMeetingId id)
    {
        Id = id;
        Title = SearchText = string.Empty;
    }

    private SupplierMeeting() => Title = SearchText = string.Empty;

    public SupplierMeetingKind Kind { get; private set; }

    public SupplierMeetingState State { get; private set; }

    public string Title { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    public TimeOnly? EndsAt { get; private set; }

    public string? Place { get; private set; }

    public string? Link { get; private set; }

    public string? Purpose { get; private set; }

    public string? BuyingUnit { get; private set; }

    public string? Notes { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>Counts up when day, time, place (also on the web) or state changes: what calendar programs compare.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<string> Codes => _codes;

    public IReadOnlyList<MeetingProcurement> Procurements => _procurements;

    public IReadOnlyList<MeetingGuest> Guests => _guests;

    public IReadOnlyList<MeetingMaterial> Materials => _materials;

    public IReadOnlyList<MeetingHandover> Handovers => _handovers;

    public IReadOnlyList<MeetingQuestion> Questions => _questions;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => AddressOf(Id);

    public bool IsStanding => State != SupplierMeetingState.Cancelled;

    public static string AddressOf(SupplierMeetingId id) => $"/upphandlingar/traffar/{id.Value}";

    public static SupplierMeeting Plan(SupplierMeetingId id, SupplierMeetingText text, IReadOnlyCollection<ProcurementCaseId> procurements, DateTimeOffset now, string by)
    {
        var meeting = new SupplierMeeting(id);
        meeting.Set(text, procurements);
        meeting.Tell(HistoryKind.Registered, null, now, by);
        return meeting;
    }

    public SupplierMeetingText ToText() => new(Kind, Title, On, StartsAt, EndsAt, Place, Link, Purpose, BuyingUnit, Codes);

    public Result Describe(SupplierMeetingText text, IReadOnlyCollection<ProcurementCaseId> procurements, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if ((On, StartsAt, EndsAt, Place, Link) != (text.On, text.StartsAt, text.EndsAt, text.Place.Kept(LongestPlace), text.Link.Kept(LongestLink)))
        {
            Sequence++;
        }

        Set(text, procurements);
        Tell(HistoryKind.Changed, null, now, by);
        return Result.Success;
    }

    /// <summary>It has been; told again, what is written of it is corrected.</summary>
    public Result Hold(string? notes, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if (On > today)
        {
            return new Error("PRC-1002", "Dialogue.NotYet", Kind: ErrorKind.Rule);
        }

        (State, Notes) = (SupplierMeetingState.Held, notes.Kept(LongestNotes));
        Tell(HistoryKind.MeetingHeld, null, now, by);
        return Result.Success;
    }

    public Result Cancel(string because, DateTimeOffset now, string by)
    {
        if (State != SupplierMeetingState.Planned)
        {
            return Over();
        }

        (State, CancelledBecause) = (SupplierMeetingState.Cancelled, because.Kept(LongestText));
        Sequence++;
        Tell(HistoryKind.Cancelled, CancelledBecause, now, by);
        return Result.Success;
    }

    /// <summary>It was held or called off by mistake: it is planned once more.</summary>
    public Result Reopen(DateTimeOffset now, string by)
    {
        if (State == SupplierMeetingState.Planned)
        {
            return Over();
        }

        (State, CancelledBecause) = (SupplierMeetingState.Planned, null);
        Sequence++;
        Tell(HistoryKind.Reopened, null, now, by);
        return Result.Success;
    }

    private static Error Over() => new("PRC-1001", "Dialogue.Over", Kind: ErrorKind.Conflict);

    private void Set(SupplierMeetingText text, IReadOnlyCollection<ProcurementCaseId> procurements)
    {
        (Kind, Title, On, StartsAt, EndsAt) = (text.Kind, text.Title.Kept(LongestTitle)!, text.On, text.StartsAt, text.EndsAt);
        (Place, Link, Purpose, BuyingUnit) = (text.Place.Kept(LongestPlace), text.Link.Kept(LongestLink), text.Purpose.Kept(LongestText), text.BuyingUnit.Kept(20));
        _codes = [.. text.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _procurements.RemoveAll(p => !procurements.Contains(p.ProcurementId));
        _procurements.AddRange(procurements.Distinct().Where(p => !_procurements.Exists(o => o.ProcurementId == p)).Select(p => new MeetingProcurement(p)));
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, Place, Purpose, .. _codes]));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        ChangedAt = now;
        Touch();
    }
}
