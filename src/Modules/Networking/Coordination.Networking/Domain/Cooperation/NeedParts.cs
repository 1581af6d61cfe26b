namespace Coordination.Networking.Domain.Cooperation;

/// <summary>What somebody answered to a question of the guide, and on which ground.</summary>
internal sealed class GivenAnswer
{
    public GivenAnswer(GuideQuestion question, GuideAnswer answer, string? ground, int position, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        Question = question;
        Answer = answer;
        Ground = ground;
        Position = position;
        At = at;
        By = by;
    }

    private GivenAnswer() => By = string.Empty;

    public Guid Id { get; private set; }

    public GuideQuestion Question { get; private set; }

    public GuideAnswer Answer { get; private set; }

    public string? Ground { get; private set; }

    /// <summary>Later ones come after.</summary>
    public int Position { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}

/// <summary>Which form somebody decided for, and on which ground.</summary>
internal sealed class FormChoice
{
    public FormChoice(Guid id, CooperationForm form, string ground, int position, DateTimeOffset at, string by)
    {
        Id = id;
        Form = form;
        Ground = ground;
        Position = position;
        At = at;
        By = by;
    }

    private FormChoice() => Ground = By = string.Empty;

    public Guid Id { get; private set; }

    public CooperationForm Form { get; private set; }

    public string Ground { get; private set; }

    /// <summary>Later ones come after.</summary>
    public int Position { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}
