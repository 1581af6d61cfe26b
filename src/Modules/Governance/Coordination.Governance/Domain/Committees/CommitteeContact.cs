namespace Coordination.Governance.Domain.Committees;

/// <summary>The roles reminders climb through, from the person who does the work to the chair.</summary>
internal enum ContactRole
{
    /// <summary>Nämndsekreterare.</summary>
    Secretary,

    /// <summary>Handläggare.</summary>
    Officer,

    /// <summary>Enhetschef.</summary>
    UnitHead,

    /// <summary>Förvaltningschef, direktör.</summary>
    Director,

    /// <summary>Ordförande.</summary>
    Chair,
}

/// <summary>A person who acts for a committee in a role during a time. Kept under GDPR 6.1 e, task of public interest.</summary>
internal sealed class CommitteeContact
{
    public CommitteeContact(ContactId id, ContactRole role, string name, string? email, string? phone, DateOnly validFrom, DateOnly? validTo)
    {
        Id = id;
        Name = string.Empty;
        Describe(role, name, email, phone, validFrom, validTo);
    }

    private CommitteeContact() => Name = string.Empty;

    public ContactId Id { get; private set; }

    public ContactRole Role { get; private set; }

    public string Name { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    public DateOnly? AwayFrom { get; private set; }

    /// <summary>Last day away, inclusive.</summary>
    public DateOnly? AwayTo { get; private set; }

    public ContactId? SubstituteId { get; private set; }

    /// <summary>The mail system said that the address does not work; cleared when the address changes.</summary>
    public DateTimeOffset? BouncedAt { get; private set; }

    /// <summary>The weekday on which the person wants letters; null when they come as they fall due.</summary>
    public DayOfWeek? DigestDay { get; private set; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public bool IsAwayOn(DateOnly day) => AwayFrom <= day && day <= AwayTo;

    internal void Describe(ContactRole role, string name, string? email, string? phone, DateOnly validFrom, DateOnly? validTo)
    {
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (!string.Equals(address, Email, StringComparison.OrdinalIgnoreCase))
        {
            BouncedAt = null;
        }

        Role = role;
        Name = name.Trim();
        Email = address;
        Phone = string.IsNullOrWhiteSpace(phone) ? null : phone.Trim();
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    internal void End(DateOnly lastDay) => ValidTo = lastDay;

    internal void SetAbsence(DateOnly? from, DateOnly? to, ContactId? substitute)
    {
        AwayFrom = from;
        AwayTo = to;
        SubstituteId = substitute;
    }

    internal void WantLettersOn(DayOfWeek? day) => DigestDay = day;

    internal void MarkBounced(DateTimeOffset at) => BouncedAt = at;
}
