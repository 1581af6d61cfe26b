using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;

/// <summary>
/// Enters aid in the ledger. What the municipality grants is stopped whole when the ceiling would be passed (article 3.7). Every unit of the
/// single undertaking takes part in the commit by its version: of two grants at the same moment one is saved, the other counts again.
/// </summary>
internal sealed class GrantAidHandler(BusinessSupportDbContext db, LedgerQuery ledgers, CurrentActor actor, TimeProvider clock)
{
    private const int MostTries = 8;

    public async Task<Result<AidRecordId>> HandleAsync(AidToGrant command, CancellationToken ct)
    {
        var id = new AidRecordId(command.Id);
        for (var tries = 1; ; tries++)
        {
            if (await IsStoredAsync(id, ct))
            {
                return id;
            }

            var prepared = await PrepareAsync(command, ct);
            if (!prepared.Succeeded)
            {
                return Result<AidRecordId>.Failure(prepared.Errors);
            }

            try
            {
                await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
                return id;
            }
            catch (DbUpdateConcurrencyException) when (command.SeenVersion is null && tries < MostTries)
            {
                // Somebody else changed what counts: it is counted again from the beginning.
                db.ChangeTracker.Clear();
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                return CountedMeanwhile();
            }
        }
    }

    /// <summary>Checks, counts and adds it without saving, for those who save more in the same commit.</summary>
    public async Task<Result<AidRecord>> PrepareAsync(AidToGrant command, CancellationToken ct)
    {
        var money = await MoneyAsync(command, ct);
        var rules = await db.LedgerRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new LedgerRules();
        var wrong = Check(command).Concat(money.Errors).ToList();
        if (wrong.Count > 0)
        {
            return Result<AidRecord>.Failure(wrong);
        }

        if (await ledgers.OfAsync(command.Unit, command.Regulation, command.GrantedOn, ct) is not { } ledger)
        {
            return new Error("SUP-0501", "Aid.UnitGone", "Unit", ErrorKind.Invalid);
        }

        if (command.SeenVersion is { } seen && seen != ledger.Unit.Version)
        {
            return CountedMeanwhile();
        }

        var nace = command.Nace is { Length: > 0 } ? NaceCode.Read(command.Nace) : ledger.Unit.Nace;
        if (command.OtherGiver is null && await StoppedAsync(command, ledger, money.Value, nace, rules, ct) is { } stopped)
        {
            return stopped;
        }

        foreach (var member in ledger.Members)
        {
            member.Hold();
        }

        var (id, now, by) = (new AidRecordId(command.Id), clock.GetUtcNow(), actor.Actor.Name);
        var giver = command.OtherGiver ?? rules.GrantingBody ?? string.Empty;
        var facts = new AidFacts(command.Regulation, command.Kind, money.Value, command.GrantedOn, giver, command.Purpose)
        {
            Nominal = command.Nominal,
            EquivalentGround = command.EquivalentGround,
            Entrustment = command.Entrustment,
            Decision = command.Decision,
            Nace = nace,
        };
        var record = command.OtherGiver is null
            ? AidRecord.Grant(id, ledger.Unit, facts, command.GrantId, rules, now, by)
            : AidRecord.Note(id, ledger.Unit, facts, now, by);
        db.AidRecords.Add(record);
        return record;
    }

    /// <summary>The sum with the rate of its day. A rate that nobody has entered is not guessed.</summary>
    public async Task<Result<AidMoney>> MoneyAsync(AidToGrant command, CancellationToken ct)
    {
        if (command.Currency == AidCurrency.EUR)
        {
            return AidMoney.InEuro(command.Amount, command.GrantedOn);
        }

        var day = command.GrantedOn;
        var rates = await db.ExchangeRates.AsNoTracking().Where(r => r.ValidFrom <= day && r.ValidTo >= day).ToListAsync(ct);
        return ExchangeRate.On(day, rates) is { } rate
            ? AidMoney.InKronor(command.Amount, rate)
            : new Error("SUP-0502", "Aid.RateUnknown", "Amount", ErrorKind.Rule, DateText.Short(day));
    }

