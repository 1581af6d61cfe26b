using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.EditMatter;

/// <summary>What the form's partial needs of its page.</summary>
internal interface IMatterFormPage
{
    MatterForm Input { get; }

    IReadOnlyList<Option> Kinds { get; }

    IReadOnlyList<Option> Committees { get; }

    string BackAddress { get; }
}
