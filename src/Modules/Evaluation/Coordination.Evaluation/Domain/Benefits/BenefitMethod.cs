using System.Globalization;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Platform.Text;

namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>Assumptions as they were adopted; never changed.</summary>
internal sealed class BenefitVersion
{
    public BenefitVersion(int number, BenefitAssumptions assumptions, string decidedBy, string? because, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        (Number, Assumptions, DecidedBy, Because, At, By) = (number, assumptions, decidedBy, because, at, by);
    }

    private BenefitVersion() => (Assumptions, DecidedBy, By) = (BenefitAssumptions.None, string.Empty, string.Empty);

    public Guid Id { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public BenefitAssumptions Assumptions { get; private set; }

    public string DecidedBy { get; private set; }

    /// <summary>Why the assumptions were changed; null for the first.</summary>
    public string? Because { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}

/// <summary>
/// A way to count what the enterprises' work gives participants and society, with every assumption stated and in versions (S003-R2.2,
/// S003-R2.3). Assumptions are changed in a draft; what has been counted rests on the version that it was counted by.
/// </summary>
internal sealed class BenefitMethod : Aggregate<BenefitMethodId>
{
    private readonly List<HistoryEntry> _entries = [];
    private readonly List<BenefitVersion> _versions = [];

    public BenefitMethod(BenefitMethodId id, BenefitMethodText text, BenefitAssumptions beginning, DateTimeOffset now, string by)
    {
        Id = id;
        Name = Scope = SearchText = string.Empty;
        Draft = beginning;
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private BenefitMethod() => Name = Scope = SearchText = string.Empty;

    public string Name { get; private set; }

    public BenefitApproach Approach { get; private set; }

    /// <summary>What is counted and what is left out, for whom, and how it is to be read.</summary>
    public string Scope { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Assumptions that are being changed; null where none are.</summary>
    public BenefitAssumptions? Draft { get; private set; }

    public IReadOnlyList<BenefitVersion> Versions => _versions;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    /// <summary>The one to count by.</summary>
    public BenefitVersion? Current => _versions.MaxBy(v => v.Number);

    /// <summary>As they would be adopted now.</summary>
    public BenefitAssumptions Working => Draft ?? Current?.Assumptions ?? BenefitAssumptions.None;

    public string Address => $"/nytta/{Id.Value}";

    public Result Describe(BenefitMethodText text, string changes, DateTimeOffset now, string by)
    {
        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Puts an assumption into the draft, new or in place of the one with its id.</summary>
    /// <param name="line">The assumption.</param>
    /// <param name="changes">What differs from the one in its place, for the history.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Put(BenefitLine line, string changes, DateTimeOffset now, string by)
    {
        if (line.Least > line.PerUnit || line.Most < line.PerUnit)
        {
            return new Error("EVA-0701", "Benefits.RangeWrong", line.Least > line.PerUnit ? "Least" : "Most", ErrorKind.Invalid);
        }

        var standing = Working;
        if (standing.Find(line.Id) == line)
        {
            return Result.Success;
        }

        Draft = standing with { Lines = standing.Find(line.Id) is null ? [.. standing.Lines, line] : [.. standing.Lines.Select(l => l.Id == line.Id ? line : l)] };
        Tell(HistoryKind.AssumptionSet, $"{line.Name}\n{changes}".Trim(), now, by);
        return Result.Success;
    }

    public Result Remove(Guid id, DateTimeOffset now, string by)
    {
        var standing = Working;
        if (standing.Find(id) is not { } line)
        {
            return Result.Success;
        }

        Draft = standing with { Lines = [.. standing.Lines.Where(l => l.Id != id)] };
        Tell(HistoryKind.AssumptionRemoved, line.Name, now, by);
        return Result.Success;
    }

    /// <summary>What later years are worth, and the indicators of what participants gain.</summary>
    public Result Weigh(decimal discountRate, IReadOnlyList<Guid> userIndicators, DateTimeOffset now, string by)
    {
        var standing = Working;
        if (standing.DiscountRate != discountRate || !standing.UserIndicators.SequenceEqual(userIndicators))
        {
            Draft = standing with { DiscountRate = discountRate, UserIndicators = [.. userIndicators] };
            Tell(HistoryKind.RateSet, string.Create(CultureInfo.GetCultureInfo("sv-SE"), $"{discountRate:0.##} %"), now, by);
        }

        return Result.Success;
    }

    /// <summary>The draft becomes the version to count by.</summary>
    public Result Adopt(string decidedBy, string? because, DateTimeOffset now, string by)
    {
        if (Draft is not { } draft)
        {
            return new Error("EVA-0702", "Benefits.NothingToAdopt", Kind: ErrorKind.Conflict);
        }

        if (draft.Lines.All(l => l.Side != BenefitSide.Effect))
        {
            return new Error("EVA-0703", "Benefits.NoEffects", string.Empty, ErrorKind.Invalid);
        }

        if (draft.Lines.FirstOrDefault(l => !l.IsWhole) is { } open)
        {
            return new Error("EVA-0704", "Benefits.LineOpen", string.Empty, ErrorKind.Invalid, open.Name);
        }

        if (Current is not null && string.IsNullOrWhiteSpace(because))
        {
            return new Error("EVA-0705", "Benefits.BecauseMissing", "Because", ErrorKind.Invalid);
        }

        _versions.Add(new BenefitVersion((Current?.Number ?? 0) + 1, draft, decidedBy.Trim(), Plain(because), now, by));
        Draft = null;
        Tell(HistoryKind.Adopted, string.Join('\n', new[] { Current!.Number.ToString(CultureInfo.InvariantCulture), Current.DecidedBy, Current.Because }.OfType<string>()), now, by);
        return Result.Success;
    }

    /// <summary>Keeps the version as it is.</summary>
    public Result Drop(DateTimeOffset now, string by)
    {
        if (Draft is not null && Current is not null)
        {
            Draft = null;
            Tell(HistoryKind.DraftDropped, null, now, by);
        }

        return Result.Success;
    }

    private void Apply(BenefitMethodText text)
    {
        (Name, Approach, Scope) = (text.Name.Trim(), text.Approach, text.Scope.ReplaceLineEndings("\n").Trim());
        SearchText = Platform.Text.SearchText.Normalise($"{Name} {Scope}");
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

/// <summary>What people write of a method.</summary>
internal sealed record BenefitMethodText(string Name, BenefitApproach Approach, string Scope);
