using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowUndertaking;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;

/// <summary>What a grant would come to: the frame of each year and the room for aid.</summary>
internal sealed record DecisionCheck(DecideFunding Command, IReadOnlyList<FundingYear> Years, RoomView? Room);

/// <summary>Grant in two steps: the form, then the sums with the grant in them. What passes a frame or the ceiling cannot be granted from there.</summary>
[Authorize(Policy = BusinessSupportPolicies.DecideFunding)]
internal sealed class DecideApplicationModel(
    BusinessSupportDbContext db, DecideFundingHandler handler, GrantAidHandler aid, LedgerQuery ledgers, FundingYearsQuery years, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ApplicationRecordPage(db, authorization)
{
    private DecisionCheck? _check;

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    /// <summary>Nothing stood in the way when it was counted.</summary>
    public bool MayGrant { get; private set; }

    public IReadOnlyList<Option> Reaches => texts.Choices<GrantReach>();

    public IReadOnlyList<Option> Kinds => texts.Choices<ConditionKind>();

    /// <summary>The sums to be checked, when the form has been filled in; null before that.</summary>
    public DecisionCheck? Check() => _check;

    /// <summary>A form that is sent twice is led to the decision it made.</summary>
    protected override bool Fits => Record.State == ApplicationState.Received || HttpMethods.IsPost(Request.Method);

    public void OnGet() => Input = DecisionInput.Of(Record, clock.TodayInSweden());

    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var command = Input.ToCommand(new GrantDecisionId(this.IdOf(Input.NewId)), Record.Id);
        Db.ChangeTracker.Clear();
        return step == "bevilja" ? await GrantAsync(command, ct) : await CheckAsync(command, ct);
    }

    private async Task<IActionResult> CheckAsync(DecideFunding command, CancellationToken ct)
    {
        var prepared = await handler.PrepareAsync(command, ct);
        await ShowAsync(command, prepared, ct);
        return prepared.Succeeded ? Page() : this.Refuse(prepared, texts);
    }

    private async Task<IActionResult> GrantAsync(DecideFunding command, CancellationToken ct)
    {
        var result = await handler.HandleAsync(command, ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Grants.Granted"]);
            return Redirect($"/bidrag/beslut/{result.Value.Value}");
        }

        await ShowAsync(command, result, ct);
        return this.Refuse(result, texts);
    }

    private async Task ShowAsync(DecideFunding command, Result result, CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        await ReloadAsync(ct);
        await PrepareAsync(ct);
        (Input.Version, MayGrant) = (Record.Version, result.Succeeded);
        ModelState.Remove("Input.Version");
        var text = command.Text;
        var left = await years.OfAsync(Scheme, ct);
        _check = new DecisionCheck(
            command, [.. Enumerable.Range(text.FirstYear, text.Years).Select(y => left.FirstOrDefault(l => l.Year == y) ?? new FundingYear(y, Scheme.FrameOf(y), 0, 0))], Scheme.IsAid ? await RoomAsync(command, ct) : null);
    }

    private async Task<RoomView?> RoomAsync(DecideFunding command, CancellationToken ct)
    {
        if (await Db.Undertakings.AsNoTracking().FirstOrDefaultAsync(u => u.Number == Record.ApplicantNumber, ct) is not { } unit)
        {
            return null;
        }

        var money = await aid.MoneyAsync(DecideFundingHandler.ToAid(command, unit.Id, Scheme.Title), ct);
        if (!money.Succeeded || await ledgers.OfAsync(unit.Id, AidRegulation.General, command.Text.DecidedOn, ct) is not { } ledger)
        {
            return null;
        }

        var ids = ledger.Entries.Select(e => e.UndertakingId).Distinct().ToList();
        var names = await Db.Undertakings.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return new RoomView(ledger.Count(money.Value.Euro), AidRegulation.General, id => names.GetValueOrDefault(id) ?? ledger.NameOf(id), money.Value);
    }
}
