using System.ComponentModel.DataAnnotations;

namespace Coordination.Evaluation.Features.Evaluation.KeepRounds;

/// <summary>Section <c>Evaluation:Rounds</c>: how long it is known who answered.</summary>
internal sealed class RoundOptions
{
    public const string Section = "Evaluation:Rounds";

    /// <summary>Days after the last day to answer until who answered is forgotten, and so are links and what was written and never sent.</summary>
    [Range(1, 3_650)]
    public int ContactDays { get; set; } = 365;
}
