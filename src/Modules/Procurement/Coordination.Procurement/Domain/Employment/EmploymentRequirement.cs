using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Employment;

internal readonly record struct EmploymentRequirementId(Guid Value) : ITypedId<EmploymentRequirementId>
{
    public static EmploymentRequirementId From(Guid value) => new(value);

    public static EmploymentRequirementId New() => new(Guid.CreateVersion7());
}

/// <summary>What the supplier is to offer people far from the labour market.</summary>
internal enum EmploymentKind
{
    Employment,
    Practice,
    WorkTraining,
}

/// <summary>What is required.</summary>
/// <param name="Kind">Employment, practice or work training.</param>
/// <param name="Persons">How many.</param>
/// <param name="Months">For how long, each.</param>
/// <param name="Group">Who it is for, in own words.</param>
/// <param name="Note">Who matches people with places, and other terms.</param>
internal sealed record EmploymentText(EmploymentKind Kind, int Persons, int Months, string Group, string? Note);

/// <summary>
/// An employment requirement (sysselsättningskrav, S001-19) on a procurement, and from its award on each contract, where what was promised
/// and what came of it is followed up day by day.
/// </summary>
internal sealed class EmploymentRequirement : Aggregate<EmploymentRequirementId>
{
    public const int LongestGroup = 300;
    public const int LongestNote = 2000;
    public const int MostPersons = 10_000;
    public const int MostMonths = 240;

    /// <summary>How long before its day the unit is told of a check.</summary>
    public const int WarnDays = 30;

    private readonly List<EmploymentCheck> _checks = [];
    private readonly List<WatchedDuty> _duties = [];
    private readonly List<HistoryEntry> _entries = [];

    private EmploymentRequirement(EmploymentRequirementId id, string unit)
    {
        Id = id;
        BuyingUnit = unit;
        Group = string.Empty;
    }

    private EmploymentRequirement() => BuyingUnit = Group = string.Empty;

    public ProcurementCaseId? ProcurementId { get; private set; }

    public SupplierContractId? ContractId { get; private set; }

    /// <summary>The procurement's requirement that it was carried from.</summary>
    public EmploymentRequirementId? CarriedFrom { get; private set; }

    public string BuyingUnit { get; private set; }

    public EmploymentKind Kind { get; private set; }

    public int Persons { get; private set; }

    public int Months { get; private set; }

    public string Group { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<EmploymentCheck> Checks => _checks;

    public IReadOnlyList<WatchedDuty> Duties => _duties;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public bool IsStanding => WithdrawnAt is null;

    public string Address => AddressOf(Id);

    public static string AddressOf(EmploymentRequirementId id) => $"/upphandlingar/sysselsattning/{id.Value}";

    public static EmploymentRequirement OfProcurement(EmploymentRequirementId id, ProcurementCaseId procurement, string unit, EmploymentText text, DateTimeOffset now, string by)
    {
        var requirement = new EmploymentRequirement(id, unit) { ProcurementId = procurement };
        requirement.Set(text);
        requirement.Tell(HistoryKind.Registered, null, now, by);
        return requirement;
    }

    public static EmploymentRequirement OfContract(EmploymentRequirementId id, SupplierContractId contract, string unit, EmploymentText text, DateTimeOffset now, string by)
    {
        var requirement = new EmploymentRequirement(id, unit) { ContractId = contract };
        requirement.Set(text);
        requirement.Tell(HistoryKind.Registered, null, now, by);
        return requirement;
    }

    /// <summary>What the procurement required holds for the contract that came of it.</summary>
    public EmploymentRequirement Carry(SupplierContractId contract, string unit, DateTimeOffset now, string by)
    {
        var carried = OfContract(EmploymentRequirementId.New(), contract, unit, ToText(), now, by);
        carried.CarriedFrom = Id;
        return carried;
    }

    public EmploymentText ToText() => new(Kind, Persons, Months, Group, Note);

    public Result Describe(EmploymentText text, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        Set(text);
        Tell(HistoryKind.Changed, null, now, by);
        return Result.Success;
    }

    /// <summary>A day on which so many are to have come.</summary>
    public Result Plan(Guid id, DateOnly dueOn, int promised, DateTimeOffset now, string by)
    {
        if (_checks.Exists(c => c.Id == id))
        {
            return Result.Success;
        }

        if (!IsStanding)
        {
            return Over();
        }

        if (ContractId is null)
        {
            return new Error("PRC-0921", "Employment.NoContract", Kind: ErrorKind.Rule);
        }

        if (_checks.Exists(c => c.DueOn == dueOn))
        {
            return new Error("PRC-0922", "Employment.SameDay", "DueOn", ErrorKind.Invalid);
        }

        _checks.Add(new EmploymentCheck(id, dueOn, promised));
        Tell(HistoryKind.CheckPlanned, $"{WatchedDuty.Day(dueOn)}: {promised}", now, by);
        return Result.Success;
    }

    /// <summary>What came of it by that day; told again it is corrected.</summary>
    public Result Deliver(Guid id, int delivered, DateOnly on, string? finding, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding || _checks.Find(c => c.Id == id) is not { } check)
        {
            return Over();
        }

        if (on > today)
        {
            return new Error("PRC-0923", "Employment.Later", "On", ErrorKind.Invalid);
        }

        check.Deliver(delivered, on, finding, by);
        foreach (var duty in _duties.Where(d => d.IsOpen && d.Subject == id))
        {
            Raise(duty.Meet(NextVersion, now));
        }

        Tell(HistoryKind.CheckDelivered, $"{WatchedDuty.Day(check.DueOn)}: {delivered} ({check.Promised}){(check.Finding is { } words ? $"\n{words}" : null)}", now, by);
        return Result.Success;
    }

