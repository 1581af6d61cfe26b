using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Somebody asks for money from a scheme. Assessed by at least two who have declared that they have no conflict of interest, then decided.</summary>
internal sealed class FundingApplication : Aggregate<FundingApplicationId>
{
    /// <summary>So many assess it before it is decided.</summary>
    public const int LeastAssessors = 2;

    private const string Nobody = "–";

    private readonly List<ApplicationAssessment> _assessments = [];

    public FundingApplication(FundingApplicationId id, FundingSchemeId scheme, Guid call, ApplicationText text, DateTimeOffset now, string by, Guid? invitation = null)
    {
        Id = id;
        SchemeId = scheme;
        CallId = call;
        InvitationId = invitation;
        ApplicantName = text.ApplicantName.Trim();
        ApplicantNumber = text.ApplicantNumber;
        ContactName = text.ContactName.Trim();
        ContactEmail = text.ContactEmail.Trim();
        Purpose = text.Purpose.Trim();
        Benefit = text.Benefit.Trim();
        Kronor = text.KronorPerYear;
        FirstYear = text.FirstYear;
        Years = text.Years;
        AccountKind = text.Account.Kind;
        AccountNumber = text.Account.Digits;
        ReceivedAt = now;
        ReceivedBy = by;
        SearchText = Platform.Text.SearchText.Normalise($"{ApplicantName} {Purpose}");
    }

    private FundingApplication() => ApplicantName = ApplicantNumber = ContactName = ContactEmail = Purpose = Benefit = AccountNumber = ReceivedBy = SearchText = string.Empty;

    public FundingSchemeId SchemeId { get; private set; }

    public Guid CallId { get; private set; }

    /// <summary>The invitation by which it came, to a call that is not open to all.</summary>
    public Guid? InvitationId { get; private set; }

    public string ApplicantName { get; private set; }

    public string ApplicantNumber { get; private set; }

    /// <summary>The unit of the ledger, once somebody has tied it.</summary>
    public UndertakingId? UndertakingId { get; private set; }

    public string ContactName { get; private set; }

    public string ContactEmail { get; private set; }

    public string Purpose { get; private set; }

    /// <summary>The benefit for participants and society that it promises to show (S003-R2.3).</summary>
    public string Benefit { get; private set; }

    /// <summary>Kronor a year.</summary>
    public decimal Kronor { get; private set; }

    public int FirstYear { get; private set; }

    public int Years { get; private set; }

    public AccountKind AccountKind { get; private set; }

    public string AccountNumber { get; private set; }

    public ApplicationState State { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public string ReceivedBy { get; private set; }

    /// <summary>Why it was rejected or taken back; the ground of a grant stands in its decision.</summary>
    public string? Ground { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Body and § of the decision.</summary>
    public string? Decision { get; private set; }

    /// <summary>When it was refused, taken back or set aside as spam.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What somebody wrote of themselves is gone.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<ApplicationAssessment> Assessments => _assessments;

    public string Address => $"/bidrag/ansokningar/{Id.Value}";

    public decimal Total => Kronor * Years;

    public string Period => Years == 1 ? $"{FirstYear}" : $"{FirstYear}–{FirstYear + Years - 1}";

    /// <summary>By at least two people who have declared that nothing disqualifies them.</summary>
    public bool IsAssessed => _assessments.Count(a => a.Interest == InterestDeclaration.NoConflict) >= LeastAssessors;

    /// <summary>Has declared that something disqualifies them: neither assesses nor decides.</summary>
    public bool IsRecused(string person) => _assessments.Exists(a => a.AssessorId == person && a.Interest == InterestDeclaration.Conflict);

    /// <summary>A person assesses it once and may think again. Who is disqualified says so and takes no further part (KL 6:30).</summary>
    public Result Assess(ApplicationAssessment assessment)
    {
        if (State != ApplicationState.Received)
        {
            return Decided();
        }

        if (IsRecused(assessment.AssessorId))
        {
            return new Error("SUP-0611", "Applications.Recused", "Interest", ErrorKind.Rule);
        }

        _assessments.RemoveAll(a => a.AssessorId == assessment.AssessorId);
        _assessments.Add(assessment);
        Touch();
        return Result.Success;
    }

    /// <summary>The money is granted; the decision itself is beside it.</summary>
    public Result Approve(UndertakingId? unit, string decision, DateOnly on, string decider)
    {
        if (Undecidable(decider) is { } refused)
        {
            return refused;
        }

        (State, UndertakingId, Decision, DecidedOn) = (ApplicationState.Approved, unit, decision.Trim(), on);
        Touch();
        return Result.Success;
    }

    public Result Reject(string ground, string decision, DateOnly on, string decider, DateTimeOffset now)
    {
        if (Undecidable(decider) is { } refused)
        {
            return refused;
        }

        (State, Ground, Decision, DecidedOn, EndedAt) = (ApplicationState.Rejected, ground.Trim(), decision.Trim(), on, now);
        Touch();
        return Result.Success;
    }

    /// <summary>The applicant takes it back before it is decided; the applicant may apply again while the call is open.</summary>
    public Result Withdraw(string because, DateTimeOffset now)
    {
        if (State != ApplicationState.Received)
        {
            return Decided();
        }

        (State, Ground, EndedAt) = (ApplicationState.Withdrawn, because.Trim(), now);
        Touch();
        return Result.Success;
    }

    /// <summary>Not an application. No letter goes: the address is seldom the sender's. The number that it gave may apply.</summary>
    public Result MarkSpam(DateTimeOffset now)
    {
        if (State != ApplicationState.Received)
        {
            return Decided();
        }

        (State, EndedAt) = (ApplicationState.Spam, now);
        Touch();
        return Result.Success;
    }

    /// <summary>It was an application after all.</summary>
    public Result ClearSpam()
    {
        if (State != ApplicationState.Spam || ForgottenAt is not null)
        {
            return new Error("SUP-0615", "Applications.NotSetAside", Kind: ErrorKind.Conflict);
        }

        (State, EndedAt) = (ApplicationState.Received, null);
        Touch();
        return Result.Success;
    }

    /// <summary>What was spam is forgotten after its time: what remains tells that something came to the call, and when.</summary>
    public Result Forget(DateTimeOffset now)
    {
        if (State != ApplicationState.Spam)
        {
            return new Error("SUP-0616", "Applications.NotSetAside", Kind: ErrorKind.Rule);
        }

        (ApplicantName, ApplicantNumber, ContactName, ContactEmail, Purpose, Benefit, AccountNumber, SearchText) = (Nobody, string.Empty, Nobody, string.Empty, Nobody, Nobody, string.Empty, string.Empty);
        _assessments.Clear();
        ForgottenAt = now;
        Touch();
        return Result.Success;
    }

    /// <summary>Why it cannot be decided by the person, or null when it can.</summary>
    public Error? Undecidable(string decider) => State != ApplicationState.Received ? Decided()
        : !IsAssessed ? new Error("SUP-0612", "Applications.NotAssessed", Kind: ErrorKind.Rule, Arguments: LeastAssessors)
        : IsRecused(decider) ? new Error("SUP-0614", "Applications.DeciderRecused", Kind: ErrorKind.Rule)
        : null;

    private static Error Decided() => new("SUP-0613", "Applications.Decided", Kind: ErrorKind.Conflict);
}

/// <summary>What an application says.</summary>
internal sealed record ApplicationText(
    string ApplicantName, string ApplicantNumber, string ContactName, string ContactEmail, string Purpose, string Benefit, decimal KronorPerYear, int FirstYear, int Years, PaymentAccount Account);
