using System.Globalization;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Matters;

/// <summary>
/// A registered matter (ärende): what came in, from whom, what it asks for and what became of it. Registered once, never deleted
/// (OSL 5:1, arkivlagen): one that should not have been is withdrawn with a reason.
/// </summary>
internal sealed partial class Matter : Aggregate<MatterId>
{
    private readonly List<MatterNumber> _numbers = [];
    private readonly List<MatterDemand> _demands = [];
    private readonly List<MatterDocument> _documents = [];
    private readonly List<MatterLink> _links = [];
    private readonly List<MatterReader> _readers = [];
    private readonly List<MatterEntry> _entries = [];

    public Matter(MatterId id, MatterText text, DateTimeOffset registeredAt, string registeredBy)
    {
        Id = id;
        Subject = SendersText = SearchText = string.Empty;
        Preparation = MatterPreparation.Empty;
        RegisteredAt = registeredAt;
        RegisteredBy = registeredBy;
        Apply(text);
        Tell(MatterEntryKind.Registered, registeredAt, registeredBy);
    }

    private Matter()
    {
        Subject = SendersText = SearchText = RegisteredBy = string.Empty;
        Preparation = MatterPreparation.Empty;
    }

    public MatterKind Kind { get; private set; }

    public MatterState State { get; private set; }

    public string Subject { get; private set; }

    public IReadOnlyList<MatterSender> Senders { get; private set; } = [];

    /// <summary>The senders in a line, for lists.</summary>
    public string SendersText { get; private set; }

    public CommitteeId? AddresseeId { get; private set; }

