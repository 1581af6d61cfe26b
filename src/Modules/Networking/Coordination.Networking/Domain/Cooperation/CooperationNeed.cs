using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Cooperation;

/// <summary>What is written of a need.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Purpose">What the municipality wants to reach.</param>
/// <param name="Field">Where (S004-10).</param>
/// <param name="Counterpart">With whom, where it is known.</param>
internal sealed record NeedText(string Title, string Purpose, CooperationField Field, Counterpart? Counterpart)
{
    public decimal? ValuePerYear { get; init; }

    public Payer? Payer { get; init; }

    public Definer? Definer { get; init; }

    /// <summary>The network that prepares it (S004-11).</summary>
    public Guid? NetworkId { get; init; }

    /// <summary>Who prepares it, in words (S004-11).</summary>
    public string? PreparedBy { get; init; }
}

/// <summary>
/// A need to work together with somebody, and how its form was chosen: the guide's questions, what people answered on which ground, and
/// who decided what. Answers and decisions are added, never changed.
/// </summary>
internal sealed class CooperationNeed : Aggregate<CooperationNeedId>
{
    private readonly List<GivenAnswer> _answers = [];
    private readonly List<FormChoice> _choices = [];
    private List<Guid> _activityIds = [];

    public CooperationNeed(CooperationNeedId id, NeedText text, DateTimeOffset now, string by)
    {
        Id = id;
        Title = Purpose = SearchText = string.Empty;
        RegisteredAt = now;
        RegisteredBy = by;
        Describe(text);
    }

    private CooperationNeed() => Title = Purpose = SearchText = RegisteredBy = string.Empty;

    public string Title { get; private set; }

    public string Purpose { get; private set; }

    public CooperationField Field { get; private set; }

    public EnterpriseId? EnterpriseId { get; private set; }

    public OrganisationId? OrganisationId { get; private set; }

    public decimal? ValuePerYear { get; private set; }

    public Payer? Payer { get; private set; }

    public Definer? Definer { get; private set; }

    public Guid? NetworkId { get; private set; }

    public string? PreparedBy { get; private set; }

    /// <summary>Activities of the plans that it concerns.</summary>
    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    /// <summary>The form that was chosen last, kept beside the choices for lists.</summary>
    public CooperationForm? ChosenForm { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<GivenAnswer> Answers => _answers;

    public IReadOnlyList<FormChoice> Choices => _choices;

    public string Address => $"/samverkan/behov/{Id.Value}";

    /// <summary>The answers that hold now.</summary>
    public IReadOnlyDictionary<GuideQuestion, GuideAnswer> Current => _answers.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Position)!.Answer);

    public GivenAnswer? AnswerTo(GuideQuestion question) => _answers.Where(a => a.Question == question).MaxBy(a => a.Position);

    public FormChoice? Choice => _choices.MaxBy(c => c.Position);

    public Result Concern(Guid activity, bool concerns)
    {
        _activityIds = [.. _activityIds.Where(a => a != activity), .. concerns ? [activity] : Array.Empty<Guid>()];
        Touch();
        return Result.Success;
    }

    public void Describe(NeedText text)
    {
        Title = text.Title.Trim();
        Purpose = text.Purpose.ReplaceLineEndings("\n").Trim();
        Field = text.Field;
        EnterpriseId = text.Counterpart?.Enterprise;
        OrganisationId = text.Counterpart?.Organisation;
        ValuePerYear = text.ValuePerYear;
        Payer = text.Payer;
        Definer = text.Definer;
        NetworkId = text.NetworkId;
        PreparedBy = string.IsNullOrWhiteSpace(text.PreparedBy) ? null : text.PreparedBy.Trim();
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Purpose} {text.Counterpart?.Name} {PreparedBy}");
        Touch();
    }

    /// <summary>Somebody answers a question of the guide. The same answer on the same ground is no new one.</summary>
    public Result Answer(GuideQuestion question, GuideAnswer answer, string? ground, DateTimeOffset now, string by)
    {
        var because = string.IsNullOrWhiteSpace(ground) ? null : ground.ReplaceLineEndings("\n").Trim();
        if (because is null && GuideQuestions.NeedsGround(question, answer))
        {
            return new Error(
                "NET-0801", question == GuideQuestion.IndividualSupport ? "CooperationGuide.ExceptionalReasonsMissing" : "CooperationGuide.GroundMissing", $"{question}.Ground", ErrorKind.Invalid);
        }

        if (AnswerTo(question) is not { } former || former.Answer != answer || former.Ground != because)
        {
            _answers.Add(new GivenAnswer(question, answer, because, _answers.Count + 1, now, by));
            Touch();
        }

        return Result.Success;
    }

    /// <summary>A person decides for a form, on a ground. The former decision stays readable.</summary>
    public void Choose(Guid id, CooperationForm form, string ground, DateTimeOffset now, string by)
    {
        if (_choices.Exists(c => c.Id == id))
        {
            return;
        }

        _choices.Add(new FormChoice(id, form, ground.ReplaceLineEndings("\n").Trim(), _choices.Count + 1, now, by));
        ChosenForm = form;
        Touch();
    }
}