    public Result Withdraw(string because, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        (WithdrawnAt, WithdrawnBecause) = (now, because.Kept(LongestNote));
        foreach (var duty in _duties.Where(d => d.IsOpen))
        {
            Raise(duty.Withdraw("Kravet gäller inte längre.", NextVersion, now));
        }

        Tell(HistoryKind.Withdrawn, WithdrawnBecause, now, by);
        return Result.Success;
    }

    /// <summary>Tells the unit once of each check whose day is near or past, however late this is asked.</summary>
    /// <returns>How much was told.</returns>
    public int Watch(DateOnly today, DateTimeOffset now)
    {
        var near = IsStanding ? _checks.Where(c => c.Delivered is null && today >= c.DueOn.AddDays(-WarnDays) && !_duties.Exists(d => d.Subject == c.Id)).ToList() : [];
        foreach (var check in near)
        {
            var duty = new WatchedDuty(DutyKind.Employment, check.Id, check.DueOn, check.DueOn);
            _duties.Add(duty);
            Raise(duty.Raised(BuyingUnit, $"Följ upp sysselsättningskravet: {check.Promised} personer ({Group}) till {WatchedDuty.Day(check.DueOn)}", Address, NextVersion, now));
        }

        return near.Count;
    }

    /// <summary>The unit has answered on what it was told.</summary>
    public void Hear(Guid id, bool isSettled, string? comment, long version, DateTimeOffset now, string by)
    {
        if (_duties.Find(d => d.Id == id) is not { } duty || !duty.Hear(version))
        {
            return;
        }

        Tell(HistoryKind.UnitAnswered, comment.Kept(LongestNote), now, by);
        if (isSettled && duty.IsOpen)
        {
            Raise(duty.Meet(NextVersion, now));
        }
    }

    private void Set(EmploymentText text)
    {
        // The form refuses it at the field; a requirement of nobody, or of no time, is none.
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Persons, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Persons, MostPersons);
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Months, MostMonths);
        (Kind, Persons, Months, Group, Note) = (text.Kind, text.Persons, text.Months, text.Group.Kept(LongestGroup)!, text.Note.Kept(LongestNote));
    }

    private static Error Over() => new("PRC-0924", "Employment.Over", Kind: ErrorKind.Conflict);

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}

/// <summary>What was promised until a day, and what came of it.</summary>
internal sealed class EmploymentCheck
{
    public EmploymentCheck(Guid id, DateOnly dueOn, int promised)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(promised, 1);
        (Id, DueOn, Promised) = (id, dueOn, promised);
    }

    private EmploymentCheck()
    {
    }

    public Guid Id { get; private set; }

    public DateOnly DueOn { get; private set; }

    public int Promised { get; private set; }

    /// <summary>How many came; null until somebody has followed it up.</summary>
    public int? Delivered { get; private set; }

    public DateOnly? FollowedUpOn { get; private set; }

    public string? Finding { get; private set; }

    public string? FollowedUpBy { get; private set; }

    public bool IsLateOn(DateOnly day) => Delivered is null && DueOn < day;

    public void Deliver(int delivered, DateOnly on, string? finding, string by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delivered);
        (Delivered, FollowedUpOn, Finding, FollowedUpBy) = (delivered, on, finding.Kept(EmploymentRequirement.LongestNote), by);
    }
}
