using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>One unit controls another for a time, with what shows it. Ended, never deleted: what was granted while it held rests on it.</summary>
internal sealed class ControlLink : Aggregate<ControlLinkId>
{
    public ControlLink(ControlLinkId id, UndertakingId controlling, UndertakingId controlled, ControlBasis basis, DateOnly from, string evidence, DateTimeOffset now, string by)
    {
        Id = id;
        ControllingId = controlling;
        ControlledId = controlled;
        Basis = basis;
        From = from;
        Evidence = evidence.Trim();
        RegisteredAt = now;
        RegisteredBy = by;
    }

    private ControlLink() => Evidence = RegisteredBy = string.Empty;

    public UndertakingId ControllingId { get; private set; }

    public UndertakingId ControlledId { get; private set; }

    public ControlBasis Basis { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day on which it does not hold any more.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string Evidence { get; private set; }

    public string? EndedBecause { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    public ControlTie Tie => new(ControllingId, ControlledId, From, EndedOn);

    public UndertakingId OtherThan(UndertakingId unit) => unit == ControllingId ? ControlledId : ControllingId;

    public Result End(DateOnly on, string because)
    {
        if (EndedOn is not null)
        {
            return new Error("SUP-0511", "ControlLinks.EndedAlready", Kind: ErrorKind.Conflict);
        }

        if (on <= From)
        {
            return new Error("SUP-0512", "ControlLinks.EndsBeforeStart", "On", ErrorKind.Invalid);
        }

        EndedOn = on;
        EndedBecause = because.Trim();
        Touch();
        return Result.Success;
    }
}
