using System.Text.Json;
using Coordination.Governance.Domain.Decisions;
using Coordination.Platform.Messaging;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>How things stood before a decision, as the decision's record keeps it.</summary>
internal static class Standing
{
    public static string Write<T>(T standing) => JsonSerializer.Serialize(standing, MessageJson.Options);

    public static T Read<T>(DecisionEffect done) => JsonSerializer.Deserialize<T>(done.Before!, MessageJson.Options)!;

    /// <summary>It holds more than a single word: records from before the product kept a whole version hold no more than the plan's state.</summary>
    public static bool IsWhole(DecisionEffect done) => done.Before is ['{', ..];

    /// <summary>Recorded before the product kept how things stood.</summary>
    public static Error Unknown => new("GOV-1224", "Decisions.UndoUnknown", Kind: ErrorKind.Rule);

    public static Error NotYours => new("GOV-1226", "Decisions.UndoNotYours", Kind: ErrorKind.Rule);

    public static Error MovedOn(string textKey) => new("GOV-1227", textKey, Kind: ErrorKind.Rule);

    /// <summary>When the decision was recorded: what happened later may rest on it.</summary>
    public static DateTimeOffset RecordedAt(AgendaItem item) => item.Entries.Where(e => e.Kind == DecisionEntryKind.Recorded).Max(e => e.At);
}
