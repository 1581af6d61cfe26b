namespace Coordination.Procurement.Formats.Eforms;

/// <summary>Reads a ProcurementProjectLot: a lot, a part of a planning notice or a group of lots.</summary>
internal static class EformsLot
{
    public static NoticeLot Read(XmlCursor cursor, int number)
    {
        var path = cursor.Path();
        var lot = new NoticeLot { Id = "" };
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            lot = cursor.Name switch
            {
                "ID" => lot with { Kind = Kind(cursor.Scheme), Id = cursor.Text() ?? "" },
                "TenderingTerms" => ReadTerms(cursor, lot),
                "TenderingProcess" => ReadProcess(cursor, lot),
                "ProcurementProject" => WithProject(lot, EformsProject.Read(cursor)),
                _ => lot,
            };
        }

        if (lot.Id.Length > 0)
        {
            return lot;
        }

        cursor.Note(NoticeProblems.Missing, $"{path}/ID");
        return lot with { Id = $"#{number}" };
    }

    private static NoticeLotKind Kind(string? scheme) => scheme switch
    {
        "Part" => NoticeLotKind.Part,
        "LotsGroup" => NoticeLotKind.Group,
        _ => NoticeLotKind.Lot,
    };

    private static NoticeLot WithProject(NoticeLot lot, EformsProject project) => lot with
    {
        Title = project.Title,
        Description = project.Description,
        Nature = project.Nature,
        MainCpv = project.MainCpv,
        AdditionalCpv = project.AdditionalCpv,
        EstimatedValue = project.EstimatedValue,
        Period = project.Period,
        SocialObjectives = project.SocialObjectives,
        Strategic = project.Strategic,
        Nuts = project.Nuts,
    };

    /// <summary>The same elements serve several business terms, which only the list of their code tells apart.</summary>
    private static NoticeLot ReadTerms(XmlCursor cursor, NoticeLot lot)
    {
        var reserved = new List<string>();
        string? execution = null;
        var isStated = false;
        for (var terms = cursor.Open(); cursor.Next(terms);)
        {
            if (cursor.Name == "TendererQualificationRequest")
            {
                for (var request = cursor.Open(); cursor.Next(request, "SpecificTendererRequirement");)
                {
                    for (var requirement = cursor.Open(); cursor.Next(requirement, "TendererRequirementTypeCode");)
                    {
                        if (cursor.List is "reserved-procurement" && cursor.Code() is { } code)
                        {
                            isStated = true;
                            if (code != "none")
                            {
                                reserved.Add(code);
                            }
                        }
                    }
                }
            }
            else if (cursor.Name == "ContractExecutionRequirement")
            {
                for (var requirement = cursor.Open(); cursor.Next(requirement, "ExecutionRequirementCode");)
                {
                    if (cursor.List is "reserved-execution")
                    {
                        execution = cursor.Code();
                    }
                }
            }
        }

        return lot with { Reserved = reserved, IsReservationStated = isStated, ReservedExecution = execution };
    }

    private static NoticeLot ReadProcess(XmlCursor cursor, NoticeLot lot)
    {
        var priors = new List<NoticePrior>();
        for (var process = cursor.Open(); cursor.Next(process);)
        {
            switch (cursor.Name)
            {
                case "TenderSubmissionDeadlinePeriod":
                    lot = lot with { TenderDeadline = cursor.End() };
                    break;
                case "ParticipationRequestReceptionPeriod":
                    lot = lot with { ParticipationDeadline = cursor.End() };
                    break;
                case "ContractingSystem":
                    lot = ReadSystem(cursor, lot);
                    break;
                case "NoticeDocumentReference":
                    priors.AddRange(ReadPrior(cursor));
                    break;
            }
        }

        return lot with { PriorNotices = priors };
    }

    /// <summary>BT-125 and BT-1251; nothing where the reference names no notice.</summary>
    public static IEnumerable<NoticePrior> ReadPrior(XmlCursor cursor)
    {
        string? id = null, part = null;
        for (var reference = cursor.Open(); cursor.Next(reference);)
        {
            switch (cursor.Name)
            {
                case "ID": id = cursor.Text(); break;
                case "ReferencedDocumentInternalAddress": part = cursor.Text(); break;
            }
        }

        return id is null ? [] : [new(id, part)];
    }

    private static NoticeLot ReadSystem(XmlCursor cursor, NoticeLot lot)
    {
        for (var system = cursor.Open(); cursor.Next(system, "ContractingSystemTypeCode");)
        {
            lot = cursor.List switch
            {
                "framework-agreement" => lot with { Framework = cursor.Code() },
                "dps-usage" => lot with { DynamicSystem = cursor.Code() },
                _ => lot,
            };
        }

        return lot;
    }
}
