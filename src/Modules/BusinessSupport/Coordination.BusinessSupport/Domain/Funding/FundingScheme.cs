using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>
/// Money that enterprises can apply for: for several years, selective by published criteria and conditional (S003-29), within a frame for each year.
/// </summary>
internal sealed class FundingScheme : Aggregate<FundingSchemeId>
{
    private readonly List<SchemeCriterion> _criteria = [];
    private readonly List<BudgetFrame> _frames = [];
    private readonly List<FundingCall> _calls = [];

    public FundingScheme(FundingSchemeId id, SchemeText text, DateTimeOffset now, string by)
    {
        Id = id;
        Title = Purpose = CommitteeCode = SearchText = string.Empty;
        RegisteredAt = now;
        RegisteredBy = by;
        Apply(text);
    }

    private FundingScheme() => Title = Purpose = CommitteeCode = RegisteredBy = SearchText = string.Empty;

    public string Title { get; private set; }

    public string Purpose { get; private set; }

    public string? TitleEnglish { get; private set; }

    public string? PurposeEnglish { get; private set; }

    public string CommitteeCode { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    /// <summary>Money from it is de minimis aid and goes through the ledger; else somebody has judged why it is no aid.</summary>
    public bool IsAid { get; private set; }

    public string? NoAidGround { get; private set; }

    /// <summary>At most so many years in one decision.</summary>
    public int MostYears { get; private set; }

    public SchemeState State { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<SchemeCriterion> Criteria => _criteria;

    public IReadOnlyList<BudgetFrame> Frames => _frames;

    public IReadOnlyList<FundingCall> Calls => _calls;

    public string Address => $"/bidrag/{Id.Value}";

    public string TitleIn(bool english) => english && TitleEnglish is { } title ? title : Title;

    public string PurposeIn(bool english) => english && PurposeEnglish is { } purpose ? purpose : Purpose;

    /// <summary>What a year may cost; null where nobody has set a frame.</summary>
    public decimal? FrameOf(int year) => _frames.Find(f => f.Year == year)?.Kronor;

    public FundingCall? CallOf(Guid id) => _calls.Find(c => c.Id == id);

    /// <summary>Money that was published as aid stays aid: no grant of it passes the ledger by.</summary>
    public Result Describe(SchemeText text)
    {
        if (State != SchemeState.Draft && IsAid && !text.IsAid)
        {
            return new Error("SUP-0609", "Schemes.AidPublished", "IsAid", ErrorKind.Rule);
        }

        Apply(text);
        Touch();
        return Result.Success;
    }

    /// <summary>Whether applications to the call are taken on the day: never after the scheme's own last day.</summary>
    public bool Takes(FundingCall call, DateOnly day) => State == SchemeState.Published && call.IsOpenOn(day) && !(EndsOn < day);

    /// <summary>A decision is never of a day before its call: aid counts from the day, and by its rate.</summary>
    public Error? IsBeforeCall(Guid call, DateOnly decidedOn) =>
        CallOf(call) is { } opened && decidedOn < opened.OpensOn ? new Error("SUP-0655", "Grants.DecidedBeforeCall", "DecidedOn", ErrorKind.Invalid, DateText.Short(opened.OpensOn)) : null;

    /// <summary>Criteria are part of what is published: they change only while the scheme is a draft.</summary>
    public Result SetCriteria(IReadOnlyList<string> criteria)
    {
        if (State != SchemeState.Draft)
        {
            return new Error("SUP-0601", "Schemes.CriteriaPublished", "Criteria", ErrorKind.Conflict);
        }

        if (!criteria.Select(c => c.Trim()).SequenceEqual(_criteria.OrderBy(c => c.Position).Select(c => c.Text)))
        {
            _criteria.Clear();
            _criteria.AddRange(criteria.Select((c, i) => new SchemeCriterion(Guid.CreateVersion7(), i + 1, c.Trim())));
            Touch();
        }

        return Result.Success;
    }

    /// <summary>The criteria in English, a line for each in their order; the Swedish ones are those that were published.</summary>
    public Result Translate(IReadOnlyList<string> english)
    {
        var criteria = _criteria.OrderBy(c => c.Position).ToList();
        if (english.Count > 0 && english.Count != criteria.Count)
        {
            return new Error("SUP-0610", "Schemes.CriteriaEnglishWrong", "CriteriaEnglish", ErrorKind.Invalid, criteria.Count);
        }

        foreach (var (criterion, i) in criteria.Select((c, i) => (c, i)))
        {
            criterion.Translate(english.Count == 0 ? null : english[i]);
        }

        Touch();
        return Result.Success;
    }

    /// <summary>What each year may cost. A year never gets less than what has been decided for it.</summary>
    /// <param name="frames">Every year that has a frame.</param>
    /// <param name="decided">What has been decided for each year.</param>
    public Result SetFrames(IReadOnlyList<(int Year, decimal Kronor)> frames, IReadOnlyDictionary<int, decimal> decided)
    {
        if (frames.Select(f => f.Year).Distinct().Count() != frames.Count)
        {
            return new Error("SUP-0607", "Schemes.YearTwice", "Frames", ErrorKind.Invalid);
        }

        foreach (var (year, cost) in decided.OrderBy(d => d.Key))
        {
            if (frames.Where(f => f.Year == year).Sum(f => f.Kronor) < cost)
            {
                return new Error("SUP-0608", "Schemes.FrameTooSmall", "Frames", ErrorKind.Rule, year, cost);
            }
        }

        _frames.RemoveAll(f => frames.All(n => n.Year != f.Year));
        foreach (var (year, kronor) in frames)
        {
            if (_frames.Find(f => f.Year == year) is { } frame)
            {
                frame.Set(kronor);
            }
            else
            {
                _frames.Add(new BudgetFrame(Guid.CreateVersion7(), year, kronor));
            }
        }

        Touch();
        return Result.Success;
    }

    public Result Publish()
    {
        if (State != SchemeState.Draft)
        {
            return new Error("SUP-0602", "Schemes.NotDraft", Kind: ErrorKind.Conflict);
        }

        if (_criteria.Count == 0 || _frames.Count == 0)
        {
            return new Error("SUP-0603", "Schemes.NotReady", Kind: ErrorKind.Rule);
        }

        State = SchemeState.Published;
        Touch();
        return Result.Success;
    }

    public Result Call(Guid id, CallText text, DateOnly opensOn, DateOnly closesOn)
    {
        if (State != SchemeState.Published)
        {
            return new Error("SUP-0604", "Schemes.NotPublished", Kind: ErrorKind.Conflict);
        }

        if (closesOn < opensOn)
        {
            return new Error("SUP-0605", "Schemes.ClosesBeforeOpens", "ClosesOn", ErrorKind.Invalid);
        }

        if (!_calls.Exists(c => c.Id == id))
        {
            _calls.Add(new FundingCall(id, text, opensOn, closesOn));
            Touch();
        }

        return Result.Success;
    }

    public Result End(DateOnly on)
    {
        if (State == SchemeState.Ended)
        {
            return new Error("SUP-0606", "Schemes.Over", Kind: ErrorKind.Conflict);
        }

        State = SchemeState.Ended;
        EndsOn = on;
        Touch();
        return Result.Success;
    }

    /// <summary>Every decision on the scheme's money takes part in its version: two at the same moment cannot spend the same krona.</summary>
    public void Hold() => Touch();

    private void Apply(SchemeText text)
    {
        Title = text.Title.Trim();
        Purpose = text.Purpose.Trim();
        TitleEnglish = string.IsNullOrWhiteSpace(text.English?.Title) ? null : text.English.Title.Trim();
        PurposeEnglish = string.IsNullOrWhiteSpace(text.English?.Purpose) ? null : text.English.Purpose.Trim();
        CommitteeCode = text.CommitteeCode;
        StartsOn = text.StartsOn;
        EndsOn = text.EndsOn;
        IsAid = text.IsAid;
        NoAidGround = string.IsNullOrWhiteSpace(text.NoAidGround) ? null : text.NoAidGround.Trim();
        MostYears = text.MostYears;
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Purpose}");
    }
}

/// <summary>What is written of a scheme.</summary>
internal sealed record SchemeText(string Title, string Purpose, string CommitteeCode, DateOnly StartsOn, DateOnly? EndsOn, bool IsAid, string? NoAidGround, int MostYears)
{
    /// <summary>As it reads for those who do not read Swedish.</summary>
    public SchemeEnglish? English { get; init; }
}

internal sealed record SchemeEnglish(string? Title, string? Purpose);
