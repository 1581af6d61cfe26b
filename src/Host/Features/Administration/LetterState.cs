using Coordination.Platform.Persistence;
using Coordination.Platform.Web;

namespace Coordination.Host.Features.Administration;

/// <summary>Where a letter is.</summary>
internal enum LetterState
{
    Waiting,
    Sent,
    Dead,
    Bounced,
}

/// <summary>Reads a letter's state off its row.</summary>
internal static class LetterStates
{
    public static LetterState Of(MailRow row) =>
        row.BouncedAt is not null ? LetterState.Bounced : row.DeadAt is not null ? LetterState.Dead : row.SentAt is not null ? LetterState.Sent : LetterState.Waiting;

    public static StatusLook Look(LetterState state) => state switch
    {
        LetterState.Sent => StatusLook.Done,
        LetterState.Dead => StatusLook.Late,
        LetterState.Bounced => StatusLook.Attention,
        _ => StatusLook.NotStarted,
    };
}
