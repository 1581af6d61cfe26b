using Coordination.Platform.Messaging;
using MassTransit;
using Rogue.Beta.Contracts;

namespace Rogue.Alpha.Features;

[ConsumerName("alpha.note-fact")]
internal sealed class RightConsumer(Inbox<RightContext> inbox) : ModuleConsumer<BetaFact, RightContext>(inbox)
{
    protected override Task HandleAsync(BetaFact message, CancellationToken ct) => Task.CompletedTask;
}

[ConsumerName("alpha.count-fact")]
internal sealed class FirstTwin(Inbox<RightContext> inbox) : ModuleConsumer<BetaFact, RightContext>(inbox) // type breaks ConsumersGoThroughTheInbox
{
    protected override Task HandleAsync(BetaFact message, CancellationToken ct) => Task.CompletedTask;
}

[ConsumerName("alpha.count-fact")]
internal sealed class SecondTwin(Inbox<RightContext> inbox) : ModuleConsumer<BetaFact, RightContext>(inbox) // type breaks ConsumersGoThroughTheInbox
{
    protected override Task HandleAsync(BetaFact message, CancellationToken ct) => Task.CompletedTask;
}

internal sealed class NamelessConsumer(Inbox<RightContext> inbox) : ModuleConsumer<BetaFact, RightContext>(inbox) // type breaks ConsumersGoThroughTheInbox
{
    protected override Task HandleAsync(BetaFact message, CancellationToken ct) => Task.CompletedTask;
}

[ConsumerName("alpha.forget-fact")]
internal sealed class BareConsumer : IConsumer<BetaFact> // type breaks ConsumersGoThroughTheInbox
{
    public Task Consume(ConsumeContext<BetaFact> context) => Task.CompletedTask;
}

[ConsumerName("beta.borrowed-name")]
internal sealed class BorrowedName(Inbox<RightContext> inbox) : ModuleConsumer<BetaFact, RightContext>(inbox) // type breaks ConsumersGoThroughTheInbox
{
    protected override Task HandleAsync(BetaFact message, CancellationToken ct) => Task.CompletedTask;
}
