using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;

namespace Coordination.Procurement.Domain.Demands;

internal readonly record struct DemandId(Guid Value) : ITypedId<DemandId>
{
    public static DemandId From(Guid value) => new(value);

    public static DemandId New() => new(Guid.CreateVersion7());
}

/// <summary>How a need is spread over its year.</summary>
internal enum Steadiness
{
    Even,
    Seasonal,
    Single,
}

/// <summary>Whether a committee joins the others.</summary>
internal enum Joining
{
    NotAsked,
    Asked,
    Joins,
    StaysOut,
}

/// <summary>What a committee needs.</summary>
/// <param name="Category">What, in the municipality's own words.</param>
/// <param name="Year">The year it is needed.</param>
/// <param name="Unit">Code of the committee or company.</param>
/// <param name="Volume">How much.</param>
/// <param name="Measure">Of what: hours, pieces.</param>
/// <param name="Value">Kronor without VAT; null where nobody has estimated it.</param>
/// <param name="Steadiness">How it is spread over the year.</param>
/// <param name="Note">Own words.</param>
internal sealed record DemandText(CategoryId Category, int Year, string Unit, decimal Volume, string Measure, decimal? Value, Steadiness Steadiness, string? Note);

/// <summary>What one committee needs of a category in a year: alone often too little and too uneven to procure (S001-23).</summary>
internal sealed class Demand : Aggregate<DemandId>
{
    public const int LongestMeasure = 40;
    public const int LongestNote = 2000;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    private readonly List<HistoryEntry> _entries = [];

    private Demand(DemandId id)
    {
        Id = id;
        Unit = Measure = string.Empty;
    }

    private Demand() => Unit = Measure = string.Empty;

    public CategoryId CategoryId { get; private set; }

    public int Year { get; private set; }

    public string Unit { get; private set; }

    public decimal Volume { get; private set; }

    public string Measure { get; private set; }

    public decimal? Value { get; private set; }

    public Steadiness Steadiness { get; private set; }

    public string? Note { get; private set; }

    public Joining Joining { get; private set; }

    /// <summary>The day the committee was asked, or answered.</summary>
    public DateOnly? JoiningOn { get; private set; }

    public string? JoiningNote { get; private set; }

    /// <summary>The joint procurement that it was handed over to.</summary>
    public ProcurementCaseId? ProcurementId { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    /// <summary>It is needed still, and not handed over.</summary>
    public bool IsOpen => WithdrawnAt is null && ProcurementId is null;

    public string Address => AddressOf(Id);

    public static string AddressOf(DemandId id) => $"/upphandlingar/behov/{id.Value}";

    public static Demand Enter(DemandId id, DemandText text, DateTimeOffset now, string by)
    {
        var demand = new Demand(id);
        demand.Set(text);
        demand.Tell(HistoryKind.Registered, null, now, by);
        return demand;
    }

    public DemandText ToText() => new(CategoryId, Year, Unit, Volume, Measure, Value, Steadiness, Note);

    public Result Describe(DemandText text, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        Set(text);
        Tell(HistoryKind.Changed, null, now, by);
        return Result.Success;
    }

    /// <summary>The committee is asked, or has answered; told again, the last holds.</summary>
    public Result Ask(Joining joining, DateOnly on, string? note, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        if (on > today)
        {
            return new Error("PRC-1102", "Demands.Later", "On", ErrorKind.Invalid);
        }

        (Joining, JoiningOn, JoiningNote) = (joining, on, note.Kept(LongestNote));
        Tell(joining switch { Joining.Joins => HistoryKind.UnitJoins, Joining.StaysOut => HistoryKind.UnitStaysOut, _ => HistoryKind.UnitAsked }, JoiningNote, now, by);
        return Result.Success;
    }

    public Result Withdraw(string because, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Over();
        }

        (WithdrawnAt, WithdrawnBecause) = (now, because.Kept(LongestNote));
        Tell(HistoryKind.Withdrawn, WithdrawnBecause, now, by);
        return Result.Success;
    }

    /// <summary>It was withdrawn by mistake.</summary>
    public Result Restore(DateTimeOffset now, string by)
    {
        if (WithdrawnAt is null)
        {
            return Over();
        }

        (WithdrawnAt, WithdrawnBecause) = (null, null);
        Tell(HistoryKind.Reopened, null, now, by);
        return Result.Success;
    }

    /// <summary>It goes into a joint procurement. Only of who joins.</summary>
    public Result HandOver(ProcurementCaseId procurement, DateTimeOffset now, string by)
    {
        if (!IsOpen || Joining != Joining.Joins)
        {
            return Over();
        }

        ProcurementId = procurement;
        Tell(HistoryKind.HandedOver, null, now, by);
        return Result.Success;
    }

    /// <summary>The joint procurement is not to be: it is open once more.</summary>
    public void TakeBack(DateTimeOffset now, string by)
    {
        ProcurementId = null;
        Tell(HistoryKind.TakenBack, null, now, by);
    }

    private static Error Over() => new("PRC-1101", "Demands.Over", Kind: ErrorKind.Conflict);

    private void Set(DemandText text)
    {
        (CategoryId, Year, Unit) = (text.Category, text.Year, text.Unit);
        (Volume, Measure, Value, Steadiness, Note) = (text.Volume, text.Measure.Kept(LongestMeasure)!.ToLowerInvariant(), text.Value, text.Steadiness, text.Note.Kept(LongestNote));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
