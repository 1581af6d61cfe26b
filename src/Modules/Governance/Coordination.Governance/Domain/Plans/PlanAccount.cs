namespace Coordination.Governance.Domain.Plans;

/// <summary>What a plan says of itself beside its tables of activities.</summary>
/// <param name="Purpose">Syfte (S003-18).</param>
/// <param name="Scope">What it covers, and which bodies it is limited to (S001-08, S002-25).</param>
/// <param name="DrawnUpWith">Who drew it up and with whom (S000-06, S001-08, S003-05).</param>
/// <param name="FollowUp">Who follows it up and how it is revised (S003-13, S003-20).</param>
/// <param name="Economy">How it is paid (S003-15).</param>
/// <param name="Notes">Footnotes and what else the document says.</param>
internal sealed record PlanAccount(string? Purpose, string? Scope, string? DrawnUpWith, string? FollowUp, string? Economy, string? Notes)
{
    public const int Longest = 4000;

    public bool IsEmpty => this == new PlanAccount(null, null, null, null, null, null);

    /// <summary>This one, with the other's words where this has none.</summary>
    public PlanAccount Or(PlanAccount other) => new(
        Purpose ?? other.Purpose, Scope ?? other.Scope, DrawnUpWith ?? other.DrawnUpWith, FollowUp ?? other.FollowUp, Economy ?? other.Economy, Notes ?? other.Notes);
}
