using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>Project money of somebody else that enterprises or the municipality can apply for, watched with its days (S003-R4.3).</summary>
internal sealed class ExternalCall : Aggregate<ExternalCallId>
{
    private const string Prefix = "external-call:";

    public ExternalCall(ExternalCallId id, ExternalCallText text, DateTimeOffset now, string by)
    {
        Id = id;
        RegisteredAt = now;
        RegisteredBy = by;
        Title = Funder = SearchText = string.Empty;
        Apply(text);
        TellDuty(false, now);
    }

    private ExternalCall() => Title = Funder = RegisteredBy = SearchText = string.Empty;

    public string Title { get; private set; }

    public string Funder { get; private set; }

    public DateOnly? OpensOn { get; private set; }

    /// <summary>Last day to apply; null when it is always open or not yet known.</summary>
    public DateOnly? ClosesOn { get; private set; }

    public string? Website { get; private set; }

    public string? ForWhom { get; private set; }

    /// <summary>The committee that is to take a stand before it closes, or null where nobody is.</summary>
    public string? CommitteeCode { get; private set; }

    public ExternalStance Stance { get; private set; }

    /// <summary>What is thought or done about it.</summary>
    public string? Assessment { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; }

    public string SearchText { get; private set; }

    public string Address => $"/bidrag/bevakning/{Id.Value}";

    private string Key => Prefix + Id.Value;

    /// <summary>Nobody has taken a stand yet.</summary>
    public bool IsOpen => Stance is ExternalStance.Watching or ExternalStance.WillApply;

    private bool IsOwed => CommitteeCode is not null && ClosesOn is not null && IsOpen;

    public void Describe(ExternalCallText text, DateTimeOffset now)
    {
        var before = (IsOwed, CommitteeCode, ClosesOn, Title);
        Apply(text);
        if (before != (IsOwed, CommitteeCode, ClosesOn, Title))
        {
            TellDuty(before.IsOwed, now);
        }

        Touch();
    }

    private void Apply(ExternalCallText text)
    {
        Title = text.Title.Trim();
        Funder = text.Funder.Trim();
        OpensOn = text.OpensOn;
        ClosesOn = text.ClosesOn;
        Website = Trimmed(text.Website);
        ForWhom = Trimmed(text.ForWhom);
        CommitteeCode = Trimmed(text.CommitteeCode);
        Stance = text.Stance;
        Assessment = Trimmed(text.Assessment);
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Funder} {ForWhom}");
    }

    /// <summary>The committee owes a stand by the last day; who has taken one owes nothing more.</summary>
    private void TellDuty(bool wasOwed, DateTimeOffset now)
    {
        if (IsOwed)
        {
            Raise(new ObligationRaised(GrantDecision.Source, Key, CommitteeCode!, $"Ta ställning till medlen {Title} ({Funder})", ClosesOn!.Value, Address, NextVersion, now));
        }
        else if (wasOwed)
        {
            Raise(IsOpen
                ? new ObligationWithdrawn(GrantDecision.Source, Key, "Bevakningen har ändrats.", NextVersion, now)
                : new ObligationMet(GrantDecision.Source, Key, NextVersion, now));
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

/// <summary>What is written of money elsewhere.</summary>
internal sealed record ExternalCallText(string Title, string Funder, ExternalStance Stance)
{
    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public string? Website { get; init; }

    public string? ForWhom { get; init; }

    public string? CommitteeCode { get; init; }

    public string? Assessment { get; init; }
}
