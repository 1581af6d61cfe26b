using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefitCalculation;

/// <summary>A page about one calculation.</summary>
internal abstract class BenefitCalculationPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<BenefitCalculation>(db, authorization)
{
    public override string Address => $"/nytta/berakningar/{Id}";

    /// <summary>Whether it tells of few persons, by itself or beside another.</summary>
    public bool IsHidden { get; private set; }

    protected override string ManagePolicy => EvaluationPolicies.ManageIndicators;

    protected override async Task PrepareAsync(CancellationToken ct) => IsHidden = (await Db.HiddenAsync([Record], ct)).Contains(Record.Id);

    protected override async Task<BenefitCalculation?> FindAsync(Guid id, CancellationToken ct)
    {
        var calculation = new BenefitCalculationId(id);
        return await Db.BenefitCalculations.SingleOrDefaultAsync(c => c.Id == calculation, ct);
    }
}

/// <summary>What a year came to, with every assumption and number that it rests on (S003-R2.3).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowBenefitCalculationModel(EvaluationDbContext db, IAuthorizationService authorization) : BenefitCalculationPage(db, authorization)
{
    public ListQuery Query => ListQuery.Read(Request, "rad", []);

    /// <summary>Whether the figures are kept from the one who reads: they tell of few persons, and those who count by them correct them.</summary>
    public bool Hides => IsHidden && !MayManage;

    public void OnGet()
    {
    }
}

/// <summary>The calculation as a file, line by line; nobody gets one that tells of few persons.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportBenefitCalculationModel(EvaluationDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site) : BenefitCalculationPage(db, authorization)
{
    public IActionResult OnGet(string format)
    {
        if (IsHidden)
        {
            return NotFound();
        }

        var export = new TableExport
        {
            Title = texts["Benefits.CalculationOf", Record.MethodName, Record.Year],
            Columns =
            [
                new(texts["Benefits.Side"]), new(texts["Benefits.LineName"], Width: 40), new(texts["Benefits.Counted"], Width: 40), new(texts["Benefits.Party"]), new(texts["Benefits.HowManyShort"], ColumnKind.Decimal),
                new(texts["Benefits.PerUnit"], ColumnKind.Decimal), new(texts["Benefits.Years"], ColumnKind.Number), new(texts["Benefits.Deadweight"], ColumnKind.Decimal), new(texts["Benefits.Attribution"], ColumnKind.Decimal),
                new(texts["Benefits.Displacement"], ColumnKind.Decimal), new(texts["Benefits.DropOff"], ColumnKind.Decimal), new(texts["Benefits.Gross"], ColumnKind.Decimal), new(texts["Benefits.Net"], ColumnKind.Decimal),
                new(texts["Benefits.Least"], ColumnKind.Decimal), new(texts["Benefits.Most"], ColumnKind.Decimal), new(texts["Benefits.Source"], Width: 40),
            ],
            Rows = TableExport.RowsOf(Record.Outcome.Results.Select(IReadOnlyList<CellValue> (r) =>
            [
                texts[$"BenefitSide.{r.Line.Side}"].Value, r.Line.Name, r.Line.Counted, texts[$"BenefitParty.{r.Line.Party}"].Value, r.Quantity.Count, r.Line.PerUnit ?? 0, r.Line.Years, r.Line.Deadweight, r.Line.Attribution,
                r.Line.Displacement, r.Line.DropOff, r.Gross, r.Net, r.Least, r.Most, r.Line.Source,
            ])),
            TakenAt = Record.MadeAt,
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter =
            [
                (texts["Benefits.Year"], Record.Year.ToString(CultureInfo.InvariantCulture)), (texts["Benefits.Version"], Record.VersionNumber.ToString(CultureInfo.InvariantCulture)),
                (texts["Benefits.DiscountRate"], Record.Outcome.DiscountRate.ToString(CultureInfo.CurrentCulture)),
            ],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"nytta-{Record.Year.ToString(CultureInfo.InvariantCulture)}-{Record.VersionNumber.ToString(CultureInfo.InvariantCulture)}");
    }
}

/// <summary>A calculation should not be quoted any more.</summary>
[Authorize(Policy = EvaluationPolicies.ManageIndicators)]
internal sealed class WithdrawBenefitCalculationModel(EvaluationDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : BenefitCalculationPage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    [Display(Name = "Benefits.WithdrawBecause"), Required(ErrorMessage = "Benefits.WithdrawBecauseMissing"), StringLength(2000)]
    public string? Because { get; set; }

    protected override bool Fits => Record.WithdrawnAt is null;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Version, () => Record.Withdraw(Because!, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            Version = Record.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["Benefits.WithdrawnNow"]);
        return Redirect(Address);
    }
}
