using System.Diagnostics;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Messaging;

/// <summary>
/// The one way to hear what another module tells. Derive as <c>internal sealed</c> with a <see cref="ConsumerNameAttribute"/>;
/// write the effect on <see cref="Db"/>. The inbox makes it happen once and commits; touch nothing outside the module's database.
/// Order is not promised: compare the aggregate's version in the message and ignore older facts.
/// </summary>
/// <typeparam name="TMessage">What it hears.</typeparam>
/// <typeparam name="TContext">Its module's context.</typeparam>
public abstract class ModuleConsumer<TMessage, TContext>(Inbox<TContext> inbox) : IConsumer<TMessage>
    where TMessage : class
    where TContext : ModuleDbContext
{
    /// <summary>The context of this message's own scope; saved by the inbox.</summary>
    protected TContext Db => inbox.Db;

    /// <summary>The effect.</summary>
    protected abstract Task HandleAsync(TMessage message, CancellationToken ct);

    /// <inheritdoc />
    public async Task Consume(ConsumeContext<TMessage> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = ConsumerNameAttribute.Of(GetType());
        var messageId = context.MessageId ?? throw new InvalidOperationException($"{name} was sent a message without an id; only the relay may publish.");
        var scope = context.GetPayload<IServiceScope>().ServiceProvider;
        scope.GetRequiredService<CurrentActor>().Actor = new Actor(ActorKind.System, name, name);
        using var activity = MessagingTracing.Start($"consume {name}", null, ActivityKind.Consumer);
        try
        {
            var done = await inbox.ReceiveAsync(messageId, name, ct => HandleAsync(context.Message, ct), context.CancellationToken);
            activity.SetTag("coordination.seen_before", !done);
        }
        catch (Exception exception)
        {
            activity.SetStatus(ActivityStatusCode.Error, exception.Message);

            // The mediator shows the publisher only the first exception of several, and not whose it is.
            scope.GetRequiredService<ConsumerFailures>().Add(messageId, name, exception);
            throw;
        }
    }
}
