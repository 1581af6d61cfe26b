namespace Coordination.Evaluation.Domain.Evaluations;

/// <summary>What is written of an interview. Who is told by role and organisation: a name is not needed.</summary>
internal sealed record InterviewText(string Role, string? Organisation, DateOnly HeldOn, string Said);

/// <summary>An interview about a procurement.</summary>
internal sealed class Interview
{
    public const int LongestRole = 200;
    public const int LongestSaid = 8000;

    public Interview(Guid id, InterviewText text)
    {
        Id = id;
        Role = Said = string.Empty;
        Describe(text);
    }

    private Interview() => Role = Said = string.Empty;

    public Guid Id { get; private set; }

    public string Role { get; private set; }

    public string? Organisation { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public string Said { get; private set; }

    public string Who => Organisation is null ? Role : $"{Role}, {Organisation}";

    public void Describe(InterviewText text)
    {
        (Role, Organisation) = (text.Role.Trim(), string.IsNullOrWhiteSpace(text.Organisation) ? null : text.Organisation.Trim());
        (HeldOn, Said) = (text.HeldOn, text.Said.ReplaceLineEndings("\n").Trim());
    }
}
