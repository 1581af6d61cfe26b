namespace Coordination.Procurement.Formats.Eforms;

/// <summary>What is gathered while a notice is walked, put together when all of it has been seen.</summary>
internal sealed class EformsNotice(XmlCursor cursor)
{
    private readonly EformsExtension _extension = new(cursor);
    private readonly List<string> _buyers = [];
    private readonly List<NoticeLot> _lots = [];
    private readonly List<NoticePrior> _priors = [];
    private EformsProject _project = new();
    private string _root = "";
    private string? _noticeId, _procedure, _customisation, _language, _version, _type, _form, _procedureType, _legalBasis, _issueDate, _issueTime;
    private DateOnly? _plannedOn;

    public void ReadRoot()
    {
        _root = cursor.Name;
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "UBLExtensions": _extension.Read(); break;
                case "CustomizationID": _customisation = cursor.Text(); break;
                case "ID": _noticeId ??= cursor.Text(); break;
                case "ContractFolderID": _procedure = cursor.Text(); break;
                case "IssueDate": _issueDate = cursor.Text(); break;
                case "IssueTime": _issueTime = cursor.Text(); break;
                case "VersionID": _version = cursor.Text(); break;
                case "PlannedDate": _plannedOn = cursor.Date(); break;
                case "RegulatoryDomain": _legalBasis = cursor.Text(); break;
                case "NoticeTypeCode": (_form, _type) = (cursor.List, cursor.Text()); break;
                case "NoticeLanguageCode": _language = cursor.Text(); break;
                case "ContractingParty": ReadBuyer(); break;
                case "TenderingProcess": ReadProcess(); break;
                case "ProcurementProject": _project = EformsProject.Read(cursor); break;
                case "ProcurementProjectLot": _lots.Add(EformsLot.Read(cursor, _lots.Count + 1)); break;
            }
        }
    }

    public NoticeReading ToReading(string file)
    {
        var buyers = _buyers.Select(id => (Id: id, Organisation: _extension.Organisation(id))).ToList();
        foreach (var (id, _) in buyers.Where(b => b.Organisation is null))
        {
            cursor.Note(NoticeProblems.UnknownReference, $"/{_root}/ContractingParty/Party/PartyIdentification/ID", id);
        }

        var named = buyers.Where(b => b.Organisation is not null).Select(b => b.Organisation!).ToList();
        var issued = NoticeMoment.Read(_issueDate, _issueTime) ?? NoticeMoment.Read(_issueDate);
        Expect(_noticeId, "ID[@schemeName='notice-id']");
        if (_form is not ("planning" or "consultation"))
        {
            // What only tells of a plan has no procedure yet.
            Expect(_procedure, "ContractFolderID");
        }

        Expect(_type, "NoticeTypeCode");
        Expect(_extension.Subtype, "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension/NoticeSubType/SubTypeCode");
        Expect(named.Select(b => b.Name).FirstOrDefault(n => n is not null), "ContractingParty/Party/PartyIdentification/ID");
        Expect(_project.Title, "ProcurementProject/Name");
        Expect(_project.MainCpv, "ProcurementProject/MainCommodityClassification/ItemClassificationCode");
        if (issued is null && _issueDate is not null)
        {
            cursor.Note(NoticeProblems.BadDate, $"/{_root}/IssueDate", _issueDate);
        }

        var result = EformsResult.Resolve(_extension, cursor, _root);
        var own = _lots.Where(l => l.Kind != NoticeLotKind.Group).ToList();
        return new()
        {
            Source = NoticeSource.Eforms,
            File = file,
            Document = _root,
            PublicationId = _extension.PublicationId,
            PublishedOn = _extension.PublishedOn,
            NoticeId = _noticeId,
            NoticeVersion = _version,
            ProcedureId = _procedure,
            NoticeType = _type,
            FormType = _form,
            Subtype = _extension.Subtype,
            SdkVersion = _customisation,
            Language = _language,
            IssuedAt = issued,
            Buyers = named,
            Title = _project.Title,
            Description = _project.Description,
            Nature = _project.Nature,
            ProcedureType = _procedureType,
            LegalBasis = _legalBasis,
            IsFramework = Says(own, l => l.Framework),
            IsDynamicSystem = Says(own, l => l.DynamicSystem),
            MainCpv = _project.MainCpv,
            AdditionalCpv = _project.AdditionalCpv,
            Lots = _lots,
            Reserved = [.. own.SelectMany(l => l.Reserved).Distinct(StringComparer.Ordinal)],
            IsReservationStated = own.Count > 0 && own.TrueForAll(l => l.IsReservationStated),
            ReservedExecution = own.Any(l => l.ReservedExecution is "yes") ? true : own.Any(l => l.ReservedExecution is "no") ? false : null,
            SocialObjectives = [.. own.SelectMany(l => l.SocialObjectives).Distinct(StringComparer.Ordinal)],
            EstimatedValue = _project.EstimatedValue,
            Period = NoticePeriod.Over(own.Select(l => l.Period)) ?? _project.Period,
            TenderDeadline = Earliest(own.Select(l => l.TenderDeadline)),
            ParticipationDeadline = Earliest(own.Select(l => l.ParticipationDeadline)),
            PlannedOn = _plannedOn,
            Nuts = [.. _project.Nuts.Concat(own.SelectMany(l => l.Nuts)).Distinct(StringComparer.Ordinal)],
            Winners = result.Winners,
            TotalValue = _extension.TotalValue,
            LotResults = result.Lots,
            ChangedNoticeId = _extension.ChangedNoticeId,
            ChangeReason = _extension.ChangeReason,
            PriorNotices = [.. _priors.Concat(_lots.SelectMany(l => l.PriorNotices)).Distinct()],
            Withheld = cursor.Withheld,
            Problems = cursor.Problems,
        };
    }

    private static NoticeMoment? Earliest(IEnumerable<NoticeMoment?> moments) =>
        moments.Where(m => m is not null).OrderBy(m => m!.Date).ThenBy(m => m!.Time ?? TimeOnly.MaxValue).FirstOrDefault();

    private static bool? Says(IReadOnlyList<NoticeLot> lots, Func<NoticeLot, string?> code) =>
        lots.Any(l => code(l) is { } said && said != "none") ? true : lots.Any(l => code(l) is "none") ? false : null;

    private void Expect(string? value, string path)
    {
        if (value is null)
        {
            cursor.Note(NoticeProblems.Missing, $"/{_root}/{path}");
        }
    }

    private void ReadBuyer()
    {
        for (var party = cursor.Open(); cursor.Next(party, "Party");)
        {
            for (var identification = cursor.Open(); cursor.Next(identification, "PartyIdentification");)
            {
                for (var id = cursor.Open(); cursor.Next(id, "ID");)
                {
                    if (cursor.Text() is { } text)
                    {
                        _buyers.Add(text);
                    }
                }
            }
        }
    }

    private void ReadProcess()
    {
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "ProcedureCode": _procedureType = cursor.Code(); break;
                case "NoticeDocumentReference": _priors.AddRange(EformsLot.ReadPrior(cursor)); break;
            }
        }
    }
}
