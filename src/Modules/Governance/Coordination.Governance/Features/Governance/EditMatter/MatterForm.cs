using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Features.Governance.EditMatter;

/// <summary>What the form of a matter holds. Lists are written one on each line, as they stand in the papers.</summary>
internal sealed class MatterForm
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice registers one matter.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Matters.Kind"), Required(ErrorMessage = "Matters.KindMissing")]
    public MatterKind? Kind { get; set; }

    [Display(Name = "Matters.Subject"), Required(ErrorMessage = "Matters.SubjectMissing"), StringLength(500)]
    public string? Subject { get; set; }

    [Display(Name = "Matters.Numbers", Description = "Matters.NumbersHint"), StringLength(1000)]
    public string? Numbers { get; set; }

    [Display(Name = "Matters.Senders", Description = "Matters.SendersHint"), StringLength(4000)]
    public string? Senders { get; set; }

    [Display(Name = "Matters.Addressee")]
    public Guid? AddresseeId { get; set; }

    [Display(Name = "Matters.AddresseeOther"), StringLength(200)]
    public string? Addressee { get; set; }

    [Display(Name = "Matters.ReceivedOn"), Required(ErrorMessage = "Matters.ReceivedOnMissing")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "Matters.DatedOn")]
    public DateOnly? DatedOn { get; set; }

    [Display(Name = "Matters.RaisedOn", Description = "Matters.RaisedOnHint")]
    public DateOnly? RaisedOn { get; set; }

    [Display(Name = "Matters.ReplyBy")]
    public DateOnly? ReplyBy { get; set; }

    [Display(Name = "Matters.AgendaNumber"), StringLength(20)]
    public string? AgendaNumber { get; set; }

    [Display(Name = "Matters.Officers", Description = "Matters.OfficersHint"), StringLength(2000)]
    public string? Officers { get; set; }

    [Display(Name = "Matters.Unit"), StringLength(200)]
    public string? Unit { get; set; }

    [Display(Name = "Matters.Consultations", Description = "Matters.ConsultationsHint"), StringLength(2000)]
    public string? Consultations { get; set; }

    [Display(Name = "Matters.Signatories", Description = "Matters.SignatoriesHint"), StringLength(2000)]
    public string? Signatories { get; set; }

    [Display(Name = "Matters.Summary"), StringLength(20000)]
    public string? Summary { get; set; }

    [Display(Name = "Matters.DemandLines", Description = "Matters.DemandLinesHint"), StringLength(20000)]
    public string? Demands { get; set; }

    [Display(Name = "Matters.Stance", Description = "Matters.StanceHint"), StringLength(4000)]
    public string? Stance { get; set; }

    [Display(Name = "Matters.ProposedDecision", Description = "Matters.ProposedDecisionHint"), StringLength(8000)]
    public string? ProposedDecision { get; set; }

    [Display(Name = "Matters.RetentionClass", Description = "Matters.RetentionClassHint"), StringLength(100)]
    public string? RetentionClass { get; set; }

    [Display(Name = "Matters.IsProtected", Description = "Matters.IsProtectedHint")]
    public bool IsProtected { get; set; }

    [Display(Name = "Matters.SecrecySection", Description = "Matters.SecrecySectionHint"), StringLength(200)]
    public string? SecrecySection { get; set; }

    public CommitteeId? AddresseeCommittee => AddresseeId is { } id ? new CommitteeId(id) : null;

    public static MatterForm Of(Matter matter) => new()
    {
        Version = matter.Version,
        Kind = matter.Kind,
        Subject = matter.Subject,
        Numbers = Lines(matter.Numbers.OrderBy(n => n.Position).Select(n => n.Body is null ? n.AsWritten : $"{n.AsWritten}; {n.Body}")),
        Senders = Lines(matter.Senders),
        AddresseeId = matter.AddresseeId?.Value,
        Addressee = matter.Addressee,
        ReceivedOn = matter.ReceivedOn,
        DatedOn = matter.DatedOn,
        RaisedOn = matter.RaisedOn,
        ReplyBy = matter.ReplyBy,
        AgendaNumber = matter.AgendaNumber,
        Officers = Lines(matter.Preparation.Officers),
        Unit = matter.Preparation.Unit,
        Consultations = Lines(matter.Preparation.Consultations),
        Signatories = Lines(matter.Preparation.Signatories),
        Summary = matter.Summary,
        Demands = Lines(matter.Demands.OrderBy(d => d.Number).Select(d => d.Text)),
        Stance = matter.Stance,
        ProposedDecision = matter.ProposedDecision,
        RetentionClass = matter.RetentionClass,
    };

    public MatterText ToText() => new()
    {
        Kind = Kind!.Value,
        Subject = Subject!,
        Senders = [.. Split(Senders).Select(MatterSender.Parse).OfType<MatterSender>()],
        AddresseeId = AddresseeCommittee,
        Addressee = Addressee,
        ReceivedOn = ReceivedOn!.Value,
        DatedOn = DatedOn,
        RaisedOn = RaisedOn,
        ReplyBy = ReplyBy,
        AgendaNumber = AgendaNumber,
        Preparation = new MatterPreparation
        {
            Unit = string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(),
            Officers = [.. Split(Officers).Select(MatterOfficer.Parse).OfType<MatterOfficer>()],
            Consultations = [.. Split(Consultations).Select(MatterConsultation.Parse).OfType<MatterConsultation>()],
            Signatories = [.. Split(Signatories).Select(MatterSignatory.Parse).OfType<MatterSignatory>()],
        },
        Summary = Summary?.ReplaceLineEndings("\n"),
        Stance = Stance?.ReplaceLineEndings("\n"),
        ProposedDecision = ProposedDecision?.ReplaceLineEndings("\n"),
        RetentionClass = RetentionClass,
    };

    /// <summary>A number, and after a semicolon whose it is.</summary>
    public IReadOnlyList<(RegistrationNumber Number, string? Body)> ToNumbers() =>
        [.. Split(Numbers).Select(line => line.Split(';', 2, StringSplitOptions.TrimEntries))
            .Select(parts => (Number: RegistrationNumber.Parse(parts[0]), Body: parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null))
            .Where(n => n.Number is not null).Select(n => (n.Number!, n.Body))];

    public IReadOnlyList<string> ToDemands() => [.. Split(Demands).Select(d => d.TrimStart('-', '•', '*', ' '))];

    private static string[] Split(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Lines<T>(IEnumerable<T> items) => string.Join('\n', items) is { Length: > 0 } lines ? lines : null;
}
