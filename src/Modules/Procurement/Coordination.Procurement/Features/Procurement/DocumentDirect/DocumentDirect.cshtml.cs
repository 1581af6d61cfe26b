using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Direct;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.DocumentDirect;

/// <summary>A page about the documentation of one direct procurement. Before the award only those see it who may see tenders.</summary>
internal abstract class DirectPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<DirectRecord>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public ProcurementCase Procurement { get; private set; } = null!;

    public override string Address => $"/upphandlingar/{Id}/direktupphandling";

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    /// <summary>A procurement that nobody has written of yet has an empty one.</summary>
    protected override async Task<DirectRecord?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new ProcurementCaseId(id);
        if (await Db.Cases.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == wanted, ct) is not { } found)
        {
            return null;
        }

        Procurement = found;
        var record = DirectRecordId.Of(wanted);
        return await Db.DirectRecords.SingleOrDefaultAsync(d => d.Id == record, ct) ?? new DirectRecord(wanted);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) =>
        Procurement.IsAwardTold || await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders) ? null : Forbid();
}

/// <summary>Helps who buys directly (S003-R5.6): which limits hold, what the documentation must tell and by when. It informs and judges nothing.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class DocumentDirectModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DirectPage(db, authorization)
{
    private const int DocumentedWithin = 30;

    [BindProperty]
    public DirectInput Input { get; set; } = new();

    public RegimeFinding Rules { get; private set; } = null!;

    public AwardProcess? Award { get; private set; }

    /// <summary>The last day for the documentation, by the day of the contract.</summary>
    public DateOnly? DocumentBy => Record.SignedOn is { } signed ? EuropeanPeriod.LastOfDays(signed, DocumentedWithin) : null;

    /// <summary>What the documentation has to tell and does not.</summary>
    public IReadOnlyList<DirectPart> Missing => Record.MissingFor(Procurement);

    /// <summary>What is worth a look, in words.</summary>
    public IReadOnlyList<string> Remarks()
    {
        var remarks = new List<string>();
        if (Record.MustBeDocumented == true)
        {
            remarks.Add(texts["Direct.MustBeDocumented"]);
        }

        if (Rules.Limits.FirstOrDefault(l => l.Kind == (Rules.IsSpecial == true ? LimitKind.SpecialServices : LimitKind.Direct))?.Kronor is { } limit && (Record.Value ?? Procurement.Estimate.Kronor) >= limit)
        {
            remarks.Add(texts["Direct.OverLimit", NumberText.Money(limit)]);
        }

        if (Record.SignedOn is not null && DocumentBy is { } last && last < clock.TodayInSweden() && Record.MustBeDocumented == true && Award?.DocumentedOn is null)
        {
            remarks.Add(texts["Direct.DocumentLate", DateText.Long(last)]);
        }

        if (Record.Reserved is not null || Procurement.Reservation is { Basis: not ReservationBasis.None })
        {
            remarks.Add(texts["Direct.ReservedSilent"]);
        }

        return remarks;
    }

    public void OnGet() => Input = DirectInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Input.Value) && ProcurementTexts.ReadAmount(Input.Value) is null)
        {
            ModelState.AddModelError("Input.Value", texts["Procurements.ValueWrong"]);
        }

        if (Input.SignedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.SignedOn", texts["Contracts.SignedLater"]);
        }

        if (Input.AnsweredCount > Input.AskedCount)
        {
            ModelState.AddModelError("Input.AnsweredCount", texts["Direct.MoreAnswered"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Record.Version == 0)
        {
            // Nobody has written of it before; who does so at the same moment is told by the number that is then there.
            Db.DirectRecords.Add(Record);
        }

        var (version, wasWhole) = (Record.Version, Missing.Count == 0);
        try
        {
            var result = await SaveAsync(
                Input.Version,
                () =>
                {
                    Record.Describe(Input.ToText());
                    return Platform.Results.Result.Success;
                },
                ct);
            if (!result.Succeeded)
            {
                return await RefuseAsync(result, Input, DirectInput.Of, v => Input.Version = v, texts, ct);
            }
        }
        catch (DbUpdateException exception) when (version == 0 && Db.IsRace(exception))
        {
            return await RefuseAsync(Stale, Input, DirectInput.Of, v => Input.Version = v, texts, ct);
        }

        if (wasWhole && Missing.Count > 0)
        {
            // What was marked as complete no longer is; what somebody keeps elsewhere was never whole here.
            await MarkAsync(_ => null, ct);
        }

        if (Input.IsComplete && Missing.Count > 0)
        {
            this.Announce(texts["Direct.SavedNotComplete", Missing.Count], Tone.Warning);
            return Redirect(Address);
        }

        if (Input.IsComplete)
        {
            await MarkAsync(known => known ?? clock.TodayInSweden(), ct);
        }

        this.Announce(texts[Input.IsComplete ? "Direct.SavedComplete" : "Direct.Saved"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var (today, award) = (clock.TodayInSweden(), AwardProcessId.Of(Procurement.Id));
        Rules = RegimeFinding.Find(Procurement.Kind, Procurement.MainCpv, Record.Value is { } value ? new StatedMoney(value, "SEK") : Procurement.Estimate, Record.SignedOn ?? today, await Db.Limits.AsNoTracking().ToListAsync(ct));
        Award = await Db.Awards.AsNoTracking().SingleOrDefaultAsync(a => a.Id == award, ct);
    }

    /// <summary>That it is complete is written beside the other days of the award, where the duty is watched.</summary>
    private async Task MarkAsync(Func<DateOnly?, DateOnly?> documented, CancellationToken ct)
    {
        var id = AwardProcessId.Of(Procurement.Id);
        var award = await Db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct) ?? new AwardProcess(Procurement.Id);
        var on = documented(award.DocumentedOn);
        if (award.DocumentedOn == on)
        {
            return;
        }

        if (Db.Entry(award).State == EntityState.Detached)
        {
            Db.Awards.Add(award);
        }

        if (award.Describe(award.ToText() with { DocumentedOn = on }, clock.TodayInSweden(), clock.GetUtcNow()).Succeeded)
        {
            await Db.SaveChangesAsync(ct);
        }
    }
}

/// <summary>The documentation as a page, for print, and in Word.</summary>
[Authorize(Policy = ProcurementPolicies.ManageContracts)]
internal sealed class PrintDirectModel(ProcurementDbContext db, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock) : DirectPage(db, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        Document = DirectDocument.Of(Record, Procurement, organisation.Current.MunicipalityName, clock.GetUtcNow());
        return format == "docx" ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"direktupphandling-{DateText.Iso(clock.TodayInSweden())}.docx") : Page();
    }
}

