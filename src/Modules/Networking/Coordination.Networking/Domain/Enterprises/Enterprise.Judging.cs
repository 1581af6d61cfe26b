using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <content>What is found of it: criteria, share, participants.</content>
internal sealed partial class Enterprise
{
    /// <summary>Adds a judgement. What is found to be met, wholly or partly, needs something to show for it.</summary>
    public Result Assess(Assessment assessment, string title, DateOnly today, DateTimeOffset now, string by)
    {
        if (_assessments.Exists(a => a.Id == assessment.Id))
        {
            return Result.Success;
        }

        if (assessment.AssessedOn > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "AssessedOn", ErrorKind.Invalid);
        }

        if (assessment.NextCheckOn <= assessment.AssessedOn)
        {
            return new Error("NET-0122", "Criteria.NextCheckTooEarly", "NextCheckOn", ErrorKind.Invalid);
        }

        if (assessment is { Judgement: not Judgement.NotMet, Evidence.Length: 0 })
        {
            return new Error("NET-0123", "Criteria.EvidenceMissing", "Evidence", ErrorKind.Invalid);
        }

        _assessments.Add(assessment);
        var current = Enum.GetValues<Criterion>().Select(Current).OfType<Assessment>().ToList();
        CriteriaMet = current.Count(a => a.Judgement == Judgement.Met && Criteria.Four.Contains(a.Criterion));
        NextCheckOn = current.Min(a => a.NextCheckOn);
        Tell(EntryKind.Assessed, title, now, by);
        return Result.Success;
    }

    /// <summary>Adds a statement of the share under 4 kap. 18 § LOU.</summary>
    public Result StateShare(LabourShare share, string title, DateOnly today, DateTimeOffset now, string by)
    {
        if (_shares.Exists(s => s.Id == share.Id))
        {
            return Result.Success;
        }

        if (share.AsOf > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "AsOf", ErrorKind.Invalid);
        }

        _shares.Add(share);
        SharePercent = CurrentShare!.Percent;
        Tell(EntryKind.ShareStated, title, now, by);
        return Result.Success;
    }

    /// <summary>Adds how many take part.</summary>
    public Result Count(ParticipantCount count, DateOnly today, DateTimeOffset now, string by)
    {
        if (_counts.Exists(c => c.Id == count.Id))
        {
            return Result.Success;
        }

        if (count.AsOf > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "AsOf", ErrorKind.Invalid);
        }

        if (count.Women + count.Men > count.Total || count.Women > count.Total || count.Men > count.Total)
        {
            return new Error("NET-0124", "Participants.MoreThanAll", "Total", ErrorKind.Invalid);
        }

        if (count.Employed > count.Total)
        {
            return new Error("NET-0124", "Participants.MoreThanAll", "Employed", ErrorKind.Invalid);
        }

        _counts.Add(count);
        Tell(EntryKind.ParticipantsCounted, null, now, by);
        return Result.Success;
    }

    /// <summary>Adds or changes what it sells.</summary>
    public void Offer(Guid id, OfferingText text, DateTimeOffset now, string by)
    {
        var known = _offerings.Find(o => o.Id == id);
        if (known is null)
        {
            _offerings.Add(new Offering(id, text));
        }
        else
        {
            known.Apply(text);
        }

        Index();
        Tell(known is null ? EntryKind.OfferingAdded : EntryKind.OfferingChanged, text.Name.Trim(), now, by);
    }

    public Result StopOffering(Guid id, DateTimeOffset now, string by)
    {
        if (_offerings.Find(o => o.Id == id) is not { } known)
        {
            return new Error("NET-0125", "Offerings.Gone", Kind: ErrorKind.NotFound);
        }

        _offerings.Remove(known);
        Index();
        Tell(EntryKind.OfferingRemoved, known.Name, now, by);
        return Result.Success;
    }
}
