namespace Coordination.Platform.Security;

/// <summary>The roles a person can have. A committee officer is bound to committees by <see cref="ClaimNames.Committee"/> claims.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Coordinator = "coordinator";
    public const string CommitteeOfficer = "committee-officer";
    public const string ProcurementOfficer = "procurement-officer";
    public const string BusinessAdviser = "business-adviser";
    public const string Evaluator = "evaluator";
    public const string Reader = "reader";

    /// <summary>Every role, in the order of the user administration page.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Administrator, Coordinator, CommitteeOfficer, ProcurementOfficer, BusinessAdviser, Evaluator, Reader];
}

/// <summary>Claims beyond the framework's own.</summary>
public static class ClaimNames
{
    /// <summary>Code of a committee that a committee officer acts for; repeated.</summary>
    public const string Committee = "coordination:committee";

    /// <summary>Id of the system that calls the API with a key of its own.</summary>
    public const string Client = "coordination:client";

    /// <summary>What that system may do; repeated.</summary>
    public const string Scope = "coordination:scope";

    /// <summary>The person's display name, or the system's.</summary>
    public const string DisplayName = "coordination:name";

    /// <summary>The person's chosen language, <c>sv</c> or <c>en</c>; absent when the browser decides.</summary>
    public const string Language = "coordination:language";

    /// <summary>Present when the person has turned single-key shortcuts on.</summary>
    public const string Shortcuts = "coordination:shortcuts";
}

/// <summary>A policy is named after what it permits, for example <c>Activities.Report</c>, and lists the roles that may.</summary>
/// <param name="Name">What it permits.</param>
/// <param name="Roles">Who may; the administrator is not implied.</param>
public sealed record PolicyDefinition(string Name, params IReadOnlyList<string> Roles)
{
    /// <summary>The scope by which a system may do the same through the API, for example <c>governance:read</c>; null: no system may.</summary>
    public string? Scope { get; init; }
}
