namespace Coordination.Procurement.Domain.Cases;

/// <content>What is known of it, taken in and given back whole.</content>
internal sealed partial class ProcurementCase
{
    public ProcurementFacts ToFacts() => new()
    {
        Title = Title,
        Description = Description,
        BuyerName = BuyerName,
        BuyerNumber = BuyerNumber,
        BuyingUnit = BuyingUnit,
        Kind = Kind,
        Procedure = Procedure,
        ProcedureText = ProcedureText,
        LegalBasis = LegalBasis,
        Status = Status,
        MainCpv = MainCpv,
        AdditionalCpv = [.. _additionalCpv],
        Places = [.. _places],
        Estimate = Estimate,
        Total = Total,
        TenderDeadline = TenderDeadline,
        ParticipationDeadline = ParticipationDeadline,
        PublishedOn = PublishedOn,
        PlannedYear = PlannedYear,
        PlannedQuarter = PlannedQuarter,
        ContractStart = ContractStart,
        ContractEnd = ContractEnd,
        ReservedParticipation = ReservedParticipation,
        ReservedExecution = ReservedExecution,
        HasSocialCriteria = HasSocialCriteria,
        SocialObjectives = [.. _socialObjectives],
        HasEmploymentRequirement = HasEmploymentRequirement,
        EmploymentText = EmploymentText,
        IsAboveThreshold = IsAboveThreshold,
        IsFramework = IsFramework,
        IsDynamicSystem = IsDynamicSystem,
        IsDivided = IsDivided,
        IsJoint = IsJoint,
        IsReviewed = IsReviewed,
        TenderCount = TenderCount,
        Website = Website,
        Lots = [.. _lots.Select(l => l.ToFacts())],
        Winners = [.. _winners.Select(w => w.ToFacts())],
        Doubts = [.. _doubts.Select(d => d.ToFacts())],
    };

    private void Apply(ProcurementFacts facts)
    {
        Title = facts.Title.Kept(ProcurementFacts.LongestTitle) ?? string.Empty;
        Description = facts.Description.Kept(ProcurementFacts.LongestDescription);
        BuyerName = facts.BuyerName.Kept(ProcurementFacts.LongestName) ?? string.Empty;
        BuyerNumber = facts.BuyerNumber.Kept(50);
        BuyingUnit = facts.BuyingUnit.Kept(20);
        Kind = facts.Kind;
        Procedure = facts.Procedure;
        ProcedureText = facts.ProcedureText.Kept(200);
        LegalBasis = facts.LegalBasis.Kept(200);
        Status = facts.Status;
        MainCpv = facts.MainCpv;
        Set(ref _additionalCpv, facts.AdditionalCpv);
        Set(ref _places, facts.Places);
        (EstimatedValue, Currency, IsEstimateWithheld) = facts.Estimate;
        (TotalValue, TotalCurrency, IsTotalWithheld) = facts.Total;
        TenderDeadline = facts.TenderDeadline;
        ParticipationDeadline = facts.ParticipationDeadline;
        PublishedOn = facts.PublishedOn;
        PlannedYear = facts.PlannedYear;
        PlannedQuarter = facts.PlannedQuarter;
        ContractStart = facts.ContractStart;
        ContractEnd = facts.ContractEnd;
        ReservedParticipation = facts.ReservedParticipation;
        ReservedExecution = facts.ReservedExecution;
        HasSocialCriteria = facts.HasSocialCriteria;
        Set(ref _socialObjectives, facts.SocialObjectives);
        HasEmploymentRequirement = facts.HasEmploymentRequirement;
        EmploymentText = facts.EmploymentText.Kept(2000);
        IsAboveThreshold = facts.IsAboveThreshold;
        IsFramework = facts.IsFramework;
        IsDynamicSystem = facts.IsDynamicSystem;
        IsDivided = facts.IsDivided;
        IsJoint = facts.IsJoint;
        IsReviewed = facts.IsReviewed;
        TenderCount = facts.TenderCount;
        Website = facts.Website.Kept(1000);
        ApplyLots(facts.Lots);
        Replace(_winners, facts.Winners, w => w.ToFacts(), w => new Winner(w));
        Replace(_doubts, facts.Doubts, d => d.ToFacts(), d => new Doubt(d));
        UpdateLookups();
        Touch();
    }

    /// <summary>Lots keep who they are, by their id where a person changes them and else by their number, so that what hangs on them stays.</summary>
    private void ApplyLots(IReadOnlyList<LotFacts> facts)
    {
        var known = facts.Select(f => _lots.Find(l => f.Id is null ? l.Number == f.Number : l.Id == f.Id)).ToList();
        _lots.RemoveAll(l => !known.Contains(l));
        for (var i = 0; i < facts.Count; i++)
        {
            if (known[i] is { } lot)
            {
                lot.Apply(facts[i]);
            }
            else
            {
                _lots.Add(new Lot(facts[i]));
            }
        }
    }

    private void UpdateLookups()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        if (MainCpv is not null)
        {
            codes.Add(MainCpv);
        }

        codes.UnionWith(_additionalCpv);
        codes.UnionWith(_lots.SelectMany(l => l.Codes));
        _codes.RemoveAll(c => !codes.Contains(c.Code));
        foreach (var code in codes.Where(code => !_codes.Exists(c => c.Code == code)).Order(StringComparer.Ordinal))
        {
            _codes.Add(new CaseCode(code));
        }

        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Title, BuyerName, BuyerNumber, .. _lots.Select(l => l.Title), .. _notices.Select(n => n.PublicationNumber), .. codes]));
    }

    /// <summary>What is the same stays as it is, so that it is not written again.</summary>
    private static void Replace<TPart, TFacts>(List<TPart> parts, IReadOnlyList<TFacts> facts, Func<TPart, TFacts> read, Func<TFacts, TPart> make)
    {
        if (parts.Count == 0 && facts.Count == 0)
        {
            return;
        }

        var kept = new HashSet<TFacts>(facts);
        parts.RemoveAll(p => !kept.Contains(read(p)));
        var there = parts.Select(read).ToHashSet();
        parts.AddRange(facts.Where(there.Add).Select(make));
    }

    /// <summary>A list that is the same is not replaced: it would be written again.</summary>
    private static void Set(ref List<string> list, IReadOnlyList<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        if (!list.SequenceEqual(distinct))
        {
            list = distinct;
        }
    }
}
