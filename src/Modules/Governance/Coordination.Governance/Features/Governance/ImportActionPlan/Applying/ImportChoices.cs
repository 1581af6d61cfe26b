namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>What a person has chosen for an import; kept with the draft, so that nothing written in a long form is lost.</summary>
internal sealed record ImportChoices
{
    public string Title { get; init; } = string.Empty;

    public string? RegistrationNumber { get; init; }

    public int? ValidFrom { get; init; }

    public int? ValidTo { get; init; }

    /// <summary>Reading by the doubt's index; a doubt that is not here keeps its suggestion.</summary>
    public IReadOnlyDictionary<int, string> Answers { get; init; } = new Dictionary<int, string>();

    /// <summary>By the name in the file.</summary>
    public IReadOnlyDictionary<string, BodyChoice> Bodies { get; init; } = new Dictionary<string, BodyChoice>();
}

/// <summary>What a name in the file means.</summary>
/// <param name="Use">Which of the three.</param>
/// <param name="Committee">The body in the register.</param>
/// <param name="Code">Code of a new body.</param>
/// <param name="Name">Name of a new body.</param>
internal sealed record BodyChoice(BodyUse Use, Guid? Committee = null, string? Code = null, string? Name = null);

/// <summary>What to do with a name that the register does not have.</summary>
internal enum BodyUse
{
    /// <summary>It is this body in the register.</summary>
    Existing,

    /// <summary>Register it.</summary>
    Create,

    /// <summary>Keep the words.</summary>
    Text,
}
