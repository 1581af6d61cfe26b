using Coordination.Platform.Security;

namespace Coordination.Governance.Features.Governance.OpenMatter;

/// <summary>Whether a protected matter has somebody who can open it.</summary>
internal sealed class MatterReaders(IAccountDirectory accounts)
{
    /// <summary>One of these addresses at least is that of an open account whose role lets it read matters.</summary>
    public async Task<bool> CanOneSignInAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var known = (await accounts.PermittedAsync(GovernancePolicies.Read, ct)).Select(a => a.Email).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return addresses.Any(a => known.Contains(a.Trim()));
    }
}
