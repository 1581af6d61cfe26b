using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Lessons;

/// <summary>What is told of a lesson.</summary>
internal sealed record LessonFacts(
    string Title, string Learned, string Advice, string Phase, IReadOnlyList<string> Codes, string? BuyingUnit, ContractKind? Kind, ReservationBasis? Basis, Guid? ProcurementId, bool IsStanding, string Link);

/// <summary>A lesson of Evaluation, as it has been told here last.</summary>
internal sealed class KnownLesson
{
    private readonly List<LessonCode> _codes = [];

    public KnownLesson(Guid id)
    {
        Id = id;
        Title = Learned = Advice = Phase = Link = string.Empty;
        HeardVersion = -1;
    }

    private KnownLesson() => Title = Learned = Advice = Phase = Link = string.Empty;

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    public string Learned { get; private set; }

    public string Advice { get; private set; }

    /// <summary>Before, During or After, as it is told.</summary>
    public string Phase { get; private set; }

    public IReadOnlyList<LessonCode> Codes => _codes;

    public string? BuyingUnit { get; private set; }

    public ContractKind? Kind { get; private set; }

    public ReservationBasis? Basis { get; private set; }

    /// <summary>The procurement it comes from.</summary>
    public Guid? ProcurementId { get; private set; }

    /// <summary>False for one that is withdrawn.</summary>
    public bool IsStanding { get; private set; }

    public string Link { get; private set; }

    public long HeardVersion { get; private set; }

    /// <summary>False for what is no news.</summary>
    public bool Hear(LessonFacts facts, long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        (Title, Learned, Advice, Phase, Link) = (facts.Title, facts.Learned, facts.Advice, facts.Phase, facts.Link);
        _codes.RemoveAll(c => !facts.Codes.Contains(c.Code));
        _codes.AddRange(facts.Codes.Distinct().Where(c => _codes.TrueForAll(k => k.Code != c)).Select(c => new LessonCode(c)));
        (BuyingUnit, Kind, Basis, ProcurementId, IsStanding) = (facts.BuyingUnit, facts.Kind, facts.Basis, facts.ProcurementId, facts.IsStanding);
        HeardVersion = version;
        return true;
    }
}

/// <summary>A CPV code that a lesson is of, with the division that it is looked up by.</summary>
internal sealed class LessonCode
{
    public const int DivisionLength = 2;

    public LessonCode(string code) => (Code, Division) = (code, code[..DivisionLength]);

    private LessonCode() => Code = Division = string.Empty;

    public string Code { get; private set; }

    public string Division { get; private set; }
}