    private List<Error> Check(AidToGrant command)
    {
        var wrong = new List<Error>();
        if (command.Amount <= 0)
        {
            wrong.Add(new Error("SUP-0503", "Aid.AmountMissing", "Amount", ErrorKind.Invalid));
        }

        if (command.GrantedOn > clock.TodayInSweden())
        {
            wrong.Add(new Error("SUP-0504", "Aid.GrantedLater", "GrantedOn", ErrorKind.Invalid));
        }

        if (command.GrantedOn.Year < LedgerQuery.EarliestYear)
        {
            wrong.Add(new Error("SUP-0516", "Aid.GrantedTooEarly", "GrantedOn", ErrorKind.Invalid, LedgerQuery.EarliestYear));
        }

        if (AidFacts.NeedsEquivalentGround(command.Kind) && string.IsNullOrWhiteSpace(command.EquivalentGround))
        {
            wrong.Add(new Error("SUP-0505", "Aid.EquivalentGroundMissing", "EquivalentGround", ErrorKind.Invalid));
        }

        if (command.Regulation == AidRegulation.GeneralInterest && string.IsNullOrWhiteSpace(command.Entrustment))
        {
            wrong.Add(new Error("SUP-0506", "Aid.EntrustmentMissing", "Entrustment", ErrorKind.Invalid));
        }

        if (command.Nace is { Length: > 0 } && NaceCode.Read(command.Nace) is null)
        {
            wrong.Add(new Error("SUP-0507", "Aid.NaceWrong", "Nace", ErrorKind.Invalid));
        }

        if (command.OtherGiver is null && !command.IsWithinScope)
        {
            wrong.Add(new Error("SUP-0508", "Aid.ScopeNotConfirmed", "IsWithinScope", ErrorKind.Invalid));
        }

        return wrong;
    }

    private async Task<Error?> StoppedAsync(AidToGrant command, Ledger ledger, AidMoney money, string? nace, LedgerRules rules, CancellationToken ct)
    {
        if (command.Regulation == AidRegulation.General && nace is not null && NaceCode.IsExcluded(nace))
        {
            return new Error("SUP-0509", "Aid.SectorExcluded", "Nace", ErrorKind.Rule, nace);
        }

        if (rules.NeedsDeclaration(command.GrantedOn) && await UndeclaredAsync(ledger, rules, ct) is { } undeclared)
        {
            return new Error("SUP-0510", "Aid.DeclarationMissing", "Unit", ErrorKind.Rule, undeclared.Name, rules.DeclarationDays);
        }

        var statement = ledger.Count(money.Euro);
        return statement switch
        {
            { Ceiling: null } => new Error("SUP-0513", "Aid.CeilingUnknown", "Amount", ErrorKind.Rule, DateText.Short(command.GrantedOn)),
            { Fits: false } => new Error("SUP-0514", "Aid.OverCeiling", "Amount", ErrorKind.Rule, Euro(statement.Total), Euro(statement.Ceiling.Euro), Euro(statement.Excess)),
            _ => null,
        };
    }

    /// <summary>The first unit of the undertaking for which nobody has declared what others have given; a declaration may speak for all.</summary>
    private async Task<Undertaking?> UndeclaredAsync(Ledger ledger, LedgerRules rules, CancellationToken ct)
    {
        var ids = ledger.MemberIds.ToList();
        var declared = (await db.AidDeclarations.AsNoTracking().Where(d => ids.Contains(d.UndertakingId) && d.RevokedOn == null && d.ReplacedOn == null).ToListAsync(ct))
            .Where(d => d.HoldsOn(ledger.Day, rules.DeclarationDays)).ToList();
        return declared.Exists(d => d.UndertakingId == ledger.Unit.Id && d.CoversGroup) ? null : ledger.Members.FirstOrDefault(m => !declared.Exists(d => d.UndertakingId == m.Id));
    }

    private Task<bool> IsStoredAsync(AidRecordId id, CancellationToken ct) => db.AidRecords.AnyAsync(a => a.Id == id, ct);

    private static string Euro(decimal euro) => $"{NumberText.Number(euro)}\u00A0EUR";

    private static Error CountedMeanwhile() => new("SUP-0515", "Aid.CountedMeanwhile", Kind: ErrorKind.Conflict);
}
