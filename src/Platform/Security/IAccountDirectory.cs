namespace Coordination.Platform.Security;

/// <summary>The people who can sign in, for modules whose records are one person's to work with.</summary>
public interface IAccountDirectory
{
    /// <summary>Those who may do what the policy names and whose accounts are open, by name.</summary>
    Task<IReadOnlyList<AccountEntry>> PermittedAsync(string policy, CancellationToken ct);
}

/// <summary>A person who can sign in.</summary>
/// <param name="Id">As <see cref="Actor"/> knows the person.</param>
/// <param name="Name">As others see it.</param>
/// <param name="Email">Tells two of the same name apart.</param>
public sealed record AccountEntry(string Id, string Name, string? Email);
