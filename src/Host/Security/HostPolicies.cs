using Coordination.Platform.Security;

namespace Coordination.Host.Security;

/// <summary>What people may do outside the modules, and who.</summary>
internal static class HostPolicies
{
    /// <summary>Jobs, mail, messages, settings, log.</summary>
    public const string Administer = "System.Administer";

    public const string ManageUsers = "Users.Manage";

    /// <summary>One's own account; anyone who is signed in, also a person without a role.</summary>
    public const string OwnAccount = "Account.Own";

    /// <summary>The start page and the search.</summary>
    public const string Work = "Work.See";

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new(Administer, Roles.Administrator),
        new(ManageUsers, Roles.Administrator),
        new(Work, Roles.All),
    ];
}