/// <summary>What the form holds. What lacks may be written later; the page tells what it is.</summary>
internal sealed class DirectInput
{
    private const int MostAsked = 10_000;

    public long Version { get; set; }

    [Display(Name = "Direct.Subject", Description = "Direct.SubjectHint"), StringLength(DirectRecord.Longest)]
    public string? Subject { get; set; }

    [Display(Name = "Direct.Competition", Description = "Direct.CompetitionHint"), StringLength(DirectRecord.Longest)]
    public string? Competition { get; set; }

    [Display(Name = "Direct.Asked", Description = "Direct.AskedHint"), StringLength(DirectRecord.Longest)]
    public string? Asked { get; set; }

    [Display(Name = "Direct.AskedCount"), Range(0, MostAsked)]
    public int? AskedCount { get; set; }

    [Display(Name = "Direct.AnsweredCount"), Range(0, MostAsked)]
    public int? AnsweredCount { get; set; }

    [Display(Name = "Direct.Supplier", Description = "Direct.SupplierHint"), StringLength(DirectRecord.Longest)]
    public string? Supplier { get; set; }

    [Display(Name = "Direct.Reasons"), StringLength(DirectRecord.Longest)]
    public string? Reasons { get; set; }

    [Display(Name = "Direct.Value", Description = "Direct.ValueHint"), StringLength(30)]
    public string? Value { get; set; }

    [Display(Name = "Contracts.SignedOn")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Direct.Reserved", Description = "Direct.ReservedHint"), StringLength(DirectRecord.Longest)]
    public string? Reserved { get; set; }

    [Display(Name = "Direct.Other"), StringLength(DirectRecord.Longest)]
    public string? Other { get; set; }

    [Display(Name = "Direct.IsComplete")]
    public bool IsComplete { get; set; }

    public DirectText ToText() => new()
    {
        Subject = Subject,
        Competition = Competition,
        Asked = Asked,
        AskedCount = AskedCount,
        AnsweredCount = AnsweredCount,
        Supplier = Supplier,
        Reasons = Reasons,
        Value = ProcurementTexts.ReadAmount(Value),
        SignedOn = SignedOn,
        Reserved = Reserved,
        Other = Other,
    };

    public static DirectInput Of(DirectRecord record) => new()
    {
        Version = record.Version,
        Subject = record.Subject,
        Competition = record.Competition,
        Asked = record.Asked,
        AskedCount = record.AskedCount,
        AnsweredCount = record.AnsweredCount,
        Supplier = record.Supplier,
        Reasons = record.Reasons,
        Value = ProcurementTexts.Written(record.Value),
        SignedOn = record.SignedOn,
        Reserved = record.Reserved,
        Other = record.Other,
    };
}
