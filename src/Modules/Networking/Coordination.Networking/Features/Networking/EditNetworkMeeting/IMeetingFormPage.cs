using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>What the fields of a meeting need of their page.</summary>
internal interface IMeetingFormPage
{
    MeetingForm Input { get; }

    IReadOnlyList<Option> Networks { get; }
}
