namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// What a work-integration social enterprise is known by: the four criteria of Tillväxtverket, and beside them the stricter reading of
/// the enterprises' own organisation Skoopi. None of them is law; each is judged by itself.
/// </summary>
internal enum Criterion
{
    /// <summary>Runs a business with the overall aim to integrate people who find it hard to get or keep a job.</summary>
    IntegratesByBusiness,

    /// <summary>Creates participation through ownership, agreement or another well documented way.</summary>
    CreatesParticipation,

    /// <summary>Mainly reinvests its profit in its own or similar work.</summary>
    Reinvests,

    /// <summary>Is organised independently of the public sector.</summary>
    IsIndependent,

    /// <summary>Aims at employment: work training alone is not enough.</summary>
    SkoopiEmployment,

    /// <summary>The part of a larger body has a result unit of its own.</summary>
    SkoopiResultUnit,

    /// <summary>Participation is written down.</summary>
    SkoopiWrittenParticipation,

    /// <summary>Distributes no profit, whatever its legal form.</summary>
    SkoopiNoDistribution,

    /// <summary>Should: the highest pay is at most two and a half times the lowest.</summary>
    SkoopiPay,

    /// <summary>Never publicly owned, no supervisors employed by the public side.</summary>
    SkoopiNeverPublic,
}

/// <summary>How far a criterion is met.</summary>
internal enum Judgement
{
    Met,
    Partly,
    NotMet,
}

/// <summary>Which criteria belong together.</summary>
internal static class Criteria
{
    public static IReadOnlyList<Criterion> Four { get; } = [Criterion.IntegratesByBusiness, Criterion.CreatesParticipation, Criterion.Reinvests, Criterion.IsIndependent];

    public static IReadOnlyList<Criterion> Skoopi { get; } = [.. Enum.GetValues<Criterion>().Except(Four)];
}

/// <summary>A judgement of one criterion; a new one is added beside, so that the older ones can be read.</summary>
internal sealed class Assessment
{
    public Assessment(Guid id, Criterion criterion, Judgement judgement, string evidence, DateOnly assessedOn, DateOnly? nextCheckOn, string assessor)
    {
        Id = id;
        Criterion = criterion;
        Judgement = judgement;
        Evidence = evidence.Trim();
        AssessedOn = assessedOn;
        NextCheckOn = nextCheckOn;
        Assessor = assessor.Trim();
    }

    private Assessment() => Evidence = Assessor = string.Empty;

    public Guid Id { get; private set; }

    public Criterion Criterion { get; private set; }

    public Judgement Judgement { get; private set; }

    public string Evidence { get; private set; }

    public string Assessor { get; private set; }

    public DateOnly AssessedOn { get; private set; }

    public DateOnly? NextCheckOn { get; private set; }
}
