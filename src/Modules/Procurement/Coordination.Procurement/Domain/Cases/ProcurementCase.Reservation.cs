using Coordination.Platform.Results;

namespace Coordination.Procurement.Domain.Cases;

/// <content>Why it is reserved, which is told apart from what the notice marks and from who won.</content>
internal sealed partial class ProcurementCase
{
    private readonly List<Reservation> _reservations = [];
    private readonly List<ShareProof> _shares = [];

    public IReadOnlyList<Reservation> Reservations => _reservations;

    public IReadOnlyList<ShareProof> Shares => _shares;

    /// <summary>The last record; null where nobody has recorded a basis.</summary>
    public Reservation? Reservation => _reservations.OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault();

    public Result Reserve(Guid id, ReservationText text, DateOnly today, DateTimeOffset now, string by)
    {
        if (_reservations.Exists(r => r.Id == id))
        {
            return Result.Success;
        }

        if (text.Basis == ReservationBasis.Other && string.IsNullOrWhiteSpace(text.Ground))
        {
            return new Error("PRC-0111", "Reservation.GroundMissing", "Ground", ErrorKind.Invalid);
        }

        if (text.DecidedOn > today)
        {
            return new Error("PRC-0112", "Reservation.DecidedLater", "DecidedOn", ErrorKind.Invalid);
        }

        _reservations.Add(new Reservation(id, text, now, by));
        Tell(HistoryKind.ReservationRecorded, string.Join(", ", new[] { text.DecidedBy, text.Ground }.Where(t => !string.IsNullOrWhiteSpace(t))), now, by);
        return Result.Success;
    }

    public Result ShowShare(Guid id, ShareText text, DateOnly today, DateTimeOffset now, string by)
    {
        if (_shares.Exists(s => s.Id == id))
        {
            return Result.Success;
        }

        if (text.On > today)
        {
            return new Error("PRC-0113", "Reservation.ShareLater", "On", ErrorKind.Invalid);
        }

        _shares.Add(new ShareProof(id, text, now, by));
        // Who it is of is secret before the award, and the history outlives it: the share itself is shown beside the basis.
        Tell(HistoryKind.ShareShown, null, now, by);
        return Result.Success;
    }
}
