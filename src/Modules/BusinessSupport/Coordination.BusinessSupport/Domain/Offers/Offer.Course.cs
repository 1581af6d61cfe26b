using Coordination.Governance.Contracts;
using Coordination.Platform.Results;

namespace Coordination.BusinessSupport.Domain.Offers;

/// <content>Its course: it is judged, published, judged again, withdrawn.</content>
internal sealed partial class Offer
{
    /// <summary>How it touches competition has been judged. The next review is owed from now; the former is done.</summary>
    public Result Assess(Guid id, AssessmentText text, DateOnly today, DateTimeOffset now, string by)
    {
        if (_assessments.Exists(a => a.Id == id))
        {
            return Result.Success;
        }

        if (State == OfferState.Withdrawn)
        {
            return Gone();
        }

        if (text.DecidedOn > today)
        {
            return new Error("SUP-0102", "Offers.DecidedInFuture", "DecidedOn", ErrorKind.Invalid);
        }

        if (text.NextReviewOn <= today)
        {
            return new Error("SUP-0103", "Offers.ReviewPassed", "NextReviewOn", ErrorKind.Invalid);
        }

        if (text.Reach == OfferReach.SingleEnterprise && string.IsNullOrWhiteSpace(text.ExceptionalReasons))
        {
            return new Error("SUP-0104", "Offers.ReasonsMissing", "ExceptionalReasons", ErrorKind.Invalid);
        }

        if (Assessment is { } former)
        {
            Raise(new ObligationMet(Source, former.Key, NextVersion, now));
        }

        var assessment = new NeutralityAssessment(id, text, now, by);
        _assessments.Add(assessment);
        NextReviewOn = assessment.NextReviewOn;
        RaiseReview(assessment, now);
        Tell(HistoryKind.Assessed, $"{assessment.DecidedBy}, {assessment.DecidedOn:yyyy-MM-dd}", now, by);
        return Result.Success;
    }

    /// <summary>Shows it to others. Without a judgement that holds it is shown to nobody.</summary>
    public Result Publish(DateOnly today, DateTimeOffset now, string by)
    {
        if (State == OfferState.Published)
        {
            return Result.Success;
        }

        if (State == OfferState.Withdrawn)
        {
            return Gone();
        }

        if (!IsAssessedOn(today))
        {
            return new Error("SUP-0105", "Offers.NotAssessed");
        }

        State = OfferState.Published;
        PublishedAt ??= now;
        Tell(HistoryKind.Published, null, now, by);
        return Result.Success;
    }

    /// <summary>It is given no more. The review is owed no more.</summary>
    public Result Withdraw(string? reason, DateTimeOffset now, string by)
    {
        if (State == OfferState.Withdrawn)
        {
            return Gone();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("SUP-0106", "Offers.WithdrawReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = OfferState.Withdrawn;
        WithdrawnBecause = because;
        if (Assessment is { } current)
        {
            Raise(new ObligationWithdrawn(Source, current.Key, "Insatsen är tillbakadragen.", NextVersion, now));
        }

        Tell(HistoryKind.Withdrawn, because, now, by);
        return Result.Success;
    }

    /// <summary>It was withdrawn by mistake, or is given again: a draft, to be published again.</summary>
    public Result Resume(DateTimeOffset now, string by)
    {
        if (State != OfferState.Withdrawn)
        {
            return new Error("SUP-0107", "Offers.NotWithdrawn", Kind: ErrorKind.Conflict);
        }

        State = OfferState.Draft;
        WithdrawnBecause = null;
        if (Assessment is { } current)
        {
            RaiseReview(current, now);
        }

        Tell(HistoryKind.Resumed, null, now, by);
        return Result.Success;
    }

    /// <summary>The committee has answered in Governance on the review; only a new judgement meets it.</summary>
    public void HearReview(string? comment, long version, DateTimeOffset now, string by)
    {
        if (version <= HeardVersion)
        {
            return;
        }

        HeardVersion = version;
        Tell(HistoryKind.ReviewAnswered, Trimmed(comment), now, by);
    }

    private static Error Gone() => new("SUP-0101", "Offers.Withdrawn", Kind: ErrorKind.Conflict);
}
