using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Projects;

internal readonly record struct ProjectId(Guid Value) : ITypedId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);

    public static ProjectId New() => new(Guid.CreateVersion7());
}

/// <summary>Where a project is, as of a day.</summary>
internal enum ProjectState
{
    Planned,
    Ongoing,
    Completed,

    /// <summary>Ended before its time.</summary>
    Ended,
}

/// <summary>Currencies that projects are funded in.</summary>
internal enum ProjectCurrency
{
    SEK,
    EUR,
    NOK,
    DKK,
}

/// <summary>What is written of a project that somebody else runs.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Owner">Who runs it.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, where one is set.</param>
internal sealed record ProjectTerms(string Title, Counterpart Owner, DateOnly StartsOn, DateOnly? EndsOn)
{
    /// <summary>Organisations of the register that pay.</summary>
    public IReadOnlyList<OrganisationId> Funders { get; init; } = [];

    /// <summary>Others that pay, in words.</summary>
    public string? OtherFunders { get; init; }

    /// <summary>Places where it works (S002-22: several areas).</summary>
    public string? Places { get; init; }

    public string? Aim { get; init; }

    public decimal? Amount { get; init; }

    public ProjectCurrency Currency { get; init; }

    public string? Website { get; init; }
}
