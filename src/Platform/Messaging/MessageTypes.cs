using System.Reflection;
using System.Text.Json;
using Coordination.Platform.Domain;
using Coordination.Platform.Modules;

namespace Coordination.Platform.Messaging;

/// <summary>Every message this process can read, by its stored name. Built once at start; a name used twice stops the start.</summary>
public sealed class MessageTypes
{
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);

    /// <param name="assemblies">The modules' Contracts assemblies.</param>
    /// <exception cref="InvalidOperationException">A message lacks a name, or two share one.</exception>
    public MessageTypes(IEnumerable<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        foreach (var type in assemblies.Distinct().SelectMany(a => ChosenTypes.Derived(a, typeof(IIntegrationEvent))))
        {
            var name = MessageNames.Of(type);
            if (!_types.TryAdd(name, type))
            {
                throw new InvalidOperationException($"{type.FullName} and {_types[name].FullName} have the same message name, {name}.");
            }
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, Type> All => _types;

    /// <summary>
    /// Reads a stored message. Always from the stored text, never the object that was raised, so that a message that cannot make
    /// the round trip fails here and not on the day a broker comes.
    /// </summary>
    /// <exception cref="UnreadableMessageException">No such message in this version of the product, or the body does not fit it.</exception>
    public object Read(string name, string body)
    {
        if (!_types.TryGetValue(name, out var type))
        {
            throw new UnreadableMessageException($"This version knows no message {name}.");
        }

        try
        {
            return JsonSerializer.Deserialize(body, type, MessageJson.Options)
                ?? throw new UnreadableMessageException($"The body of {name} is empty.");
        }
        catch (JsonException exception)
        {
            throw new UnreadableMessageException($"The body does not fit {name}: {exception.Message}", exception);
        }
    }
}

/// <summary>A stored message that this version cannot read; a newer host may.</summary>
public sealed class UnreadableMessageException(string message, Exception? inner = null) : Exception(message, inner);
