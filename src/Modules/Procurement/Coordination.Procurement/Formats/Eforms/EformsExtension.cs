namespace Coordination.Procurement.Formats.Eforms;

/// <summary>The notice's own extension: subtype, organisations, publication, changes and result.</summary>
internal sealed class EformsExtension(XmlCursor cursor)
{
    private readonly Dictionary<string, NoticeOrganisation> _organisations = new(StringComparer.Ordinal);

    public string? Subtype { get; private set; }

    public string? PublicationId { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public string? ChangedNoticeId { get; private set; }

    public string? ChangeReason { get; private set; }

    public NoticeMoney? TotalValue { get; private set; }

    public List<EformsLotResult> Results { get; } = [];

    public List<EformsTender> Tenders { get; } = [];

    public List<EformsContract> Contracts { get; } = [];

    public List<EformsParty> Parties { get; } = [];

    public NoticeOrganisation? Organisation(string id) => _organisations.GetValueOrDefault(id);

    public void Read()
    {
        for (var extensions = cursor.Open(); cursor.Next(extensions, "UBLExtension");)
        {
            for (var extension = cursor.Open(); cursor.Next(extension, "ExtensionContent");)
            {
                for (var content = cursor.Open(); cursor.Next(content, "EformsExtension");)
                {
                    ReadContent();
                }
            }
        }
    }

    private void ReadContent()
    {
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "NoticeSubType":
                    for (var type = cursor.Open(); cursor.Next(type, "SubTypeCode");)
                    {
                        Subtype = cursor.Text();
                    }

                    break;
                case "Organizations":
                    for (var all = cursor.Open(); cursor.Next(all, "Organization");)
                    {
                        for (var one = cursor.Open(); cursor.Next(one, "Company");)
                        {
                            ReadCompany();
                        }
                    }

                    break;
                case "Publication": ReadPublication(); break;
                case "Changes": ReadChanges(); break;
                case "NoticeResult": ReadResult(); break;
            }
        }
    }

    private void ReadCompany()
    {
        string? id = null, name = null, number = null, country = null, size = null;
        for (var company = cursor.Open(); cursor.Next(company);)
        {
            switch (cursor.Name)
            {
                case "PartyIdentification": id ??= Child("ID"); break;
                case "PartyName": name ??= ChildWords("Name"); break;
                case "PartyLegalEntity": number ??= Child("CompanyID"); break;
                case "CompanySizeCode": size = cursor.Code(); break;
                case "PostalAddress":
                    for (var address = cursor.Open(); cursor.Next(address, "Country");)
                    {
                        country = Child("IdentificationCode");
                    }

                    break;
            }
        }

        if (id is not null)
        {
            _organisations.TryAdd(id, new(name, number, country, size));
        }
    }

    private void ReadPublication()
    {
        for (var publication = cursor.Open(); cursor.Next(publication);)
        {
            switch (cursor.Name)
            {
                case "NoticePublicationID": PublicationId = cursor.Text(); break;
                case "PublicationDate": PublishedOn = cursor.Date(); break;
            }
        }
    }

    private void ReadChanges()
    {
        for (var changes = cursor.Open(); cursor.Next(changes);)
        {
            switch (cursor.Name)
            {
                case "ChangedNoticeIdentifier": ChangedNoticeId = cursor.Text(); break;
                case "ChangeReason": ChangeReason = Child("ReasonCode"); break;
            }
        }
    }

    private void ReadResult()
    {
        for (var result = cursor.Open(); cursor.Next(result);)
        {
            switch (cursor.Name)
            {
                case "TotalAmount": TotalValue = cursor.Money(); break;
                case "LotResult": Results.Add(EformsLotResult.Read(cursor)); break;
                case "LotTender": Tenders.Add(EformsTender.Read(cursor)); break;
                case "SettledContract": Contracts.Add(EformsContract.Read(cursor)); break;
                case "TenderingParty": Parties.Add(EformsParty.Read(cursor)); break;
            }
        }
    }

    private string? Child(string name)
    {
        string? text = null;
        for (var inside = cursor.Open(); cursor.Next(inside, name);)
        {
            text ??= cursor.Text();
        }

        return text;
    }

    private string? ChildWords(string name) => Child(name) is { } text ? XmlCursor.OneLine(text) : null;
}
