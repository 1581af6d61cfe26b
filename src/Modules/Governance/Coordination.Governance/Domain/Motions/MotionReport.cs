using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Motions;

/// <summary>
/// The report to the council of motions that are not handled within a year (KL 5:35). Holds which motions, not their words: these are
/// read when the document is made, by what its reader may know of.
/// </summary>
internal sealed class MotionReport : Aggregate<MotionReportId>
{
    private readonly List<Guid> _motions = [];

    public MotionReport(MotionReportId id, DateOnly preparedOn)
    {
        Id = id;
        PreparedOn = preparedOn;
    }

    private MotionReport()
    {
    }

    public DateOnly PreparedOn { get; private set; }

    public IReadOnlyList<Guid> Motions => _motions;

    /// <summary>The council meeting that was told.</summary>
    public DateOnly? PresentedOn { get; private set; }

    /// <summary>Item of the minutes without the § sign.</summary>
    public string? Paragraph { get; private set; }

    public bool IsDraft => PresentedOn is null;

    /// <returns>True when the motion was not in it.</returns>
    public bool Include(MatterId motion)
    {
        if (_motions.Contains(motion.Value))
        {
            return false;
        }

        _motions.Add(motion.Value);
        Touch();
        return true;
    }

    /// <summary>Decided meanwhile: no longer to be reported.</summary>
    public void Leave(MatterId motion)
    {
        if (_motions.Remove(motion.Value))
        {
            Touch();
        }
    }

    public Result Present(DateOnly? on, string? paragraph, DateOnly today)
    {
        if (!IsDraft)
        {
            return new Error("GOV-0761", "Motions.AlreadyPresented", Kind: ErrorKind.Conflict);
        }

        if (on is not { } day)
        {
            return new Error("GOV-0762", "Motions.PresentedOnMissing", "PresentedOn", ErrorKind.Invalid);
        }

        if (day > today)
        {
            return new Error("GOV-0763", "Motions.PresentedLater", "PresentedOn", ErrorKind.Invalid);
        }

        PresentedOn = day;
        Paragraph = string.IsNullOrWhiteSpace(paragraph) ? null : paragraph.Replace("§", string.Empty, StringComparison.Ordinal).Trim();
        return Result.Success;
    }
}
