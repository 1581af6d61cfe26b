using Coordination.Platform.Security;
using Coordination.Platform.Web;

namespace Coordination.Evaluation.Features.Evaluation.FindOwner;

/// <summary>The people who can answer for an indicator: everybody who may read the follow-up.</summary>
internal sealed class OwnerChoiceQuery(IAccountDirectory accounts)
{
    public async Task<IReadOnlyList<Option>> OptionsAsync(CancellationToken ct) =>
        [.. (await accounts.PermittedAsync(EvaluationPolicies.Read, ct)).Select(a => new Option(a.Id, a.Email is null ? a.Name : $"{a.Name} ({a.Email})"))];

    public async Task<AccountEntry?> FindAsync(string? id, CancellationToken ct) =>
        id is null ? null : (await accounts.PermittedAsync(EvaluationPolicies.Read, ct)).FirstOrDefault(a => a.Id == id);
}
