using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.EditNetwork;

/// <summary>What the fields of a network need of their page.</summary>
internal interface INetworkFormPage
{
    NetworkInput Input { get; }

    EditConflict? Conflict { get; }

    IReadOnlyList<Option> Committees { get; }

    string BackAddress { get; }

    /// <summary>Whether the assignment is written in words: not once the network is tied to one of the register.</summary>
    bool AsksReference { get; }
}
