using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enquiries;

/// <summary>What becomes of an enquiry.</summary>
internal sealed partial class Enquiry
{
    /// <summary>Somebody takes it in hand. A colleague may take it over.</summary>
    public Result Take(DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Ended();
        }

        State = EnquiryState.Taken;
        TakenBy = by;
        Tell(EnquiryEntryKind.Taken, now, by);
        return Result.Success;
    }

    /// <summary>It is new again, for anybody to take.</summary>
    public Result Release(DateTimeOffset now, string by)
    {
        if (State != EnquiryState.Taken)
        {
            return Ended();
        }

        State = EnquiryState.New;
        TakenBy = null;
        Tell(EnquiryEntryKind.Released, now, by);
        return Result.Success;
    }

    /// <summary>Hands it to those who can help. From here it is theirs, and the function owes nothing more.</summary>
    public Result RouteTo(EnquiryRoute route, string? to, string? reply, DateTimeOffset now, string by, NetworkId? network = null)
    {
        if (!IsOpen)
        {
            return Ended();
        }

        if (route == EnquiryRoute.OtherAuthority && Trimmed(to) is null)
        {
            return new Error("NET-0503", "Enquiries.AuthorityMissing", "To", ErrorKind.Invalid);
        }

        Route = route;
        RoutedTo = Trimmed(to);
        NetworkId = route == EnquiryRoute.Network ? network : null;
        Settle(EnquiryState.Routed, reply, now);
        Tell(EnquiryEntryKind.Routed, now, by, RoutedTo);
        Raise(new EnquiryRouted(
            Id.Value, Number, Topic.ToString(), route.ToString(), RoutedTo, EnterpriseId?.Value, HasProtectedIdentity ? null : Organisation, ReceivedAt, $"/anmalningar/{Id.Value}", NextVersion, now));
        return Result.Success;
    }

    /// <summary>The municipality cannot help; the reason goes to the sender in a letter (förvaltningslagen 6 and 32 §§).</summary>
    public Result Reject(string? reason, DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Ended();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("NET-0504", "Enquiries.ReasonMissing", "Reply", ErrorKind.Invalid);
        }

        Settle(EnquiryState.Rejected, because, now);
        Tell(EnquiryEntryKind.Rejected, now, by, because);
        return Result.Success;
    }

    /// <summary>Not an enquiry. No letter goes: the address is seldom the sender's.</summary>
    public Result MarkSpam(DateTimeOffset now, string by)
    {
        if (!IsOpen)
        {
            return Ended();
        }

        Settle(EnquiryState.Spam, null, now);
        Tell(EnquiryEntryKind.MarkedSpam, now, by);
        return Result.Success;
    }

    /// <summary>A person has looked: it is an enquiry like any other. The time to answer counts from now.</summary>
    public Result Clear(DateOnly dueOn, DateTimeOffset now, string by)
    {
        if (Suspicion is null || !IsOpen)
        {
            return Ended();
        }

        Suspicion = null;
        DueOn = dueOn;
        Tell(EnquiryEntryKind.Cleared, now, by);
        return Result.Success;
    }

    /// <summary>It was handed on or ended by mistake.</summary>
    public Result Reopen(DateOnly dueOn, DateTimeOffset now, string by)
    {
        if (IsOpen || ForgottenAt is not null)
        {
            return new Error("NET-0505", "Enquiries.NotReopened", Kind: ErrorKind.Conflict);
        }

        State = EnquiryState.New;
        (Route, RoutedTo, NetworkId, Reply, SettledAt, TakenBy, Suspicion) = (null, null, null, null, null, null, null);
        DueOn = dueOn;
        UpdateSearchText();
        Tell(EnquiryEntryKind.Reopened, now, by);
        return Result.Success;
    }

    public Result Note(string? text, DateTimeOffset now, string by)
    {
        if (Trimmed(text) is not { } words)
        {
            return new Error("NET-0506", "Enquiries.NoteMissing", "Text", ErrorKind.Invalid);
        }

        Tell(EnquiryEntryKind.Noted, now, by, words);
        return Result.Success;
    }

    /// <summary>Somebody has looked at the contact of a person with protected identity; that is kept.</summary>
    public void ShowContact(DateTimeOffset now, string by) => Tell(EnquiryEntryKind.ContactShown, now, by);

    /// <summary>Which enterprise of the register it comes from; null takes that back.</summary>
    public void BelongsTo(EnterpriseId? enterprise, DateTimeOffset now, string by)
    {
        if (EnterpriseId != enterprise)
        {
            EnterpriseId = enterprise;
            Tell(enterprise is null ? EnquiryEntryKind.Untied : EnquiryEntryKind.Tied, now, by);
        }
    }

    /// <summary>The day has passed and nobody has handed it on: the function's committee owes it, and is reminded until somebody does.</summary>
    public void BecomeDuty(string committeeCode, DateTimeOffset now)
    {
        if (OwedBy == committeeCode)
        {
            return;
        }

        OwedBy = committeeCode;
        var title = $"Anmälan {Number} från ett socialt företag väntar på att lämnas vidare";
        Raise(new ObligationRaised(Source, DutyKey, committeeCode, title[..Math.Min(title.Length, LongestDutyTitle)], DueOn, $"/anmalningar/{Id.Value}", NextVersion, now));
        Tell(EnquiryEntryKind.BecameDuty, now, "–", committeeCode);
    }

    /// <summary>The time for keeping personal data is over: what remains tells that somebody asked, about what, and what became of it.</summary>
    public Result Forget(DateTimeOffset now)
    {
        if (IsOpen)
        {
            return new Error("NET-0507", "Enquiries.StillOpen", Kind: ErrorKind.Rule);
        }

        (Organisation, OrganisationNumber, Place, Message, ContactName, Email, Phone, Reply) = (null, null, null, null, null, null, null, null);
        _files.Clear();
        _entries.RemoveAll(e => e.Kind is EnquiryEntryKind.Noted or EnquiryEntryKind.Rejected);
        Fingerprint = string.Empty;
        ForgottenAt = now;
        UpdateSearchText();
        Tell(EnquiryEntryKind.Forgotten, now, "–");
        return Result.Success;
    }

    private void Settle(EnquiryState state, string? reply, DateTimeOffset now)
    {
        State = state;
        Reply = Trimmed(reply);
        SettledAt = now;
        UpdateSearchText();
        if (OwedBy is not null)
        {
            OwedBy = null;
            Raise(new ObligationMet(Source, DutyKey, NextVersion, now));
        }
    }

    private static Error Ended() => new("NET-0501", "Enquiries.Ended", Kind: ErrorKind.Conflict);
}
