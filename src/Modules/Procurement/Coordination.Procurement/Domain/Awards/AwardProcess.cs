using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Awards;

internal readonly record struct AwardProcessId(Guid Value) : ITypedId<AwardProcessId>
{
    public static AwardProcessId From(Guid value) => new(value);

    public static AwardProcessId New() => new(Guid.CreateVersion7());

    /// <summary>A procurement has one.</summary>
    public static AwardProcessId Of(ProcurementCaseId procurement) => new(procurement.Value);
}

/// <summary>What is written of the days between the tenders and the published award.</summary>
/// <param name="DecisionSentOn">The day the award decision was sent to those who took part.</param>
/// <param name="IsElectronic">Whether it was sent electronically.</param>
/// <param name="IsVoluntary">A direct procurement that was advertised voluntarily, so that the standstill holds.</param>
/// <param name="NoticeSentOn">The day the award was sent to be published.</param>
/// <param name="IsBatched">It is published with others of its quarter.</param>
/// <param name="DocumentedOn">The day the documentation of a direct procurement was complete.</param>
internal sealed record AwardText(DateOnly? DecisionSentOn, bool IsElectronic, bool IsVoluntary, DateOnly? NoticeSentOn, bool IsBatched, DateOnly? DocumentedOn);

/// <summary>A procurement's tenders and the days of its award, beside the procurement itself. Tenders are secret until the award is told.</summary>
internal sealed class AwardProcess : Aggregate<AwardProcessId>
{
    /// <summary>At once: the whole time is a month and a few free days.</summary>
    public const int NoticeWarnDays = 35;

    private readonly List<Tender> _tenders = [];
    private readonly List<WatchedDuty> _duties = [];

    public AwardProcess(ProcurementCaseId procurement)
    {
        Id = AwardProcessId.Of(procurement);
        ProcurementId = procurement;
        IsElectronic = true;
    }

    private AwardProcess()
    {
    }

    public ProcurementCaseId ProcurementId { get; private set; }

    /// <summary>Which of the two kinds is bought; null until somebody has said so.</summary>
    public BoughtKind? Kind { get; private set; }

    public DateOnly? DecisionSentOn { get; private set; }

    public bool IsElectronic { get; private set; }

    public bool IsVoluntary { get; private set; }

    public DateOnly? NoticeSentOn { get; private set; }

    public bool IsBatched { get; private set; }

    public DateOnly? DocumentedOn { get; private set; }

    public IReadOnlyList<Tender> Tenders => _tenders;

    public IReadOnlyList<WatchedDuty> Duties => _duties;

    public AwardText ToText() => new(DecisionSentOn, IsElectronic, IsVoluntary, NoticeSentOn, IsBatched, DocumentedOn);

    public Result Describe(AwardText text, DateOnly today, DateTimeOffset now)
    {
        if (text.DecisionSentOn > today)
        {
            return new Error("PRC-0701", "Awards.DecisionLater", "DecisionSentOn", ErrorKind.Invalid);
        }

        if (text.NoticeSentOn > today)
        {
            return new Error("PRC-0702", "Awards.NoticeLater", "NoticeSentOn", ErrorKind.Invalid);
        }

        if (text.DocumentedOn > today)
        {
            return new Error("PRC-0703", "Awards.DocumentedLater", "DocumentedOn", ErrorKind.Invalid);
        }

        (DecisionSentOn, IsElectronic, IsVoluntary, NoticeSentOn, IsBatched, DocumentedOn) = text;
        foreach (var duty in _duties.Where(d => d.IsOpen && ((d.Kind == DutyKind.AwardNotice && NoticeSentOn is not null) || (d.Kind == DutyKind.Documentation && DocumentedOn is not null))))
        {
            Raise(duty.Meet(NextVersion, now));
        }

        Touch();
        return Result.Success;
    }

    public Result Enter(Guid id, SupplierId supplier, BoughtKind kind, string? lot, DateOnly on, decimal? amount, bool isAccepted)
    {
        if (_tenders.Exists(t => t.Id == id))
        {
            return Result.Success;
        }

        var part = lot.Kept(100);
        if (_tenders.Exists(t => t.SupplierId == supplier && t.Lot == part))
        {
            return new Error("PRC-0711", "Tenders.Twice", "SupplierName", ErrorKind.Invalid);
        }

        Kind = kind;
        _tenders.Add(new Tender(id, supplier, part, on, amount, isAccepted));
        Touch();
        return Result.Success;
    }

