namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>How one person judged an application by the published criteria, or that the person is disqualified and judged nothing.</summary>
internal sealed class ApplicationAssessment
{
    private ApplicationAssessment(Guid id, string assessorId, string assessor, InterestDeclaration interest, string judgement, Recommendation? recommendation, DateTimeOffset at)
    {
        Id = id;
        AssessorId = assessorId;
        Assessor = assessor;
        Interest = interest;
        Judgement = judgement;
        Recommendation = recommendation;
        At = at;
    }

    private ApplicationAssessment() => AssessorId = Assessor = Judgement = string.Empty;

    public Guid Id { get; private set; }

    public string AssessorId { get; private set; }

    public string Assessor { get; private set; }

    /// <summary>What the assessor has declared (KL 6:28-32).</summary>
    public InterestDeclaration Interest { get; private set; }

    /// <summary>Criterion by criterion; of one who is disqualified, why.</summary>
    public string Judgement { get; private set; }

    public Recommendation? Recommendation { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static ApplicationAssessment Judge(string assessorId, string assessor, string judgement, Recommendation recommendation, DateTimeOffset at) =>
        new(Guid.CreateVersion7(), assessorId, assessor, InterestDeclaration.NoConflict, judgement, recommendation, at);

    public static ApplicationAssessment Recuse(string assessorId, string assessor, string because, DateTimeOffset at) =>
        new(Guid.CreateVersion7(), assessorId, assessor, InterestDeclaration.Conflict, because, null, at);
}
