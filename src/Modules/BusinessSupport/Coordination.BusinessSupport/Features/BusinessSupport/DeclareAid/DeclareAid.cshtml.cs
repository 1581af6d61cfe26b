using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;

/// <summary>Register the applicant's declaration of aid from others (article 7). It replaces the one before; what that told of counts no more, since this tells of all.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class DeclareAidModel(
    BusinessSupportDbContext db, LedgerQuery ledgers, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : UndertakingPage(db, authorization)
{
    private readonly List<(DeclaredLine Line, AidMoney Money)> _declared = [];

    [BindProperty]
    public DeclarationInput Input { get; set; } = new();

    public IReadOnlyList<Option> Regulations => [.. Enum.GetValues<AidRegulation>().Select(r => new Option(r.ToString(), texts[$"AidRegulationShort.{r}"]))];

    public IReadOnlyList<Option> Currencies => [.. Enum.GetValues<AidCurrency>().Select(c => new Option(c.ToString(), c.ToString()))];

    public void OnGet() => Input = new DeclarationInput { SignedOn = clock.TodayInSweden() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.SignedOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.SignedOn", texts["Declarations.SignedLater"]);
        }

        await CheckLinesAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new AidDeclarationId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct) && !await SaveAsync(id, ct))
        {
            ModelState.AddModelError(string.Empty, texts["Aid.CountedMeanwhile"]);
            return this.PageAgain(409);
        }

        this.Announce(texts["Declarations.Saved"]);
        return Redirect($"{Address}#intyg");
    }

    private async Task CheckLinesAsync(CancellationToken ct)
    {
        var rates = await Db.ExchangeRates.AsNoTracking().ToListAsync(ct);
        foreach (var (line, at) in Input.Others.Select((l, i) => (l, i)).Where(x => !x.l.IsEmpty))
        {
            var amount = EuroText.Read(line.Amount);
            if (amount is null or 0)
            {
                ModelState.AddModelError($"Input.Others[{at}].Amount", texts["Aid.AmountWrong"]);
            }

            if (line.GrantedOn is null || line.GrantedOn > Input.SignedOn)
            {
                ModelState.AddModelError($"Input.Others[{at}].GrantedOn", texts["Declarations.LineDayWrong"]);
            }

            if (string.IsNullOrWhiteSpace(line.Giver))
            {
                ModelState.AddModelError($"Input.Others[{at}].Giver", texts["Aid.OtherGiverMissing"]);
            }

            if (amount is not { } sum || line.GrantedOn is not { } day)
            {
                continue;
            }

            if (line.Currency == AidCurrency.EUR)
            {
                _declared.Add((line, AidMoney.InEuro(sum, day)));
            }
            else if (ExchangeRate.On(day, rates) is { } rate)
            {
                _declared.Add((line, AidMoney.InKronor(sum, rate)));
            }
            else
            {
                ModelState.AddModelError($"Input.Others[{at}].Amount", texts["Aid.RateUnknown", DateText.Short(day)]);
            }
        }
    }

    private async Task<bool> SaveAsync(AidDeclarationId id, CancellationToken ct)
    {
        var (unit, now, today, by) = (Record.Id, clock.GetUtcNow(), clock.TodayInSweden(), actor.Actor.Name);
        await ledgers.HoldAsync(unit, today, ct);
        foreach (var former in await Db.AidDeclarations.Where(d => d.UndertakingId == unit && d.ReplacedOn == null).ToListAsync(ct))
        {
            former.Replace(today);
        }

        foreach (var former in await Db.AidRecords.Where(a => a.UndertakingId == unit && a.Origin == AidOrigin.Declared && a.GoneOn == null).ToListAsync(ct))
        {
            former.Replace(today);
        }

        Db.AidDeclarations.Add(new AidDeclaration(id, unit, Input.SignedOn!.Value, Input.SignedBy!, Input.CoversGroup, Input.Document, now, by));
        foreach (var (line, money) in _declared)
        {
            var facts = new AidFacts(line.Regulation, AidKind.OtherKind, money, line.GrantedOn!.Value, line.Giver!, texts["Declarations.Purpose"]);
            Db.AidRecords.Add(AidRecord.Declare(AidRecordId.From(Guid.CreateVersion7()), Record, id, facts, now, by));
        }

        try
        {
            await Db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private Task<bool> IsStoredAsync(AidDeclarationId id, CancellationToken ct) => Db.AidDeclarations.AnyAsync(d => d.Id == id, ct);
}