    /// <summary>Was it chosen or not: as it turned out.</summary>
    public Result Judge(Guid id, bool isAccepted)
    {
        if (_tenders.Find(t => t.Id == id) is not { } tender)
        {
            return new Error("PRC-0712", "Tenders.Gone", Kind: ErrorKind.Conflict);
        }

        tender.Judge(isAccepted);
        Touch();
        return Result.Success;
    }

    public Result Remove(Guid id)
    {
        if (_tenders.RemoveAll(t => t.Id == id) == 0)
        {
            return new Error("PRC-0712", "Tenders.Gone", Kind: ErrorKind.Conflict);
        }

        Touch();
        return Result.Success;
    }

    /// <summary>Who has got a contract has tendered, and won.</summary>
    public void Contracted(SupplierId supplier, string? lot, BoughtKind kind, DateOnly on)
    {
        Kind ??= kind;
        if (_tenders.Find(t => t.SupplierId == supplier && t.Lot == lot) is { } tender)
        {
            tender.Judge(true);
        }
        else
        {
            _tenders.Add(new Tender(Guid.CreateVersion7(), supplier, lot, on, null, true));
        }

        Touch();
    }

    /// <summary>Tells the buying unit once of each duty of the law whose last day is near or past.</summary>
    /// <returns>How much was told.</returns>
    public int Watch(IReadOnlyList<ProcessDate> dates, string unit, string title, string link, DateOnly today, DateTimeOffset now)
    {
        var told = 0;
        foreach (var date in dates.Where(d => d.Duty is not null && !d.IsDone && today >= d.On.AddDays(-NoticeWarnDays)))
        {
            var kind = date.Duty!.Value;
            if (_duties.Exists(d => d.IsOf(kind, null, date.On)))
            {
                continue;
            }

            // The day has moved: what was told before no longer holds.
            foreach (var former in _duties.Where(d => d.IsOpen && d.Kind == kind))
            {
                Raise(former.Withdraw("Dagen har ändrats.", NextVersion, now));
            }

            var duty = new WatchedDuty(kind, null, date.On, date.On);
            _duties.Add(duty);
            Raise(duty.Raised(unit, kind == DutyKind.AwardNotice ? $"Annonsera tilldelningen: {title} ({date.Section})" : $"Dokumentera direktupphandlingen: {title} ({date.Section})", link, NextVersion, now));
            told++;
        }

        return told;
    }

    /// <summary>What the unit was told of it is owed no more.</summary>
    public void WithdrawDuties(string because, DateTimeOffset now)
    {
        foreach (var duty in _duties.Where(d => d.IsOpen))
        {
            Raise(duty.Withdraw(because, NextVersion, now));
        }

        Touch();
    }

    /// <summary>The unit has answered on what it was told.</summary>
    public void Hear(Guid id, bool isSettled, long version, DateTimeOffset now)
    {
        if (_duties.Find(d => d.Id == id) is not { } duty || !duty.Hear(version))
        {
            return;
        }

        Touch();
        if (isSettled && duty.IsOpen)
        {
            Raise(duty.Meet(NextVersion, now));
        }
    }
}

/// <summary>Who has offered to deliver, and whether that was accepted (S002-14, S002-17).</summary>
internal sealed class Tender
{
    public Tender(Guid id, SupplierId supplier, string? lot, DateOnly on, decimal? amount, bool isAccepted)
    {
        (Id, SupplierId, Lot, On, Amount, IsAccepted) = (id, supplier, lot, on, amount, isAccepted);
    }

    private Tender()
    {
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    /// <summary>The lot's number; null for the whole.</summary>
    public string? Lot { get; private set; }

    /// <summary>When it came; its year is the year it is counted in.</summary>
    public DateOnly On { get; private set; }

    public decimal? Amount { get; private set; }

    public bool IsAccepted { get; private set; }

    public void Judge(bool isAccepted) => IsAccepted = isAccepted;
}
