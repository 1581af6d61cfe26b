using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowUndertaking;

/// <summary>A sum to be shown line by line.</summary>
/// <param name="Statement">The sum.</param>
/// <param name="Regulation">The regulation it is of.</param>
/// <param name="NameOf">Names the units.</param>
/// <param name="NewMoney">What is asked for, as it was written.</param>
internal sealed record RoomView(RoomStatement Statement, AidRegulation Regulation, Func<UndertakingId, string> NameOf, AidMoney? NewMoney = null);
