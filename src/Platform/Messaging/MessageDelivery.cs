using System.Diagnostics;
using Coordination.Platform.Persistence;
using MassTransit;
using MassTransit.Mediator;

namespace Coordination.Platform.Messaging;

/// <summary>Hands one stored message to every consumer and says how it went.</summary>
internal sealed class MessageDelivery(MessageTypes types, IMediator mediator, ConsumerFailures failures, TimeProvider clock)
{
    private const int LongestError = 2_000;

    /// <summary>Returns when every consumer has finished; never throws.</summary>
    /// <param name="row">The stored message.</param>
    /// <param name="limit">Consumers that take longer have failed: the lease must outlast them.</param>
    /// <param name="ct">Breaks the delivery off; the message then keeps its attempts.</param>
    public async Task<Delivery> DeliverAsync(OutboxRow row, TimeSpan limit, CancellationToken ct)
    {
        using var activity = MessagingTracing.Start($"relay {row.MessageName}", row.TraceParent, ActivityKind.Producer);
        activity.SetTag("messaging.message.id", row.MessageId);
        using var late = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        using var watch = failures.Of(row.MessageId);
        try
        {
            var message = types.Read(row.MessageName, row.Body);
            await mediator.Publish(message, message.GetType(), Pipe.Execute<PublishContext>(c => c.MessageId = row.MessageId), either.Token);
            return new(row, DeliveryResult.Delivered, null);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            return new(row, DeliveryResult.BrokenOff, null);
        }
        catch (Exception exception)
        {
            activity.SetStatus(ActivityStatusCode.Error, exception.Message);
            var error = Describe(exception, watch.Failures);
            return new(row, DeliveryResult.Failed, late.IsCancellationRequested ? $"Not finished within {limit}. {error}" : error);
        }
    }

    private static string Describe(Exception exception, IReadOnlyCollection<ConsumerFailure> failed)
    {
        var text = failed.Count > 0 ? string.Join("; ", failed.Distinct()) : $"{exception.GetType().Name}: {exception.Message}";
        return text.Length <= LongestError ? text : text[..LongestError];
    }
}

/// <summary>How the delivery of a message went.</summary>
internal sealed record Delivery(OutboxRow Row, DeliveryResult Result, string? Error);

internal enum DeliveryResult
{
    Delivered,
    Failed,
    BrokenOff,
}
