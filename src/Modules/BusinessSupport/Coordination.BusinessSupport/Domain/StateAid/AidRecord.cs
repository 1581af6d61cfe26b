using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>
/// De minimis aid to one unit, from whomever. Kept ten years from the day it was granted and never deleted by the product; what is wrong is
/// withdrawn or corrected by a record beside it.
/// </summary>
internal sealed partial class AidRecord : Aggregate<AidRecordId>
{
    public const string Source = "business-support";

    private const string Prefix = "aid-register:";

    private readonly List<AidReclaim> _reclaims = [];
    private readonly List<AidPart> _parts = [];

    private AidRecord(AidRecordId id, UndertakingId undertaking, string name, AidOrigin origin, AidFacts facts, DateTimeOffset now, string by)
    {
        Id = id;
        UndertakingId = undertaking;
        RecipientName = name;
        Origin = origin;
        Regulation = facts.Regulation;
        Kind = facts.Kind;
        Amount = facts.Money.Amount;
        Currency = facts.Money.Currency;
        Rate = facts.Money.Rate;
        RateDate = facts.Money.RateDate;
        RateSource = facts.Money.RateSource;
        Euro = facts.Money.Euro;
        GrantedOn = facts.GrantedOn;
        Giver = facts.Giver.Trim();
        Purpose = facts.Purpose.Trim();
        Nominal = facts.Nominal;
        EquivalentGround = Trimmed(facts.EquivalentGround);
        Entrustment = Trimmed(facts.Entrustment);
        Decision = Trimmed(facts.Decision);
        Nace = facts.Nace;
        EnteredAt = now;
        EnteredBy = by;
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [name, Giver, Purpose, Decision]));
    }

    private AidRecord() => RecipientName = RateSource = Giver = Purpose = EnteredBy = SearchText = string.Empty;

    public UndertakingId UndertakingId { get; private set; }

    /// <summary>As it was called when the aid was granted.</summary>
    public string RecipientName { get; private set; }

    public AidOrigin Origin { get; private set; }

    public AidRegulation Regulation { get; private set; }

    public AidKind Kind { get; private set; }

    /// <summary>The gross grant equivalent, in the currency of the decision.</summary>
    public decimal Amount { get; private set; }

    public AidCurrency Currency { get; private set; }

    public decimal Rate { get; private set; }

    public DateOnly RateDate { get; private set; }

    public string RateSource { get; private set; }

    public decimal Euro { get; private set; }

    public DateOnly GrantedOn { get; private set; }

    public string Giver { get; private set; }

    public string Purpose { get; private set; }

    public decimal? Nominal { get; private set; }

    public string? EquivalentGround { get; private set; }

    public string? Entrustment { get; private set; }

    public string? Decision { get; private set; }

    public string? Nace { get; private set; }

    /// <summary>The declaration that told of it.</summary>
    public AidDeclarationId? DeclarationId { get; private set; }

    /// <summary>The decision on an application that gave it.</summary>
    public Guid? GrantId { get; private set; }

    /// <summary>From this day it does not count: withdrawn, or told of again in a newer declaration.</summary>
    public DateOnly? GoneOn { get; private set; }

    public string? GoneBecause { get; private set; }

    /// <summary>Last day to tell the central register; null where it need not be told.</summary>
    public DateOnly? RegisterDueOn { get; private set; }

    /// <summary>The committee that owes it, when one was named at the time.</summary>
    public string? CommitteeCode { get; private set; }

    public DateOnly? RegisteredOn { get; private set; }

    public string? RegisterReference { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public string EnteredBy { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<AidReclaim> Reclaims => _reclaims;

    /// <summary>How it lies with several units since the undertaking split.</summary>
    public IReadOnlyList<AidPart> Parts => _parts;

    public string Address => $"/stod/poster/{Id.Value}";

    public AidMoney Money => new(Amount, Currency, Rate, RateDate, RateSource);

    /// <summary>Not to be destroyed before this day, and then only by decision (arkivlag 1990:782).</summary>
    public DateOnly KeepUntil => GrantedOn.AddYears(LedgerRules.KeepYears);

    public bool IsToBeRegistered => RegisterDueOn is not null && RegisteredOn is null && GoneOn is null;

    private string RegisterKey => Prefix + Id.Value;

    /// <summary>The municipality grants it; the committee owes the central register to be told.</summary>
    public static AidRecord Grant(AidRecordId id, Undertaking undertaking, AidFacts facts, Guid? grantId, LedgerRules rules, DateTimeOffset now, string by)
    {
        var record = new AidRecord(id, undertaking.Id, undertaking.Name, AidOrigin.Own, facts, now, by)
        {
            GrantId = grantId,
            RegisterDueOn = rules.RegisterDueOn(facts.GrantedOn),
            CommitteeCode = rules.CommitteeCode,
        };
        record.Publish(undertaking.EnterpriseId, now);
        record.RaiseDuty(now);
        return record;
    }

    /// <summary>Somebody else granted it, as a register or the giver tells.</summary>
    public static AidRecord Note(AidRecordId id, Undertaking undertaking, AidFacts facts, DateTimeOffset now, string by) =>
        new(id, undertaking.Id, undertaking.Name, AidOrigin.OtherGiver, facts, now, by);

    /// <summary>Somebody else granted it, as the applicant declares.</summary>
    public static AidRecord Declare(AidRecordId id, Undertaking undertaking, AidDeclarationId declaration, AidFacts facts, DateTimeOffset now, string by) =>
        new(id, undertaking.Id, undertaking.Name, AidOrigin.Declared, facts, now, by) { DeclarationId = declaration };

    public AidEntry ToEntry() => new(Id, UndertakingId, GrantedOn, Euro)
    {
        Money = Money,
        Origin = Origin,
        Giver = Giver,
        Purpose = Purpose,
        GoneOn = GoneOn,
        Returns = [.. _reclaims.Where(r => r.RepaidOn is not null).Select(r => new AidReturn(r.RepaidOn!.Value, r.Euro))],
        Shares = [.. _parts.Select(p => new AidShare(p.UndertakingId, p.Euro, p.On))],
    };

    private void Publish(Guid? enterpriseId, DateTimeOffset now) => Raise(new AidRegistered(
        Id.Value, enterpriseId, Regulation.ToString(), Kind.ToString(), Amount, Currency.ToString(), Euro, GrantedOn, GoneOn, RegisterDueOn, RegisteredOn, Address, NextVersion, now));

    private void RaiseDuty(DateTimeOffset now)
    {
        if (RegisterDueOn is { } due && CommitteeCode is { } committee)
        {
            Raise(new ObligationRaised(Source, RegisterKey, committee, $"Anmäl stöd av mindre betydelse till {RecipientName} i det centrala registret (beviljat {GrantedOn:yyyy-MM-dd})", due, Address, NextVersion, now));
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
