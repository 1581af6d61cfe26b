using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;

namespace Coordination.Testing.Probe;

/// <summary>Hears its own module's fact, beside Governance, which hears it too.</summary>
[ConsumerName(Name)]
internal sealed class NoteRaised(Inbox<ProbeDbContext> inbox) : ModuleConsumer<ObligationRaised, ProbeDbContext>(inbox)
{
    public const string Name = "probe.note-raised";

    protected override Task HandleAsync(ObligationRaised message, CancellationToken ct)
    {
        Db.Effects.Add(new ProbeEffect { Consumer = Name, Key = message.Key });
        return Task.CompletedTask;
    }
}

/// <summary>Hears what Governance tells at the end of the chain: raised, kept in the ledger, found overdue by a sweep, told.</summary>
[ConsumerName(Name)]
internal sealed class NoteOverdue(Inbox<ProbeDbContext> inbox) : ModuleConsumer<ObligationOverdue, ProbeDbContext>(inbox)
{
    public const string Name = "probe.note-overdue";

    protected override Task HandleAsync(ObligationOverdue message, CancellationToken ct)
    {
        Db.Effects.Add(new ProbeEffect { Consumer = Name, Key = message.Key });
        return Task.CompletedTask;
    }
}
