using System.Text.Json;
using Coordination.Platform.Messaging;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What is kept of what was told of a file: all of it, up to a bound that is told when it is met.</summary>
/// <param name="Total">How many there were.</param>
/// <param name="Remarks">Those that are kept, what was rejected first.</param>
internal sealed record KeptRemarks(int Total, IReadOnlyList<ImportRemark> Remarks)
{
    public const int MostKept = 10_000;

    public bool IsCut => Total > Remarks.Count;

    public static KeptRemarks Of(ImportTally tally) => new(tally.Problems, [.. tally.Rejections.Concat(tally.Remarks).Take(MostKept)]);

    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Options);

    /// <summary>Files that were read before the number was kept have the bare list.</summary>
    public static KeptRemarks Read(string json)
    {
        if (json.StartsWith('['))
        {
            var bare = JsonSerializer.Deserialize<ImportRemark[]>(json, MessageJson.Options) ?? [];
            return new(bare.Length, bare);
        }

        return JsonSerializer.Deserialize<KeptRemarks>(json, MessageJson.Options)!;
    }
}
