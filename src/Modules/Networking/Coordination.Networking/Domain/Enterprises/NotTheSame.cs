using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>Somebody looked at two enterprises that seemed to be one, and found that they are two (homonyms, units of one body).</summary>
internal sealed class NotTheSame : Aggregate<NotTheSameId>
{
    public NotTheSame(EnterpriseId one, EnterpriseId other, DateTimeOffset now, string by)
    {
        Id = NotTheSameId.New();
        (FirstId, SecondId) = InOrder(one, other);
        At = now;
        By = by;
    }

    private NotTheSame() => By = string.Empty;

    public EnterpriseId FirstId { get; private set; }

    public EnterpriseId SecondId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    public static (EnterpriseId First, EnterpriseId Second) InOrder(EnterpriseId one, EnterpriseId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
