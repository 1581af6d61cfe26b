using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Matters;

/// <summary>A matter's course: preparation, decision, end, and who may know of it.</summary>
internal sealed partial class Matter
{
    public Result Begin(DateTimeOffset now, string by)
    {
        if (State != MatterState.Registered)
        {
            return NotFrom();
        }

        State = MatterState.InPreparation;
        Tell(MatterEntryKind.Begun, now, by);
        return Result.Success;
    }

    /// <summary>A body has decided. Who keeps the minutes records the same decision with all its parts.</summary>
    public Result Decide(MatterDecision decision, DateTimeOffset now, string by)
    {
        if (State is MatterState.Closed or MatterState.Withdrawn)
        {
            return NotFrom();
        }

        State = MatterState.Decided;
        DecidedOn = decision.On;
        DecidedBy = decision.By;
        Paragraph = Trimmed(decision.Paragraph?.Replace("§", string.Empty, StringComparison.Ordinal));
        Decision = Trimmed(decision.Text);
        Tell(MatterEntryKind.Decided, now, by, null, null, $"{Day(decision.On)}{(Paragraph is null ? string.Empty : $", § {Paragraph}")} {Decision}".Trim());
        return Result.Success;
    }

    /// <summary>The minutes were corrected: what this matter says of that decision follows them.</summary>
    public void CorrectDecision(MatterDecision before, MatterDecision now, DateTimeOffset at, string by)
    {
        if (DecidedOn == before.On && DecidedBy == before.By && Paragraph == Trimmed(before.Paragraph))
        {
            Tell(MatterEntryKind.DecisionCorrected, at, by, null, $"{Day(DecidedOn)}{(Paragraph is null ? string.Empty : $", § {Paragraph}")} {Decision}".Trim(), $"{Day(now.On)}, § {now.Paragraph} {now.Text}".Trim());
            Paragraph = Trimmed(now.Paragraph);
            Decision = Trimmed(now.Text);
        }
    }

    public MatterStanding Standing() => new(State, DecidedOn, DecidedBy?.Value, Paragraph, Decision);

    /// <summary>A decision in it was recorded by mistake: it stands where it stood before.</summary>
    public void TakeBackDecision(MatterStanding before, string? reason, DateTimeOffset now, string by)
    {
        Tell(MatterEntryKind.DecisionWithdrawn, now, by, null, $"{Day(DecidedOn)}{(Paragraph is null ? string.Empty : $", § {Paragraph}")} {Decision}".Trim(), Trimmed(reason));
        (State, DecidedOn, Paragraph, Decision) = (before.State, before.DecidedOn, before.Paragraph, before.Decision);
        DecidedBy = before.DecidedBy is { } body ? new CommitteeId(body) : null;
    }

    /// <summary>Återremiss: it is prepared again, with what is to be supplemented.</summary>
    public Result ReferBack(string supplement, DateTimeOffset now, string by)
    {
        if (State == MatterState.Withdrawn)
        {
            return NotFrom();
        }

        State = MatterState.InPreparation;
        Tell(MatterEntryKind.ReferredBack, now, by, null, null, supplement);
        return Result.Success;
    }

    public Result Close(string? note, DateTimeOffset now, string by)
    {
        if (State is MatterState.Closed or MatterState.Withdrawn)
        {
            return NotFrom();
        }

        State = MatterState.Closed;
        Tell(MatterEntryKind.Closed, now, by, null, null, Trimmed(note));
        return Result.Success;
    }

