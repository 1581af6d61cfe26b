using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Coordination.Platform.Domain;
using Coordination.Platform.Persistence;

namespace Coordination.Platform.Messaging;

/// <summary>How messages and audit changes are written as JSON.</summary>
public static class MessageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}

/// <summary>Turns a fact into the row that waits to be told.</summary>
public static class OutboxRowFactory
{
    /// <exception cref="InvalidOperationException">The message has no <see cref="MessageNameAttribute"/>.</exception>
    public static OutboxRow Create(IIntegrationEvent fact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new OutboxRow
        {
            MessageId = Guid.CreateVersion7(),
            MessageName = MessageNames.Of(fact.GetType()),
            Body = JsonSerializer.Serialize(fact, fact.GetType(), MessageJson.Options),
            OccurredAt = fact.OccurredAt,
            TraceParent = Activity.Current?.Id,
            VisibleAt = now,
        };
    }
}

/// <summary>Message type ↔ stored name. CLR type names are never stored.</summary>
public static class MessageNames
{
    public static string Of(Type message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (Attribute.GetCustomAttribute(message, typeof(MessageNameAttribute)) as MessageNameAttribute)?.Name
            ?? throw new InvalidOperationException($"{message.FullName} has no [MessageName]; a message needs a stable, versioned name.");
    }
}
