using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>What a year came to by a version of a method, frozen with every assumption and number that it rests on.</summary>
internal sealed class BenefitCalculation : Aggregate<BenefitCalculationId>
{
    public BenefitCalculation(BenefitCalculationId id, BenefitMethod method, BenefitVersion version, int year, string? note, BenefitOutcome outcome, DateTimeOffset now, string by)
    {
        Id = id;
        (MethodId, MethodName, Approach, VersionNumber, Year) = (method.Id, method.Name, method.Approach, version.Number, year);
        (Note, Outcome, MadeAt, MadeBy) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), outcome, now, by);
    }

    private BenefitCalculation() => (MethodName, Outcome, MadeBy) = (string.Empty, new([], 0), string.Empty);

    public BenefitMethodId MethodId { get; private set; }

    /// <summary>As the method was called.</summary>
    public string MethodName { get; private set; }

    public BenefitApproach Approach { get; private set; }

    public int VersionNumber { get; private set; }

    public int Year { get; private set; }

    public string? Note { get; private set; }

    public BenefitOutcome Outcome { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public string MadeBy { get; private set; }

    /// <summary>It holds no more; kept for those who have quoted it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public string Address => $"/nytta/berakningar/{Id.Value}";

    public Result Withdraw(string because, DateTimeOffset now, string by)
    {
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (now, by, because.ReplaceLineEndings("\n").Trim());
            Touch();
        }

        return Result.Success;
    }
}
