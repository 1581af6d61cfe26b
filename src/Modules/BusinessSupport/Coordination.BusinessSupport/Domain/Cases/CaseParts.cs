namespace Coordination.BusinessSupport.Domain.Cases;

/// <summary>A time when adviser and enterprise were in touch.</summary>
internal sealed class CaseContact
{
    public CaseContact(Guid id, DateOnly on, ContactWay way, string text, AdviserTime time, string by)
    {
        Id = id;
        On = on;
        Way = way;
        Text = text;
        (Minutes, Cost) = (time.Minutes, time.Cost);
        By = by;
    }

    private CaseContact() => Text = By = string.Empty;

    public Guid Id { get; private set; }

    public DateOnly On { get; private set; }

    public ContactWay Way { get; private set; }

    public string Text { get; private set; }

    /// <summary>Adviser's time, in minutes, preparation and travel included; null where none was written.</summary>
    public int? Minutes { get; private set; }

    /// <summary>What that time cost, SEK, by the hour's cost when it was written; null where no time or no cost was known.</summary>
    public decimal? Cost { get; private set; }

    public string By { get; private set; }

    /// <summary>What was said goes; that there was a contact, and the time it took, is for statistics.</summary>
    internal void Forget() => Text = "–";
}

/// <summary>The time that something took.</summary>
/// <param name="Minutes">Whole minutes, or null where nobody has written any.</param>
/// <param name="HourCost">What an adviser's hour costs the municipality, SEK; null while it is not known.</param>
internal readonly record struct AdviserTime(int? Minutes, decimal? HourCost)
{
    private const int MinutesOfAnHour = 60;

    /// <summary>SEK, to the öre; null where either is not known.</summary>
    public decimal? Cost => Minutes is { } minutes && HourCost is { } cost ? Math.Round(minutes * cost / MinutesOfAnHour, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>Where somebody is shown on to.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record ReferredTo(string Name)
{
    /// <summary>The offer of the catalogue.</summary>
    public Guid? Offer { get; init; }

    /// <summary>The organisation of the register.</summary>
    public Guid? Organisation { get; init; }
}

/// <summary>Somebody was shown on to an offer or an organisation, and what it answered.</summary>
internal sealed class Referral
{
    public Referral(Guid id, ReferredTo to, string? note, DateOnly on)
    {
        Id = id;
        OfferId = to.Offer;
        OrganisationId = to.Organisation;
        To = to.Name.Trim();
        Note = note;
        On = on;
    }

    private Referral() => To = string.Empty;

    public Guid Id { get; private set; }

    /// <summary>The offer of the catalogue, or null for an organisation.</summary>
    public Guid? OfferId { get; private set; }

    /// <summary>The organisation of the register, where it has it.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>What the offer or organisation was called then.</summary>
    public string To { get; private set; }

    public string? Note { get; private set; }

    public DateOnly On { get; private set; }

    public ReferralState State { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? Answer { get; private set; }

    internal void Settle(ReferralState state, DateOnly on, string? answer)
    {
        State = state;
        AnsweredOn = on;
        Answer = answer;
    }
}

/// <summary>A look at how it went, some months after the end. Until it has been answered a committee owes it.</summary>
internal sealed class Afterward
{
    private const string Prefix = "case-follow-up:";

    public Afterward(Guid id, int months, DateOnly dueOn)
    {
        Id = id;
        Months = months;
        DueOn = dueOn;
    }

    private Afterward()
    {
    }

    public Guid Id { get; private set; }

    public int Months { get; private set; }

    public DateOnly DueOn { get; private set; }

    public AfterwardState State { get; private set; }

    /// <summary>How it went, in words.</summary>
    public string? Finding { get; private set; }

    /// <summary>Working for it now, counted in whole people; what the enterprise says.</summary>
    public int? Employed { get; private set; }

    /// <summary>The letter with the question was sent.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>The letter's link opens the question until then.</summary>
    public DateTimeOffset? OpenUntil { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Answered by the enterprise itself, through the letter's link.</summary>
    public bool IsByItself { get; private set; }

    /// <summary>Of the ledger's entry, so that an older answer does not undo a newer one.</summary>
    public long HeardVersion { get; private set; }

    public string Key => Prefix + Id;

    public static Guid? IdIn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key[Prefix.Length..], out var id) ? id : null;

    internal void Ask(DateTimeOffset now, DateTimeOffset until) => (AskedAt, OpenUntil) = (now, until);

    internal void Answer(AfterwardState state, string? finding, int? employed, bool byItself, DateTimeOffset now) =>
        (State, Finding, Employed, IsByItself, AnsweredAt) = (state, finding, employed, byItself, now);

    internal bool Hear(long version)
    {
        if (version <= HeardVersion)
        {
            return false;
        }

        HeardVersion = version;
        return true;
    }
}
