namespace Coordination.Networking.Domain.Cooperation;

/// <summary>How a question of the guide is answered; not answered is none of them.</summary>
internal enum GuideAnswer
{
    Yes,
    Partly,
    No,
}

/// <summary>A page of the guide.</summary>
internal enum QuestionSection
{
    Competence,
    Market,
    Partnership,
    Grant,
    OtherForms,
}

/// <summary>What the guide asks.</summary>
internal enum GuideQuestion
{
    /// <summary>KL 2:1.</summary>
    GeneralInterest,

    /// <summary>KL 2:2.</summary>
    OthersTask,

    /// <summary>KL 2:3.</summary>
    EqualTreatment,

    /// <summary>KL 2:7.</summary>
    RunsBusiness,

    /// <summary>KL 2:8.</summary>
    IndividualSupport,

    /// <summary>KL 10:8-9.</summary>
    MunicipalTask,

    OrderedService,
    MarketExists,
    ServiceProcured,

    IdeaFromCivilSociety,
    CompetitionUnwanted,
    BothShape,
    BothContribute,
    NotSteered,
    LongTerm,
    PublicBenefit,

    Unilateral,
    ClearGoals,
    InMunicipality,
    NoOtherFunder,
    NotRetroactive,
    DemocraticOrganisation,
    AuditedAccounts,

    ExternalFunder,
    FunderConditions,
    WithoutPayment,
}

/// <summary>The guide's questions by section, and which answers need a ground.</summary>
internal static class GuideQuestions
{
    private static readonly Dictionary<QuestionSection, IReadOnlyList<GuideQuestion>> _bySection = new()
    {
        [QuestionSection.Competence] =
        [
            GuideQuestion.GeneralInterest, GuideQuestion.OthersTask, GuideQuestion.EqualTreatment, GuideQuestion.RunsBusiness, GuideQuestion.IndividualSupport, GuideQuestion.MunicipalTask,
        ],
        [QuestionSection.Market] = [GuideQuestion.OrderedService, GuideQuestion.MarketExists, GuideQuestion.ServiceProcured],
        [QuestionSection.Partnership] =
        [
            GuideQuestion.IdeaFromCivilSociety, GuideQuestion.CompetitionUnwanted, GuideQuestion.BothShape, GuideQuestion.BothContribute, GuideQuestion.NotSteered, GuideQuestion.LongTerm,
            GuideQuestion.PublicBenefit,
        ],
        [QuestionSection.Grant] =
        [
            GuideQuestion.Unilateral, GuideQuestion.ClearGoals, GuideQuestion.InMunicipality, GuideQuestion.NoOtherFunder, GuideQuestion.NotRetroactive, GuideQuestion.DemocraticOrganisation,
            GuideQuestion.AuditedAccounts,
        ],
        [QuestionSection.OtherForms] = [GuideQuestion.ExternalFunder, GuideQuestion.FunderConditions, GuideQuestion.WithoutPayment],
    };

    public static IReadOnlyList<QuestionSection> Sections { get; } = [.. Enum.GetValues<QuestionSection>()];

    public static IReadOnlyList<GuideQuestion> Of(QuestionSection section) => _bySection[section];

    /// <summary>
    /// Support to a single enterprise is only for exceptional reasons (KL 2:8), so yes is never without them; the signs of a partnership
    /// are weighed together, so each is grounded.
    /// </summary>
    public static bool NeedsGround(GuideQuestion question, GuideAnswer answer) =>
        (question == GuideQuestion.IndividualSupport && answer != GuideAnswer.No) || _bySection[QuestionSection.Partnership].Contains(question);
}
