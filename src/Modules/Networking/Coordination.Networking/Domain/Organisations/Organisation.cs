using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Organisations;

/// <summary>What an organisation is to the municipality.</summary>
internal enum OrganisationKind
{
    /// <summary>Intresseorganisation: speaks for social enterprises (S002-21).</summary>
    Interest,

    /// <summary>A public body that takes part, such as a region or a state agency (S003-21).</summary>
    Authority,

    /// <summary>Pays for projects (S002-22).</summary>
    Funder,

    /// <summary>An association of civil society that may take people in (S004-20).</summary>
    CivilSociety,

    Other,
}

/// <summary>What is written of an organisation.</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="Kind">What it is to the municipality.</param>
/// <param name="Number">Null where none is known.</param>
internal sealed record OrganisationText(string Name, OrganisationKind Kind, OrganisationNumber? Number)
{
    public string? OtherNames { get; init; }

    public string? Website { get; init; }

    /// <summary>What it does and develops (S002-21).</summary>
    public string? Work { get; init; }

    public string? Notes { get; init; }
}

/// <summary>
/// An organisation that is no social enterprise itself: it speaks for them, pays, takes people in, or is an authority beside the
/// municipality. Never deleted.
/// </summary>
internal sealed class Organisation : Aggregate<OrganisationId>
{
    private readonly List<HistoryEntry> _entries = [];

    public Organisation(OrganisationId id, OrganisationText text, DateTimeOffset now, string by)
    {
        Id = id;
        Name = SearchText = string.Empty;
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private Organisation() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public OrganisationKind Kind { get; private set; }

    public OrganisationNumber? Number { get; private set; }

    public string? OtherNames { get; private set; }

    public string? Website { get; private set; }

    public string? Work { get; private set; }

    public string? Notes { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public bool IsActive => EndedOn is null;

    public void Describe(OrganisationText text, string changes, DateTimeOffset now, string by)
    {
        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
    }

    public Result End(DateOnly on, string? reason, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsActive)
        {
            return new Error("NET-0601", "Organisations.NotActive", Kind: ErrorKind.Conflict);
        }

        if (on > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "On", ErrorKind.Invalid);
        }

        EndedOn = on;
        EndedBecause = reason?.Trim();
        Tell(HistoryKind.Ended, EndedBecause, now, by);
        return Result.Success;
    }

    /// <summary>It was ended by mistake, or began again.</summary>
    public Result Resume(DateTimeOffset now, string by)
    {
        if (IsActive)
        {
            return new Error("NET-0602", "Organisations.NotEnded", Kind: ErrorKind.Conflict);
        }

        (EndedOn, EndedBecause) = (null, null);
        Tell(HistoryKind.Resumed, null, now, by);
        return Result.Success;
    }

    private void Apply(OrganisationText text)
    {
        Name = text.Name.Trim();
        Kind = text.Kind;
        Number = text.Number;
        OtherNames = Trimmed(text.OtherNames);
        Website = Trimmed(text.Website);
        Work = Trimmed(text.Work);
        Notes = Trimmed(text.Notes);
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Name, OtherNames, Number?.Digits, Number?.Written, Work]));
        Touch();
    }

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
