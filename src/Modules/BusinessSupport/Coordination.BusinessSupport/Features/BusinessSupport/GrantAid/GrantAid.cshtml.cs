using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowUndertaking;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;

/// <summary>Register aid in two steps: the form, then the sum with the new aid in it. What is over the ceiling cannot be registered from there.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class GrantAidModel(
    BusinessSupportDbContext db, GrantAidHandler handler, LedgerQuery ledgers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : UndertakingPage(db, authorization)
{
    private RoomView? _check;

    [BindProperty]
    public AidInput Input { get; set; } = new();

    public IReadOnlyList<Option> Origins => [Of(AidOrigin.Own), Of(AidOrigin.OtherGiver)];

    public IReadOnlyList<Option> Regulations => [.. Enum.GetValues<AidRegulation>().Select(r => new Option(r.ToString(), texts[$"AidRegulation.{r}"]))];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<AidKind>().Select(k => new Option(k.ToString(), texts[$"AidKind.{k}"]))];

    public IReadOnlyList<Option> Currencies => [.. Enum.GetValues<AidCurrency>().Select(c => new Option(c.ToString(), c.ToString()))];

    /// <summary>The sum to be checked, when the form has been filled in; null before that.</summary>
    public RoomView? Check() => _check;

    public void OnGet() => Input = new AidInput { GrantedOn = clock.TodayInSweden(), Nace = Record.Nace };

    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken ct)
    {
        if (EuroText.IsMalformed(Input.Amount))
        {
            ModelState.AddModelError("Input.Amount", texts["Aid.AmountWrong"]);
        }

        if (EuroText.IsMalformed(Input.Nominal))
        {
            ModelState.AddModelError("Input.Nominal", texts["Aid.AmountWrong"]);
        }

        if (Input.Origin is AidOrigin.OtherGiver && string.IsNullOrWhiteSpace(Input.OtherGiver))
        {
            ModelState.AddModelError("Input.OtherGiver", texts["Aid.OtherGiverMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        return step == "registrera" ? await GrantAsync(ct) : await CheckAsync(ct);
    }

    /// <summary>Shows the sum. What can be told now is told here; the sum itself is counted again when it is registered.</summary>
    private async Task<IActionResult> CheckAsync(CancellationToken ct)
    {
        Input.SeenVersion = null;
        var prepared = await handler.PrepareAsync(Input.ToCommand(Input.NewId, Record.Id), ct);
        Db.ChangeTracker.Clear();
        await ShowAsync(ct);
        return prepared.Succeeded ? Page() : this.Refuse(prepared, texts);
    }

    private async Task<IActionResult> GrantAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(Input.ToCommand(Input.NewId, Record.Id), ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Aid.Registered"]);
            return Redirect($"/stod/poster/{result.Value.Value}");
        }

        Db.ChangeTracker.Clear();
        await ShowAsync(ct);
        return this.Refuse(result, texts);
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        var command = Input.ToCommand(Input.NewId, Record.Id);
        var money = await handler.MoneyAsync(command, ct);
        var ledger = await ledgers.OfAsync(Record.Id, command.Regulation, command.GrantedOn, ct);
        if (!money.Succeeded || ledger is null)
        {
            return;
        }

        var ids = ledger.Entries.Select(e => e.UndertakingId).Distinct().ToList();
        var names = await Db.Undertakings.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        Input.SeenVersion = ledger.Unit.Version;
        ModelState.Remove("Input.SeenVersion");
        _check = new RoomView(ledger.Count(money.Value.Euro), command.Regulation, id => names.GetValueOrDefault(id) ?? ledger.NameOf(id), money.Value);
    }

    private Option Of(AidOrigin origin) => new(origin.ToString(), texts[$"AidOrigin.{origin}"]);
}