    public string? Addressee { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public DateOnly? DatedOn { get; private set; }

    public DateOnly? RaisedOn { get; private set; }

    public DateOnly? ReplyBy { get; private set; }

    public string? AgendaNumber { get; private set; }

    public MatterPreparation Preparation { get; private set; }

    public string? Summary { get; private set; }

    public string? Stance { get; private set; }

    public string? ProposedDecision { get; private set; }

    public string? RetentionClass { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    /// <summary>The matter's own number as written; null until it has one.</summary>
    public string? MainNumber { get; private set; }

    /// <summary>The same with its serial padded, so that lists sort 9 before 10.</summary>
    public string? SortNumber { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Sekretess: only its readers know that it exists.</summary>
    public bool IsProtected { get; private set; }

    /// <summary>The provision, for example OSL 26 kap. 1 §.</summary>
    public string? SecrecySection { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public CommitteeId? DecidedBy { get; private set; }

    /// <summary>Item of the minutes without the § sign.</summary>
    public string? Paragraph { get; private set; }

    public string? Decision { get; private set; }

    /// <summary>A motion that could not be handled within a year: when the council was told (KL 5:35).</summary>
    public DateOnly? ReportedToCouncilOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<MatterNumber> Numbers => _numbers;

    public IReadOnlyList<MatterDemand> Demands => _demands;

    public IReadOnlyList<MatterDocument> Documents => _documents;

    public IReadOnlyList<MatterLink> Links => _links;

    public IReadOnlyList<MatterReader> Readers => _readers;

    public IReadOnlyList<MatterEntry> Entries => _entries;

    /// <summary>Something is still expected.</summary>
    public bool IsOpen => State is MatterState.Registered or MatterState.InPreparation;

    /// <summary>Number and subject as people refer to it.</summary>
    public string Title => MainNumber is null ? Subject : $"{MainNumber} {Subject}";

    /// <summary>For those who may not know what it is about: letters, ledgers, calendars.</summary>
    public string PublicTitle => IsProtected ? "Skyddat ärende" : Title;

    /// <summary>The last day of the year in which a motion shall be decided (KL 5:35).</summary>
    public DateOnly? CouncilDeadline => Kind == MatterKind.Motion ? (RaisedOn ?? ReceivedOn).AddYears(1) : null;

    /// <summary>What the officer has written: each field that changed becomes a line of the history.</summary>
    public void Describe(MatterText text, DateTimeOffset now, string by)
    {
        foreach (var (field, before, after) in Differences(text))
        {
            Tell(MatterEntryKind.Changed, now, by, field, before, after);
        }

        Apply(text);
    }

    /// <summary>Replaces the numbers; the first is the matter's own. A number that stays keeps its identity.</summary>
    public void SetNumbers(IEnumerable<(RegistrationNumber Number, string? Body)> numbers, DateTimeOffset now, string by)
    {
        var before = NumbersText;
        var wanted = numbers.DistinctBy(n => (n.Number.AsWritten, n.Body)).ToList();
        _numbers.RemoveAll(n => !wanted.Exists(w => w.Number.AsWritten == n.AsWritten));
        foreach (var ((number, body), position) in wanted.Select((w, i) => (w, i)))
        {
            if (_numbers.Find(n => n.AsWritten == number.AsWritten) is { } kept)
            {
                kept.Place(body, position);
            }
            else
            {
                _numbers.Add(new MatterNumber(number, body, position));
            }
        }

        MainNumber = wanted.Count == 0 ? null : wanted[0].Number.AsWritten;
        SortNumber = wanted.Count == 0 ? null : wanted[0].Number.Sortable;
        UpdateSearchText();
        Touch();
        if (before != NumbersText && before.Length > 0)
        {
            Tell(MatterEntryKind.Changed, now, by, "Numbers", before, NumbersText);
        }
    }

    /// <summary>Replaces the demands; one whose words stay keeps its answer. An answered demand cannot vanish.</summary>
    public Result SetDemands(IEnumerable<string> demands)
    {
        var wanted = demands.Select(d => d.Trim()).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (_demands.Find(d => d.IsAnswered && !wanted.Contains(d.Text)) is { } answered)
        {
            return new Error("GOV-0721", "Matters.DemandAnswered", "Demands", ErrorKind.Rule, answered.Number);
        }

        _demands.RemoveAll(d => !wanted.Contains(d.Text));
        foreach (var (text, number) in wanted.Select((t, i) => (t, i + 1)))
        {
            if (_demands.Find(d => d.Text == text) is { } kept)
            {
                kept.Place(number);
            }
            else
            {
                _demands.Add(new MatterDemand(DemandId.New(), number, text));
            }
        }

        UpdateSearchText();
        Touch();
        return Result.Success;
    }

    /// <summary>Answers a demand on its own; without stance and answer the demand is open again.</summary>
    public Result Answer(DemandId id, string? stance, string? answer, DateOnly today, DateTimeOffset now, string by)
    {
        if (_demands.Find(d => d.Id == id) is not { } demand)
        {
            return new Error("GOV-0722", "Matters.DemandGone", Kind: ErrorKind.NotFound);
        }

        var (inShort, inFull) = (Trimmed(stance), Trimmed(answer));
        Tell(MatterEntryKind.DemandAnswered, now, by, null, demand.Stance ?? demand.Answer, $"{demand.Number}. {inShort ?? inFull}");
        demand.Respond(inShort, inFull, inShort is null && inFull is null ? null : today);
        Touch();
        return Result.Success;
    }

    /// <summary>A new document; an appendix gets the next number.</summary>
    public MatterDocument AddDocument(MatterDocumentText text, bool isAppendix, Guid? fileId, DateTimeOffset now, string by)
    {
        int? number = isAppendix ? _documents.Max(d => d.Number).GetValueOrDefault() + 1 : null;
        var document = new MatterDocument(MatterDocumentId.New(), number, text, fileId, now, by);
        _documents.Add(document);
        UpdateSearchText();
        Tell(MatterEntryKind.DocumentAdded, now, by, null, null, document.Title);
        return document;
    }

    /// <summary>Documents that were added before their numbers were searched by get them.</summary>
    /// <returns>How many did.</returns>
    public int NormaliseNumbers()
    {
        var found = _documents.Count(d => d.NormaliseNumber());
        UpdateSearchText();
        return found;
    }

    public Result WithdrawDocument(MatterDocumentId id, string? reason, DateTimeOffset now, string by)
    {
        if (_documents.Find(d => d.Id == id) is not { } document)
        {
            return new Error("GOV-0723", "Matters.DocumentGone", Kind: ErrorKind.NotFound);
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0724", "Matters.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        document.Withdraw(because);
        UpdateSearchText();
        Tell(MatterEntryKind.DocumentWithdrawn, now, by, null, document.Title, because);
        return Result.Success;
    }

    public void Link(MatterLinkKind kind, Guid? target, string text, DateTimeOffset now, string by)
    {
        _links.Add(new MatterLink(kind, target, text.Trim()));
        UpdateSearchText();
        Tell(MatterEntryKind.Linked, now, by, null, null, text);
    }

    public void Unlink(Guid id, DateTimeOffset now, string by)
    {
        if (_links.Find(l => l.Id == id) is { } link)
        {
            _links.Remove(link);
            UpdateSearchText();
            Tell(MatterEntryKind.Unlinked, now, by, null, link.Text, null);
        }
    }

    /// <summary>
    /// Another matter that this one points to has been protected: its number and its subject stand neither at the link nor in the history of
    /// links. Who may know of it is shown what the link leads to.
    /// </summary>
    public void Conceal(QuotedMatter other, MatterId id)
    {
        var concealed = _links.Where(l => l.TargetId == id.Value || other.IsIn(l.Text)).ToList();
        var texts = concealed.Select(l => l.Text).ToHashSet();
        concealed.ForEach(l => l.Conceal());
        foreach (var entry in _entries.Where(e => e.Kind is MatterEntryKind.Linked or MatterEntryKind.Unlinked))
        {
            entry.Conceal(text => texts.Contains(text) || other.IsIn(text));
        }

        UpdateSearchText();
        Touch();
    }

    /// <summary>Adds a line to the history, and gives the matter a new version with it.</summary>
    public void Tell(MatterEntryKind kind, DateTimeOffset now, string by, string? field = null, string? before = null, string? after = null)
    {
        _entries.Add(new MatterEntry(kind, now, by, field, before, after));
        Touch();
    }

    private string NumbersText => string.Join(", ", _numbers.OrderBy(n => n.Position).Select(n => n.AsWritten));

    private void Apply(MatterText text)
    {
        Kind = text.Kind;
        Subject = text.Subject.Trim();
        Senders = text.Senders;
        SendersText = Shortened(string.Join(", ", text.Senders));
        AddresseeId = text.AddresseeId;
        Addressee = Trimmed(text.Addressee);
        ReceivedOn = text.ReceivedOn;
        DatedOn = text.DatedOn;
        RaisedOn = text.RaisedOn;
        ReplyBy = text.ReplyBy;
        AgendaNumber = Trimmed(text.AgendaNumber);
        Preparation = text.Preparation;
        Summary = Trimmed(text.Summary);
        Stance = Trimmed(text.Stance);
        ProposedDecision = Trimmed(text.ProposedDecision);
        RetentionClass = Trimmed(text.RetentionClass);
        UpdateSearchText();
        Touch();
    }

    private IEnumerable<(string Field, string? Before, string? After)> Differences(MatterText text) =>
        new (string Field, string? Before, string? After)[]
        {
            ("Kind", Kind.ToString(), text.Kind.ToString()),
            ("Subject", Subject, text.Subject.Trim()),
            ("Senders", SendersText, Shortened(string.Join(", ", text.Senders))),
            ("Addressee", Addressee, Trimmed(text.Addressee)),
            ("AddresseeId", AddresseeId?.Value.ToString(), text.AddresseeId?.Value.ToString()),
            ("ReceivedOn", Day(ReceivedOn), Day(text.ReceivedOn)),
            ("DatedOn", Day(DatedOn), Day(text.DatedOn)),
            ("RaisedOn", Day(RaisedOn), Day(text.RaisedOn)),
            ("ReplyBy", Day(ReplyBy), Day(text.ReplyBy)),
            ("AgendaNumber", AgendaNumber, Trimmed(text.AgendaNumber)),
            ("Officers", string.Join("; ", Preparation.Officers), string.Join("; ", text.Preparation.Officers)),
            ("Unit", Preparation.Unit, text.Preparation.Unit),
            ("Consultations", string.Join("; ", Preparation.Consultations), string.Join("; ", text.Preparation.Consultations)),
            ("Signatories", string.Join("; ", Preparation.Signatories), string.Join("; ", text.Preparation.Signatories)),
            ("Summary", Summary, Trimmed(text.Summary)),
            ("Stance", Stance, Trimmed(text.Stance)),
            ("ProposedDecision", ProposedDecision, Trimmed(text.ProposedDecision)),
            ("RetentionClass", RetentionClass, Trimmed(text.RetentionClass)),
        }.Where(f => f.Before != f.After);

    /// <summary>Of linked matters nothing: one of them may be protected.</summary>
    private void UpdateSearchText() => SearchText = Platform.Text.SearchText.Normalise(string.Join(' ',
    [
        Subject, SendersText, Addressee, AgendaNumber, Preparation.Unit, Stance,
        .. Preparation.Officers.Select(o => o.Name),
        .. Preparation.Consultations.Select(c => c.Body),
        .. Preparation.Signatories.Select(s => s.ToString()),
        .. _numbers.SelectMany(n => new[] { n.AsWritten, n.Normalised, n.AsWritten.Replace(" ", string.Empty, StringComparison.Ordinal) }),
        .. _demands.Select(d => d.Text),
        .. _documents.Where(d => d.WithdrawnBecause is null).SelectMany(d => new[] { d.Title, d.RegistrationNumber, d.NormalisedNumber }),
        .. _links.Where(l => l.TargetId is null || l.Kind is not (MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter)).Select(l => l.Text),
    ]));

    private static string Shortened(string text) => text.Length > 500 ? text[..499] + "…" : text;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
