using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Committees;

/// <summary>What kind of body it is.</summary>
internal enum CommitteeKind
{
    /// <summary>Nämnd.</summary>
    Committee,

    /// <summary>Stadsdelsnämnd.</summary>
    DistrictCommittee,

    /// <summary>Kommunstyrelse: the body in charge of follow-up (S003-13).</summary>
    CouncilBoard,

    /// <summary>Kommunfullmäktige: motions are raised and decided there.</summary>
    Council,

    /// <summary>Kommunalt bolag (S000-16, S001-20).</summary>
    MunicipalCompany,

    /// <summary>A body outside the municipality, for example a samordningsförbund.</summary>
    OutsideBody,
}

/// <summary>A body that owns duties: a committee, a municipal company or an outside body (S003-33).</summary>
internal sealed class Committee : Aggregate<CommitteeId>
{
    private readonly List<CommitteeContact> _contacts = [];
    private readonly List<FormerName> _formerNames = [];

    public Committee(CommitteeId id, string code, string name, CommitteeKind kind, bool isExample = false)
    {
        Id = id;
        Code = NormaliseCode(code);
        Name = name.Trim();
        Kind = kind;
        IsExample = isExample;
        SearchText = string.Empty;
        UpdateSearchText();
    }

    private Committee()
    {
        Code = Name = SearchText = string.Empty;
    }

    /// <summary>Upper case and unique, for example AMN.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public CommitteeKind Kind { get; private set; }

    /// <summary>The day from which it no longer exists; its open duties belong to the successor from then on.</summary>
    public DateOnly? DissolvedFrom { get; private set; }

    public CommitteeId? SuccessorId { get; private set; }

    /// <summary>Set when the duties have moved.</summary>
    public bool DutiesMoved { get; private set; }

    /// <summary>No mail to this body before this day.</summary>
    public DateOnly? RemindersPausedUntil { get; private set; }

    public string? Note { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Part of the example municipality, and removed with it.</summary>
    public bool IsExample { get; private set; }

    public IReadOnlyList<CommitteeContact> Contacts => _contacts;

    public IReadOnlyList<FormerName> FormerNames => _formerNames;

    /// <summary>Codes compare without case or spaces.</summary>
    public static string NormaliseCode(string code) => code.Trim().Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    public bool ExistsOn(DateOnly day) => DissolvedFrom is null || day < DissolvedFrom;

    public void Describe(string code, string name, CommitteeKind kind, string? note)
    {
        Code = NormaliseCode(code);
        Name = name.Trim();
        Kind = kind;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        UpdateSearchText();
    }

    /// <summary>A reorganisation keeps the old name for those who search for it.</summary>
    public Result Rename(string name, DateOnly from)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Error("GOV-0101", "Committees.NameMissing", "Name", ErrorKind.Invalid);
        }

        _formerNames.Add(new FormerName(Name, from));
        Name = name.Trim();
        UpdateSearchText();
        Touch();
        return Result.Success;
    }

    /// <summary>Merged into another body, or dissolved: open duties move to the successor on the day.</summary>
    public Result Dissolve(DateOnly from, CommitteeId? successor)
    {
        if (successor == Id)
        {
            return new Error("GOV-0102", "Committees.OwnSuccessor", "SuccessorId");
        }

        DissolvedFrom = from;
        SuccessorId = successor;
        DutiesMoved = false;
        return Result.Success;
    }

    /// <summary>Takes a planned reorganisation back, while its duties have not moved.</summary>
    public Result Reinstate()
    {
        if (DutiesMoved)
        {
            return new Error("GOV-0103", "Committees.DutiesAlreadyMoved", Kind: ErrorKind.Conflict);
        }

        DissolvedFrom = null;
        SuccessorId = null;
        return Result.Success;
    }

    public void MarkDutiesMoved() => DutiesMoved = true;

    public void PauseReminders(DateOnly? until) => RemindersPausedUntil = until;

    public CommitteeContact AddContact(ContactRole role, string name, string? email, string? phone, DateOnly validFrom, DateOnly? validTo) =>
        AddContact(ContactId.New(), role, name, email, phone, validFrom, validTo);

    public CommitteeContact AddContact(ContactId id, ContactRole role, string name, string? email, string? phone, DateOnly validFrom, DateOnly? validTo)
    {
        var contact = new CommitteeContact(id, role, name, email, phone, validFrom, validTo);
        _contacts.Add(contact);
        Touch();
        return contact;
    }

    public Result ChangeContact(ContactId id, ContactRole role, string name, string? email, string? phone, DateOnly validFrom, DateOnly? validTo) =>
        OnContact(id, contact => contact.Describe(role, name, email, phone, validFrom, validTo));

    /// <summary>The weekday of the contact's letters, or null for the day on which something falls due.</summary>
    public Result ChooseDigestDay(ContactId id, DayOfWeek? day) => OnContact(id, contact => contact.WantLettersOn(day));

    /// <summary>A contact is ended, not deleted: earlier reminders still name the person.</summary>
    public Result EndContact(ContactId id, DateOnly lastDay) => OnContact(id, contact => contact.End(lastDay));

    /// <summary>While the person is away, the substitute gets the letters.</summary>
    public Result RegisterAbsence(ContactId id, DateOnly from, DateOnly to, ContactId? substitute)
    {
        if (to < from)
        {
            return new Error("GOV-0105", "Committees.AbsenceReversed", "To", ErrorKind.Invalid);
        }

        if (substitute == id || (substitute is { } other && !_contacts.Exists(c => c.Id == other)))
        {
            return new Error("GOV-0106", "Committees.SubstituteUnknown", "SubstituteId", ErrorKind.Invalid);
        }

        return OnContact(id, contact => contact.SetAbsence(from, to, substitute));
    }

    public Result ClearAbsence(ContactId id) => OnContact(id, contact => contact.SetAbsence(null, null, null));

    /// <summary>Marks every contact with an address that the mail system reported as failing.</summary>
    public void MarkBounced(string address, DateTimeOffset at)
    {
        foreach (var contact in _contacts.Where(c => string.Equals(c.Email, address, StringComparison.OrdinalIgnoreCase)))
        {
            contact.MarkBounced(at);
            Touch();
        }
    }

    /// <summary>Who gets letters for a role on a day: the valid contacts, or their substitutes while they are away.</summary>
    public IReadOnlyList<CommitteeContact> Reachable(ContactRole role, DateOnly day) =>
        [.. _contacts.Where(c => c.Role == role && c.IsValidOn(day))
            .Select(c => c.IsAwayOn(day) ? _contacts.Find(s => s.Id == c.SubstituteId && s.IsValidOn(day)) : c)
            .OfType<CommitteeContact>()
            .Where(c => c.Email is not null && c.BouncedAt is null)
            .DistinctBy(c => c.Email, StringComparer.OrdinalIgnoreCase)];

    private Result OnContact(ContactId id, Action<CommitteeContact> change)
    {
        if (_contacts.Find(c => c.Id == id) is not { } contact)
        {
            return new Error("GOV-0104", "Committees.ContactGone", Kind: ErrorKind.NotFound);
        }

        change(contact);
        Touch();
        return Result.Success;
    }

    private void UpdateSearchText() =>
        SearchText = Platform.Text.SearchText.Normalise($"{Code} {Name} {string.Join(' ', _formerNames.Select(n => n.Name))}");
}

/// <summary>A name the body had before.</summary>
internal sealed class FormerName
{
    public FormerName(string name, DateOnly until)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Until = until;
    }

    private FormerName() => Name = string.Empty;

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>The day the next name took over.</summary>
    public DateOnly Until { get; private set; }
}
