namespace Coordination.Procurement.Formats.Eforms;

/// <summary>How a lot ended, with the tenders and contracts it points at.</summary>
internal sealed record EformsLotResult(string? Lot, string? Code, int? Received, IReadOnlyList<string> Tenders)
{
    public static EformsLotResult Read(XmlCursor cursor)
    {
        string? lot = null, code = null;
        int? received = null;
        var tenders = new List<string>(1);
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "TenderResultCode": code = cursor.Code(); break;
                case "LotTender": tenders.AddRange(EformsIds.Read(cursor)); break;
                case "TenderLot": lot ??= EformsIds.Read(cursor).FirstOrDefault(); break;
                case "ReceivedSubmissionsStatistics": received = ReadCount(cursor) ?? received; break;
            }
        }

        return new(lot, code, received, tenders);
    }

    /// <summary>All tenders; the other kinds (of small firms, from abroad) are parts of them. Older notices count without a kind.</summary>
    private static int? ReadCount(XmlCursor cursor)
    {
        string? kind = null;
        int? count = null;
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "StatisticsCode": kind = cursor.Code(); break;
                case "StatisticsNumeric": count = cursor.Number(); break;
            }
        }

        return kind is null or "tenders" ? count : null;
    }
}

/// <summary>A tender that the notice names.</summary>
internal sealed record EformsTender(string Id, string? Party, string? Lot, NoticeMoney? Value)
{
    public static EformsTender Read(XmlCursor cursor)
    {
        string? id = null, party = null, lot = null;
        NoticeMoney? value = null;
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "ID": id = cursor.Text(); break;
                case "TenderingParty": party ??= EformsIds.Read(cursor).FirstOrDefault(); break;
                case "TenderLot": lot ??= EformsIds.Read(cursor).FirstOrDefault(); break;
                case "LegalMonetaryTotal":
                    for (var total = cursor.Open(); cursor.Next(total, "PayableAmount");)
                    {
                        value = cursor.Money();
                    }

                    break;
            }
        }

        return new(id ?? "", party, lot, value);
    }
}

/// <summary>A contract with the tenders it settles.</summary>
internal sealed record EformsContract(IReadOnlyList<string> Tenders)
{
    public static EformsContract Read(XmlCursor cursor)
    {
        var tenders = new List<string>(1);
        for (var inside = cursor.Open(); cursor.Next(inside, "LotTender");)
        {
            tenders.AddRange(EformsIds.Read(cursor));
        }

        return new(tenders);
    }
}

/// <summary>Those who tender together.</summary>
internal sealed record EformsParty(string Id, IReadOnlyList<string> Organisations)
{
    public static EformsParty Read(XmlCursor cursor)
    {
        string? id = null;
        var organisations = new List<string>(1);
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                case "ID": id = cursor.Text(); break;
                case "Tenderer": organisations.AddRange(EformsIds.Read(cursor)); break;
            }
        }

        return new(id ?? "", organisations);
    }
}

/// <summary>The identifiers directly inside an element that points at something.</summary>
internal static class EformsIds
{
    public static List<string> Read(XmlCursor cursor)
    {
        var ids = new List<string>(1);
        for (var inside = cursor.Open(); cursor.Next(inside, "ID");)
        {
            if (cursor.Text() is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
