using Coordination.Platform.Domain;
using Coordination.Platform.Results;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Domain.Choices;

internal readonly record struct ChoiceSystemId(Guid Value) : ITypedId<ChoiceSystemId>
{
    public static ChoiceSystemId From(Guid value) => new(value);

    public static ChoiceSystemId New() => new(Guid.CreateVersion7());
}

/// <summary>What an analysis is of.</summary>
internal enum AnalysisKind
{
    PaymentModel,
    Requirements,
}

/// <summary>What is written of a choice system.</summary>
/// <param name="Service">What the individual chooses.</param>
/// <param name="Unit">Code of the committee that answers for it.</param>
/// <param name="StartsOn">From when.</param>
/// <param name="EndsOn">Until when; null until further notice.</param>
/// <param name="IsReserved">Whether it is held for idéburna organisations (1 kap. 2 a § LOV); null where nobody has said. Recorded, never judged.</param>
/// <param name="Announced">Where it is announced continuously.</param>
/// <param name="Payment">The payment model in words.</param>
/// <param name="AnalyseMonths">How often it is to be analysed.</param>
/// <param name="Note">Own words.</param>
internal sealed record ChoiceText(string Service, string Unit, DateOnly StartsOn, DateOnly? EndsOn, bool? IsReserved, string? Announced, string? Payment, int AnalyseMonths, string? Note);

/// <summary>A choice system under LOV (valfrihetssystem, S001-21, S001-22): its providers, and dated analyses of how it is paid and what it requires.</summary>
internal sealed class ChoiceSystem : Aggregate<ChoiceSystemId>
{
    public const int LongestTitle = 300;
    public const int LongestText = 4000;
    public const int MostMonths = 120;

    private readonly List<ChoiceProvider> _providers = [];
    private readonly List<ChoiceAnalysis> _analyses = [];
    private readonly List<HistoryEntry> _entries = [];

    private ChoiceSystem(ChoiceSystemId id)
    {
        Id = id;
        Service = Unit = SearchText = string.Empty;
    }

    private ChoiceSystem() => Service = Unit = SearchText = string.Empty;

    public string Service { get; private set; }

