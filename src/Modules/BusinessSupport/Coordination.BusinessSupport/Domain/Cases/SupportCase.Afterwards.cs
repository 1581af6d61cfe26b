using Coordination.Governance.Contracts;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Cases;

/// <content>How it went: asked by letter, answered by the enterprise, its adviser or the committee.</content>
internal sealed partial class SupportCase
{
    /// <summary>The letter with the question goes. Once for each follow-up.</summary>
    /// <returns>Whether there was anything to ask.</returns>
    public bool AskAfterward(Guid id, DateTimeOffset now, DateTimeOffset until)
    {
        if (OpenAfterward(id) is not { AskedAt: null } afterward || Email is null)
        {
            return false;
        }

        afterward.Ask(now, until);
        Tell(HistoryKind.AfterwardAsked, Months(afterward), now, "–");
        return true;
    }

    /// <summary>How it went; what was owed is met.</summary>
    public Result AnswerAfterward(Guid id, AfterwardState state, string? finding, int? employed, bool byItself, DateTimeOffset now, string by)
    {
        if (OpenAfterward(id) is not { } afterward)
        {
            return new Error("SUP-0321", "Cases.AfterwardAnswered", Kind: ErrorKind.Conflict);
        }

        if (state == AfterwardState.Withdrawn && Trimmed(finding) is null)
        {
            return new Error("SUP-0322", "Cases.FindingMissing", "Finding", ErrorKind.Invalid);
        }

        afterward.Answer(state, Trimmed(finding), employed, byItself, now);
        Raise(state == AfterwardState.Withdrawn
            ? new ObligationWithdrawn(Source, afterward.Key, afterward.Finding!, NextVersion, now)
            : new ObligationMet(Source, afterward.Key, NextVersion, now));
        PlanNext();
        Tell(byItself ? HistoryKind.AfterwardByItself : HistoryKind.AfterwardAnswered, Months(afterward), now, by);
        return Platform.Results.Result.Success;
    }

    /// <summary>The committee has answered in Governance. That it is done says nothing of how it went: the words are kept, and it is owed no more.</summary>
    public void HearAfterward(Guid id, bool isSettled, string? comment, long version, DateTimeOffset now, string by)
    {
        if (OpenAfterward(id) is not { } afterward || !afterward.Hear(version))
        {
            return;
        }

        Touch();
        if (isSettled)
        {
            AnswerAfterward(id, AfterwardState.Reported, comment, null, false, now, by);
        }
    }

    /// <summary>The time for keeping personal data is over: what remains tells of a need and what came of it.</summary>
    public Result Forget(DateTimeOffset now)
    {
        if (IsOpen || _afterwards.Exists(a => a.State == AfterwardState.Open))
        {
            return new Error("SUP-0323", "Cases.StillOpen");
        }

        (ContactName, Email, Phone, NeedText, Plan) = (null, null, null, null, null);
        PartyName = EnterpriseId is null ? "–" : PartyName;
        _contacts.ForEach(c => c.Forget());
        ForgottenAt = now;
        UpdateSearchText();
        Tell(HistoryKind.Forgotten, null, now, "–");
        return Platform.Results.Result.Success;
    }

    /// <summary>Whether the letter's link still opens the question.</summary>
    public bool MayAnswerAt(Guid id, DateTimeOffset now) => OpenAfterward(id) is { OpenUntil: { } until } && now < until;

    private Afterward? OpenAfterward(Guid id) => _afterwards.Find(a => a.Id == id && a.State == AfterwardState.Open);

    private void PlanNext() => NextFollowUpOn = _afterwards.Where(a => a.State == AfterwardState.Open).Select(a => (DateOnly?)a.DueOn).Min();

    private void RaiseDuty(Afterward afterward, DateTimeOffset now)
    {
        // The title goes into letters and lists; whoever is helped may be a person and is not named there.
        Raise(new ObligationRaised(Source, afterward.Key, CommitteeCode!, $"Följ upp stödärende {Number} efter {afterward.Months} månader", afterward.DueOn, Address, NextVersion, now));
    }

    private static string Months(Afterward afterward) => $"{afterward.Months} mån";
}
