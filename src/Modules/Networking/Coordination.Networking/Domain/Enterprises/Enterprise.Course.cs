using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Enterprises;

/// <content>Its course: it ends, is resumed, is found twice, is confirmed by its owner.</content>
internal sealed partial class Enterprise
{
    public bool IsActive => State == EnterpriseState.Active;

    /// <summary>It is no longer there; nothing is deleted.</summary>
    public Result End(EndReason reason, DateOnly on, EnterpriseId? successor, string title, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsActive)
        {
            return new Error("NET-0131", "Enterprises.NotActive", Kind: ErrorKind.Conflict);
        }

        if (on > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "On", ErrorKind.Invalid);
        }

        if (reason == Enterprises.EndReason.MergedIntoAnother && successor is null)
        {
            return new Error("NET-0132", "Enterprises.SuccessorMissing", "Successor", ErrorKind.Invalid);
        }

        if (successor == Id)
        {
            return new Error("NET-0133", "Enterprises.SuccessorIsItself", "Successor", ErrorKind.Invalid);
        }

        State = EnterpriseState.Ended;
        EndReason = reason;
        EndedOn = on;
        SuccessorId = reason == Enterprises.EndReason.MergedIntoAnother ? successor : null;
        (OpenSince, OpenBy) = (null, null);
        Tell(EntryKind.Ended, title, now, by);
        return Result.Success;
    }

    /// <summary>It was ended by mistake, or began again.</summary>
    public Result Resume(DateTimeOffset now, string by)
    {
        if (State != EnterpriseState.Ended)
        {
            return new Error("NET-0134", "Enterprises.NotEnded", Kind: ErrorKind.Conflict);
        }

        State = EnterpriseState.Active;
        EndReason = null;
        EndedOn = null;
        SuccessorId = null;
        Tell(EntryKind.Resumed, null, now, by);
        return Result.Success;
    }

    /// <summary>The register has it twice: what was known stands at the other from now on.</summary>
    public Result BecomeDuplicateOf(Enterprise other, DateTimeOffset now, string by)
    {
        if (other.Id == Id || other.State == EnterpriseState.Duplicate || State == EnterpriseState.Duplicate)
        {
            return new Error("NET-0135", "Duplicates.NotPossible", Kind: ErrorKind.Conflict);
        }

        State = EnterpriseState.Duplicate;
        SuccessorId = other.Id;
        (OpenSince, OpenBy) = (null, null);
        Tell(EntryKind.Merged, other.Name, now, by);
        return Result.Success;
    }

    /// <summary>Takes over what only the other knew: judgements, shares, figures and offerings.</summary>
    public void TakeOver(Enterprise other, DateTimeOffset now, string by)
    {
        _assessments.AddRange(other._assessments.Select(a => new Assessment(Guid.CreateVersion7(), a.Criterion, a.Judgement, a.Evidence, a.AssessedOn, a.NextCheckOn, a.Assessor)));
        _shares.AddRange(other._shares.Select(s => new LabourShare(Guid.CreateVersion7(), s.Percent, s.Basis, s.AsOf, s.IsSelfReported, s.StatedBy)));
        _counts.AddRange(other._counts.Select(c => new ParticipantCount(Guid.CreateVersion7(), c.AsOf, c.Total, c.Women, c.Men, c.Employed)));
        _offerings.AddRange(other._offerings.Where(o => !_offerings.Exists(own => own.Cpv == o.Cpv))
            .Select(o => new Offering(Guid.CreateVersion7(), new OfferingText(o.Kind, o.Name, o.Cpv, o.Capacity, o.Area))));
        var current = Enum.GetValues<Criterion>().Select(Current).OfType<Assessment>().ToList();
        CriteriaMet = current.Count(a => a.Judgement == Judgement.Met && Criteria.Four.Contains(a.Criterion));
        NextCheckOn = current.Min(a => a.NextCheckOn);
        SharePercent = CurrentShare?.Percent;
        Index();
        Tell(EntryKind.Merged, other.Name, now, by);
    }

    /// <summary>The enterprise agrees to be shown in public: on a day, and somebody said so for it.</summary>
    public Result ShowOpenly(DateOnly on, string? who, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsActive)
        {
            return new Error("NET-0131", "Enterprises.NotActive", Kind: ErrorKind.Conflict);
        }

        if (on > today)
        {
            return new Error("NET-0121", "Enterprises.DayInFuture", "On", ErrorKind.Invalid);
        }

        if (Trimmed(who) is not { } agreedBy)
        {
            return new Error("NET-0126", "Enterprises.OpenByMissing", "By", ErrorKind.Invalid);
        }

        (OpenSince, OpenBy) = (on, agreedBy);
        Tell(EntryKind.ShownOpenly, agreedBy, now, by);
        return Result.Success;
    }

    /// <summary>It takes its consent back, which holds at once (GDPR 7.3).</summary>
    public void HideOpenly(DateTimeOffset now, string by)
    {
        if (OpenSince is not null)
        {
            (OpenSince, OpenBy) = (null, null);
            Tell(EntryKind.HiddenOpenly, null, now, by);
        }
    }

    /// <summary>A line about the yearly question to the owner.</summary>
    public void Note(EntryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new EnterpriseEntry(kind, text, now, by));
        Touch();
    }

    /// <summary>The owner says that what the register knows is right, or what the owner wanted corrected has been dealt with.</summary>
    public void Confirm(DateOnly today, DateTimeOffset now, string by, EntryKind how = EntryKind.ConfirmedByOwner)
    {
        ConfirmedOn = today;
        Note(how, null, now, by);
    }
}