    public string Unit { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public bool? IsReserved { get; private set; }

    public string? Announced { get; private set; }

    public string? Payment { get; private set; }

    public int AnalyseMonths { get; private set; }

    public string? Note { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<ChoiceProvider> Providers => _providers;

    public IReadOnlyList<ChoiceAnalysis> Analyses => _analyses;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => AddressOf(Id);

    public static string AddressOf(ChoiceSystemId id) => $"/upphandlingar/valfrihet/{id.Value}";

    public static ChoiceSystem Enter(ChoiceSystemId id, ChoiceText text, DateTimeOffset now, string by)
    {
        var system = new ChoiceSystem(id);
        system.Set(text);
        system.Tell(HistoryKind.Registered, null, now, by);
        return system;
    }

    public ChoiceText ToText() => new(Service, Unit, StartsOn, EndsOn, IsReserved, Announced, Payment, AnalyseMonths, Note);

    public void Describe(ChoiceText text, DateTimeOffset now, string by)
    {
        Set(text);
        Tell(HistoryKind.Changed, null, now, by);
    }

    public bool RunsOn(DateOnly day) => StartsOn <= day && (EndsOn is null || EndsOn >= day);

    /// <summary>The last one of a kind.</summary>
    public ChoiceAnalysis? Latest(AnalysisKind kind) => _analyses.Where(a => a.Kind == kind).OrderBy(a => a.On).ThenBy(a => a.Id).LastOrDefault();

    /// <summary>The day its next analysis is due; a system that has not been analysed is counted from its start.</summary>
    public DateOnly DueOn(AnalysisKind kind) => (Latest(kind)?.On ?? StartsOn).AddMonths(AnalyseMonths);

    public bool IsDue(AnalysisKind kind, DateOnly day) => RunsOn(day) && DueOn(kind) <= day;

    public Result Approve(Guid id, SupplierId supplier, string name, DateOnly from, DateOnly? to, DateTimeOffset now, string by)
    {
        if (_providers.Exists(p => p.Id == id))
        {
            return Result.Success;
        }

        if (_providers.Exists(p => p.SupplierId == supplier && (p.To is null || p.To >= from) && (to is null || p.From <= to)))
        {
            return new Error("PRC-1201", "Choices.ProviderTwice", "Name", ErrorKind.Invalid);
        }

        _providers.Add(new ChoiceProvider(id, supplier, from, to));
        Tell(HistoryKind.ProviderApproved, name, now, by);
        return Result.Success;
    }

    /// <summary>From when until when, as it turned out; without an end it goes on.</summary>
    public Result Change(Guid id, DateOnly from, DateOnly? to, string name, DateTimeOffset now, string by)
    {
        if (_providers.Find(p => p.Id == id) is not { } provider)
        {
            return Gone();
        }

        if (_providers.Exists(p => p.Id != id && p.SupplierId == provider.SupplierId && (p.To is null || p.To >= from) && (to is null || p.From <= to)))
        {
            return new Error("PRC-1201", "Choices.ProviderTwice", "To", ErrorKind.Invalid);
        }

        provider.Move(from, to);
        Tell(HistoryKind.ProviderChanged, name, now, by);
        return Result.Success;
    }

    /// <summary>It was entered by mistake.</summary>
    public Result RemoveProvider(Guid id, string name, DateTimeOffset now, string by)
    {
        if (_providers.RemoveAll(p => p.Id == id) == 0)
        {
            return Gone();
        }

        Tell(HistoryKind.ProviderRemoved, name, now, by);
        return Result.Success;
    }

    public Result Analyse(ChoiceAnalysis analysis, DateOnly today, DateTimeOffset now, string by)
    {
        if (analysis.On > today)
        {
            return new Error("PRC-1203", "Choices.Later", "On", ErrorKind.Invalid);
        }

        if (!_analyses.Exists(a => a.Id == analysis.Id))
        {
            _analyses.Add(analysis);
            Tell(HistoryKind.Analysed, analysis.Finding, now, by);
        }

        return Result.Success;
    }

    /// <summary>It was entered by mistake; the history tells that it stood there, and what it said.</summary>
    public Result RemoveAnalysis(Guid id, DateTimeOffset now, string by)
    {
        if (_analyses.Find(a => a.Id == id) is not { } analysis)
        {
            return Gone();
        }

        _analyses.Remove(analysis);
        Tell(HistoryKind.AnalysisRemoved, analysis.Finding, now, by);
        return Result.Success;
    }

    private static Error Gone() => new("PRC-1202", "Choices.Gone", Kind: ErrorKind.Conflict);

    private void Set(ChoiceText text)
    {
        (Service, Unit, StartsOn, EndsOn, IsReserved) = (text.Service.Kept(LongestTitle)!, text.Unit, text.StartsOn, text.EndsOn, text.IsReserved);
        (Announced, Payment, AnalyseMonths, Note) = (text.Announced.Kept(LongestTitle), text.Payment.Kept(LongestText), text.AnalyseMonths, text.Note.Kept(LongestText));
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', Service, Payment, Note));
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}

/// <summary>Who performs the service. The supplier is tied to the register by its number, as all suppliers are.</summary>
internal sealed class ChoiceProvider
{
    public ChoiceProvider(Guid id, SupplierId supplier, DateOnly from, DateOnly? to) => (Id, SupplierId, From, To) = (id, supplier, from, to);

    private ChoiceProvider()
    {
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);

    public void Move(DateOnly from, DateOnly? to) => (From, To) = (from, to);
}

/// <summary>What was found on a day: it is not written over, a later one stands beside it.</summary>
internal sealed class ChoiceAnalysis
{
    public ChoiceAnalysis(Guid id, AnalysisKind kind, DateOnly on, string finding, string? proposal, string author)
    {
        (Id, Kind, On) = (id, kind, on);
        (Finding, Proposal, Author) = (finding.Kept(ChoiceSystem.LongestText)!, proposal.Kept(ChoiceSystem.LongestText), author.Kept(ChoiceSystem.LongestTitle)!);
    }

    private ChoiceAnalysis() => Finding = Author = string.Empty;

    public Guid Id { get; private set; }

    public AnalysisKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>What hinders work-integrating social enterprises, or helps them.</summary>
    public string Finding { get; private set; }

    public string? Proposal { get; private set; }

    /// <summary>The unit or function that made it.</summary>
    public string Author { get; private set; }
}
