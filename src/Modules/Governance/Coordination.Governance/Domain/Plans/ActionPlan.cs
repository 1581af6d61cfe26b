using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Plans;

/// <summary>
/// An action plan (handlingsplan): areas, the bodies' decisions on it, versions, and the documents it carries out. Its activities
/// are aggregates of their own, so that a committee can report one without loading them all.
/// </summary>
internal sealed class ActionPlan : Aggregate<PlanId>
{
    private readonly List<PlanArea> _areas = [];
    private List<Guid> _servesGoals = [];
    private readonly List<PlanDecision> _decisions = [];
    private readonly List<PlanVersion> _versions = [];
    private readonly List<PlanDocument> _documents = [];

    public ActionPlan(PlanId id, string title, DateOnly? validFrom, DateOnly? validTo, DateTimeOffset createdAt, bool isExample = false)
    {
        Id = id;
        Title = title.Trim();
        ValidFrom = validFrom;
        ValidTo = validTo;
        CreatedAt = createdAt;
        IsExample = isExample;
    }

    private ActionPlan() => Title = string.Empty;

    public string Title { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? NormalisedNumber { get; private set; }

    /// <summary>First day of validity.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? ValidTo { get; private set; }

    public string? Purpose { get; private set; }

    public string? Scope { get; private set; }

    public string? DrawnUpWith { get; private set; }

    public string? FollowUp { get; private set; }

    public string? Economy { get; private set; }

    public string? Notes { get; private set; }

    public PlanState State { get; private set; } = PlanState.Draft;

    public DateTimeOffset CreatedAt { get; private set; }

    public bool IsExample { get; private set; }

    /// <summary>Since when everybody may read how it goes; null: only those who sign in.</summary>
    public DateTimeOffset? OpenSince { get; private set; }

    /// <summary>What the municipality tells its readers first.</summary>
    public string? OpenIntroduction { get; private set; }

    /// <summary>Ids of the governing documents' goals that it points to (S003-10).</summary>
    public IReadOnlyList<Guid> ServesGoals => _servesGoals;

    public IReadOnlyList<PlanArea> Areas => _areas;

    public IReadOnlyList<PlanDecision> Decisions => _decisions;

    public IReadOnlyList<PlanVersion> Versions => _versions;

    public IReadOnlyList<PlanDocument> Documents => _documents;

    /// <summary>Responsibility is binding for somebody, and reminders go out.</summary>
    public bool IsBinding => State is PlanState.AdoptedInPart or PlanState.Adopted or PlanState.InForce or PlanState.Revised;

    public void Describe(string title, RegistrationNumber? number, DateOnly? validFrom, DateOnly? validTo)
    {
        Title = title.Trim();
        RegistrationNumber = number?.AsWritten;
        NormalisedNumber = number?.Normalised;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public PlanAccount Account => new(Purpose, Scope, DrawnUpWith, FollowUp, Economy, Notes);

    /// <summary>What the plan says of itself beside its tables.</summary>
    public void Explain(PlanAccount account)
    {
        Purpose = Trimmed(account.Purpose);
        Scope = Trimmed(account.Scope);
        DrawnUpWith = Trimmed(account.DrawnUpWith);
        FollowUp = Trimmed(account.FollowUp);
        Economy = Trimmed(account.Economy);
        Notes = Trimmed(account.Notes);
    }

    /// <summary>Lets everybody read how it goes. What nobody has adopted is not the municipality's plan yet.</summary>
    public Result Open(string? introduction, DateTimeOffset now)
    {
        if (!IsBinding && State != PlanState.Expired)
        {
            return new Error("GOV-0212", "OpenPlan.NotAdopted", Kind: ErrorKind.Conflict);
        }

        OpenSince ??= now;
        OpenIntroduction = Trimmed(introduction);
        return Result.Success;
    }

    /// <summary>Shows it to nobody outside any more; what was written for them is kept until it is opened again.</summary>
    public void CloseToReaders() => OpenSince = null;

    public void Serve(IEnumerable<Guid> goals)
    {
        _servesGoals = [.. goals.Distinct()];
        Touch();
    }

    public PlanArea AddArea(int number, string title, string? introduction)
    {
        var area = new PlanArea(AreaId.New(), number, title, introduction);
        _areas.Add(area);
        Touch();
        return area;
    }

    public Result ChangeArea(AreaId id, int number, string title, string? introduction)
    {
        if (_areas.Exists(a => a.Id != id && a.Number == number))
        {
            return new Error("GOV-0202", "Plans.AreaNumberTaken", "Number", ErrorKind.Invalid, number);
        }

        return OnArea(id, area => area.Describe(number, title, introduction));
    }

    /// <summary>The caller has made sure that no activity stands in the area.</summary>
    public void RemoveArea(AreaId id)
    {
        _areas.RemoveAll(a => a.Id == id);
        Touch();
    }

    public Result MapArea(AreaId id, IEnumerable<AreaId> strategicAreas) => OnArea(id, area => area.CarryOut(strategicAreas));

    public void LinkDocument(GoverningDocumentId document, DocumentRelation relation)
    {
        if (_documents.Find(d => d.DocumentId == document) is { } linked)
        {
            linked.Relate(relation);
        }
        else
        {
            _documents.Add(new PlanDocument(document, relation));
        }

        Touch();
    }

    public void UnlinkDocument(GoverningDocumentId document)
    {
        _documents.RemoveAll(d => d.DocumentId == document);
        Touch();
    }

    /// <summary>
    /// Records what a body decided. The plan becomes binding for a committee's own part when it adopts the plan, and for all
    /// when the executive board does (S003-02, S003-14).
    /// </summary>
    public Result<PlanDecision> Decide(
        CommitteeId body, string bodyCode, PlanDecisionKind kind, DateOnly meetingDate, string? paragraph, string? registrationNumber, string? note, DateTimeOffset now, DateOnly today)
    {
        if (meetingDate > today)
        {
            return new Error("GOV-0203", "Plans.MeetingInFuture", "MeetingDate", ErrorKind.Invalid);
        }

        // An expired plan can still get a new version, with days that have not passed.
        if (State == PlanState.Expired && (kind != PlanDecisionKind.AdoptRevision || ValidTo < today))
        {
            return new Error("GOV-0204", "Plans.AlreadyExpired", Kind: ErrorKind.Conflict);
        }

        if (_areas.Count == 0 && kind is PlanDecisionKind.Adopt or PlanDecisionKind.AdoptOwnPart)
        {
            return new Error("GOV-0205", "Plans.EmptyPlan");
        }

        var decision = new PlanDecision(DecisionId.New(), body, kind, meetingDate, paragraph, registrationNumber, note, now);
        _decisions.Add(decision);
        State = StateAfter(kind, today);
        Touch();
        if (kind is PlanDecisionKind.AdoptOwnPart or PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision)
        {
            Raise(new ActionPlanAdopted(Id.Value, Title, bodyCode, kind != PlanDecisionKind.AdoptOwnPart, meetingDate, decision.Paragraph, NextVersion, now));
        }

        return decision;
    }

    /// <summary>The minutes behind a decision were corrected: the plan names it as they do.</summary>
    public void CorrectDecision(DecisionId id, string? paragraph, string? registrationNumber)
    {
        if (_decisions.Find(d => d.Id == id) is { } decision)
        {
            decision.Correct(paragraph, registrationNumber);
            Touch();
        }
    }

    /// <summary>The decision was made in a matter that has been protected: its words are nobody's to read here.</summary>
    public void ForgetWords(DecisionId id)
    {
        _decisions.Find(d => d.Id == id)?.ForgetWords();
        Touch();
    }

    /// <summary>A decision that bound nobody was recorded by mistake: the plan stands where it stood before.</summary>
    public void TakeBackDecision(DecisionId id, PlanState before, DateOnly today)
    {
        _decisions.RemoveAll(d => d.Id == id);
        State = before;
        PassTime(today);
        Touch();
    }

    /// <summary>
    /// An adoption was recorded by mistake: the plan stands where it stood before, and others are told. The version that was kept of it stays,
    /// with the note that it never came to be.
    /// </summary>
    public void TakeBackAdoption(DecisionId id, PlanState before, string bodyCode, DateTimeOffset now, DateOnly today)
    {
        if (_decisions.Find(d => d.Id == id) is { } decision)
        {
            _versions.Where(v => v.MadeAt == decision.RecordedAt).MaxBy(v => v.Number)?.TakeBack(today);
        }

        TakeBackDecision(id, before, today);
        Raise(new ActionPlanAdoptionWithdrawn(Id.Value, Title, bodyCode, IsBinding, NextVersion, now));
    }

    /// <summary>Starts a revision: the plan goes on binding as it stands until the new version is adopted (S003-20).</summary>
    public Result BeginRevision()
    {
        if (!IsBinding && State != PlanState.Expired)
        {
            return new Error("GOV-0206", "Plans.NothingToRevise", Kind: ErrorKind.Conflict);
        }

        State = State == PlanState.Expired ? State : PlanState.Revised;
        Touch();
        return Result.Success;
    }

    /// <summary>The revision was given up: the plan is as it was, unless it has expired meanwhile.</summary>
    public void EndRevision(PlanState before)
    {
        State = State == PlanState.Revised ? before : State;
        Touch();
    }

    /// <summary>Tells the others what the new version did to the activities.</summary>
    public void AnnounceRevision(int version, int carriedOver, int changed, int closed, int added, DateTimeOffset now) =>
        Raise(new ActionPlanRevised(Id.Value, Title, version, carriedOver, changed, closed, added, NextVersion, now));

    public PlanVersion KeepVersion(string reason, string snapshot, string madeBy, DateTimeOffset now)
    {
        var version = new PlanVersion(_versions.Count == 0 ? 1 : _versions.Max(v => v.Number) + 1, reason, snapshot, madeBy, now);
        _versions.Add(version);
        Touch();
        return version;
    }

    /// <summary>Called daily: an adopted plan comes into force on its first day and expires after its last.</summary>
    /// <returns>True when the state changed.</returns>
    public bool PassTime(DateOnly today)
    {
        var next = State switch
        {
            PlanState.Adopted or PlanState.AdoptedInPart or PlanState.InForce or PlanState.Revised when ValidTo < today => PlanState.Expired,
            PlanState.Adopted when ValidFrom is null || ValidFrom <= today => PlanState.InForce,
            _ => State,
        };
        if (next == State)
        {
            return false;
        }

        State = next;
        return true;
    }

    /// <summary>Tells the others that a plan came in: one event for all its activities.</summary>
    public void AnnounceImport(int activities, DateTimeOffset now) =>
        Raise(new ActionPlanImported(Id.Value, Title, _areas.Count, activities, NextVersion, now));

    private Result OnArea(AreaId id, Action<PlanArea> change)
    {
        if (_areas.Find(a => a.Id == id) is not { } area)
        {
            return new Error("GOV-0201", "Plans.AreaGone", Kind: ErrorKind.NotFound);
        }

        change(area);
        Touch();
        return Result.Success;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private PlanState StateAfter(PlanDecisionKind kind, DateOnly today) => kind switch
    {
        PlanDecisionKind.Refer => IsBinding ? State : PlanState.Referred,
        PlanDecisionKind.AdoptOwnPart => State is PlanState.Adopted or PlanState.InForce ? State : PlanState.AdoptedInPart,
        PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision => ValidFrom is null || ValidFrom <= today ? PlanState.InForce : PlanState.Adopted,
        PlanDecisionKind.SendBack => IsBinding ? State : PlanState.Draft,
        PlanDecisionKind.End => PlanState.Expired,
        _ => State,
    };
}
