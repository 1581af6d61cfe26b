using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coordination.ArchitectureTests.Reading;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;

namespace Coordination.ArchitectureTests;

/// <summary>
/// Every event has an approved JSON sample in <c>Approved/</c>: what may still lie in an outbox, or come from a host of the version before.
/// Fields are only added; set <c>APPROVE_MESSAGES=1</c> to write the samples of new events and new fields, and review the change.
/// </summary>
public sealed class ApprovedMessageTests
{
    private static readonly JsonSerializerOptions Indented = new(MessageJson.Options) { WriteIndented = true };

    [Fact]
    public void Events_Json_IsTheApprovedSample() => Product().SelectMany(Differences).ShouldBeEmpty();

    [Fact]
    public void ApprovedSamples_ForEvents_AllHaveTheirEvent() =>
        Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).ShouldBeSubsetOf(Product().Select(MessageNames.Of));

    private static IEnumerable<string> Differences(Type type)
    {
        var name = MessageNames.Of(type);
        var path = Path.Combine(Folder, $"{name}.json");
        var sample = JsonSerializer.Serialize(Samples.Of(type), type, Indented) + "\n";
        var approved = File.Exists(path) ? File.ReadAllText(path) : null;
        var lost = Fields(JsonNode.Parse(approved ?? "{}")).Except(Fields(JsonNode.Parse(sample))).ToList();
        if (lost.Count > 0)
        {
            yield return $"{name} has lost {string.Join(", ", lost)}: what is approved stays; publish a new version beside it.";
        }
        else if (approved != sample && Environment.GetEnvironmentVariable("APPROVE_MESSAGES") == "1")
        {
            File.WriteAllText(path, sample);
        }
        else if (approved != sample)
        {
            yield return $"{name} differs from its approved sample; run with APPROVE_MESSAGES=1 and review the change.";
        }

        if (JsonSerializer.Serialize(JsonSerializer.Deserialize(sample, type, MessageJson.Options), type, Indented) + "\n" != sample)
        {
            yield return $"{name} does not survive its own JSON.";
        }
    }

    private static string Folder => Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "Coordination.ArchitectureTests", "Approved")).FullName;

    private static IEnumerable<string> Fields(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Fields(p.Value).Select(f => $"{p.Key}.{f}").Prepend(p.Key)),
        JsonArray a => a.SelectMany(Fields),
        _ => [],
    };

    private static IReadOnlyList<Type> Product() =>
    [
        .. Codebase.Product.Of(ProjectRole.Contracts)
            .SelectMany(p => Assembly.Load(new AssemblyName(p.File.Name)).GetTypes())
            .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IIntegrationEvent).IsAssignableFrom(t)),
    ];
}
