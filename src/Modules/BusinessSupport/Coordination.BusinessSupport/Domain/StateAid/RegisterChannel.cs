using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>How aid reaches the central register for a time: which way Sweden has chosen is data, since it was not known when this was written.</summary>
internal sealed class RegisterChannel : Aggregate<RegisterChannelId>
{
    public RegisterChannel(RegisterChannelId id, string name, string? address, DateOnly validFrom, DateOnly? validTo, string source, Certainty certainty)
    {
        Id = id;
        Name = name.Trim();
        Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
        ValidFrom = validFrom;
        ValidTo = validTo;
        Source = source.Trim();
        Certainty = certainty;
    }

    private RegisterChannel() => Name = Source = string.Empty;

    public string Name { get; private set; }

    public string? Address { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string Source { get; private set; }

    public Certainty Certainty { get; private set; }

    public static RegisterChannel? On(DateOnly day, IEnumerable<RegisterChannel> channels) =>
        channels.Where(c => c.ValidFrom <= day && !(c.ValidTo < day)).MaxBy(c => (c.ValidFrom, c.Id.Value));
}