    public Result Reopen(string? reason, DateTimeOffset now, string by)
    {
        if (State is MatterState.Registered or MatterState.InPreparation)
        {
            return NotFrom();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0724", "Matters.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = MatterState.InPreparation;
        WithdrawnBecause = null;
        Tell(MatterEntryKind.Reopened, now, by, null, null, because);
        return Result.Success;
    }

    /// <summary>Registered by mistake, or taken back by its sender. It stays, with its number and the reason.</summary>
    public Result Withdraw(string? reason, DateTimeOffset now, string by)
    {
        if (State == MatterState.Withdrawn)
        {
            return NotFrom();
        }

        if (Trimmed(reason) is not { } because)
        {
            return new Error("GOV-0724", "Matters.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        State = MatterState.Withdrawn;
        WithdrawnBecause = because;
        Tell(MatterEntryKind.Withdrawn, now, by, null, null, because);
        return Result.Success;
    }

    /// <summary>The council was told that the motion could not be handled within a year (KL 5:35).</summary>
    public void ReportToCouncil(DateOnly on, DateTimeOffset now, string by)
    {
        ReportedToCouncilOn = on;
        Tell(MatterEntryKind.ReportedToCouncil, now, by, null, null, Day(on));
    }

    /// <summary>Only its readers know of it from now on; whoever protects it is one of them.</summary>
    public Result Protect(string? section, string? reader, DateTimeOffset now, string by)
    {
        if (Trimmed(section) is not { } provision)
        {
            return new Error("GOV-0725", "Matters.SectionMissing", "SecrecySection", ErrorKind.Invalid);
        }

        if (Trimmed(reader) is null && _readers.Count == 0)
        {
            return new Error("GOV-0726", "Matters.NoReader", "Readers", ErrorKind.Rule);
        }

        var was = IsProtected;
        IsProtected = true;
        SecrecySection = provision;
        if (Trimmed(reader) is { } address)
        {
            AllowPerson(address);
        }

        if (!was)
        {
            Tell(MatterEntryKind.Protected, now, by, null, null, provision);
        }

        Touch();
        return Result.Success;
    }

    public void Unprotect(DateTimeOffset now, string by)
    {
        if (IsProtected)
        {
            Tell(MatterEntryKind.Unprotected, now, by, null, SecrecySection, null);
            IsProtected = false;
            SecrecySection = null;
            _readers.Clear();
        }
    }

    /// <summary>Replaces the readers. A protected matter always has at least one person who may read it.</summary>
    public Result SetReaders(IEnumerable<string> people, IEnumerable<string> committees, DateTimeOffset now, string by)
    {
        var addresses = people.Select(Address).Where(a => a.Length > 0).Distinct().ToList();
        var codes = committees.Distinct().ToList();
        if (IsProtected && addresses.Count == 0)
        {
            return new Error("GOV-0726", "Matters.NoReader", "Readers", ErrorKind.Rule);
        }

        _readers.RemoveAll(r => (r.Email is { } email && !addresses.Contains(email)) || (r.CommitteeCode is { } code && !codes.Contains(code)));
        addresses.ForEach(AllowPerson);
        codes.ForEach(AllowCommittee);
        Tell(MatterEntryKind.ReadersChanged, now, by, null, null, string.Join(", ", addresses.Concat(codes)));
        return Result.Success;
    }

    /// <summary>One person reads it in another's place.</summary>
    public void HandOver(string from, string to, DateTimeOffset now, string by)
    {
        var (before, after) = (Address(from), Address(to));
        if (_readers.RemoveAll(r => r.Email == before) > 0)
        {
            AllowPerson(after);
            Tell(MatterEntryKind.ReadersChanged, now, by, null, before, after);
        }
    }

    /// <summary>Committees are asked, or get another day: of two people who do so at once one is told, and no committee is asked twice.</summary>
    public void AskCommittees() => Touch();

    /// <summary>A committee that is asked for its opinion may read what it is asked about.</summary>
    public void AllowCommittee(string code)
    {
        if (!_readers.Exists(r => r.CommitteeCode == code))
        {
            _readers.Add(new MatterReader(null, code));
            Touch();
        }
    }

    private void AllowPerson(string address)
    {
        var email = Address(address);
        if (!_readers.Exists(r => r.Email == email))
        {
            _readers.Add(new MatterReader(email, null));
            Touch();
        }
    }

    private static string Address(string text) => text.Trim().ToLowerInvariant();

    private static Error NotFrom() => new("GOV-0727", "Matters.NotInThisState", Kind: ErrorKind.Conflict);
}

/// <summary>What a body decided in a matter.</summary>
/// <param name="On">The meeting.</param>
/// <param name="By">The body.</param>
/// <param name="Paragraph">Item of the minutes.</param>
/// <param name="Text">In short.</param>
internal sealed record MatterDecision(DateOnly On, CommitteeId? By, string? Paragraph, string? Text);
