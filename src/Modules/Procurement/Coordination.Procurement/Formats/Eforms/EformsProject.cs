namespace Coordination.Procurement.Formats.Eforms;

/// <summary>A ProcurementProject: that of the whole procedure, or of a lot.</summary>
internal sealed class EformsProject
{
    private readonly List<string> _additionalCpv = [];
    private readonly List<string> _nuts = [];
    private readonly List<string> _social = [];
    private readonly List<string> _strategic = [];

    public string? Title { get; private set; }

    public string? Description { get; private set; }

    public string? Nature { get; private set; }

    public string? MainCpv { get; private set; }

    public NoticeMoney? EstimatedValue { get; private set; }

    /// <summary>BT-36, BT-536 and BT-537.</summary>
    public NoticePeriod? Period { get; private set; }

    public IReadOnlyList<string> AdditionalCpv => _additionalCpv;

    public IReadOnlyList<string> Nuts => _nuts;

    public IReadOnlyList<string> SocialObjectives => _social;

    public IReadOnlyList<string> Strategic => _strategic;

    public static EformsProject Read(XmlCursor cursor)
    {
        var project = new EformsProject();
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            switch (cursor.Name)
            {
                // A text in several languages is repeated; the notice's own stands first.
                case "Name": project.Title ??= cursor.Words(); break;
                case "Description": project.Description ??= cursor.Text(); break;
                case "ProcurementTypeCode" when cursor.List is "contract-nature" or null: project.Nature = cursor.Code(); break;
                case "ProcurementAdditionalType": project.ReadAdditionalType(cursor); break;
                case "RequestedTenderTotal": project.ReadValue(cursor); break;
                case "MainCommodityClassification": project.MainCpv = ReadCodes(cursor).FirstOrDefault(); break;
                case "AdditionalCommodityClassification": project._additionalCpv.AddRange(ReadCodes(cursor)); break;
                case "PlannedPeriod": project.ReadPeriod(cursor); break;
                case "RealizedLocation": project.ReadPlace(cursor); break;
            }
        }

        return project;
    }

    private static List<string> ReadCodes(XmlCursor cursor)
    {
        var codes = new List<string>(1);
        for (var inside = cursor.Open(); cursor.Next(inside, "ItemClassificationCode");)
        {
            if (cursor.Cpv() is { } code)
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    private void ReadAdditionalType(XmlCursor cursor)
    {
        for (var inside = cursor.Open(); cursor.Next(inside, "ProcurementTypeCode");)
        {
            var list = cursor.List;
            if (list is not ("social-objective" or "strategic-procurement") || cursor.Code() is not { } code || code == "none")
            {
                continue;
            }

            (list == "social-objective" ? _social : _strategic).Add(code);
        }
    }

    private void ReadValue(XmlCursor cursor)
    {
        for (var inside = cursor.Open(); cursor.Next(inside, "EstimatedOverallContractAmount");)
        {
            EstimatedValue = cursor.Money();
        }
    }

    private void ReadPeriod(XmlCursor cursor)
    {
        var period = new NoticePeriod(null, null);
        for (var inside = cursor.Open(); cursor.Next(inside);)
        {
            var unit = cursor.Unit;
            period = cursor.Name switch
            {
                "StartDate" => period with { Start = cursor.Date() },
                "EndDate" => period with { End = cursor.Date() },
                "DurationMeasure" => period with { Length = cursor.Number(), Unit = unit },
                _ => period,
            };
        }

        Period = period.IsStated ? period : Period;
    }

    private void ReadPlace(XmlCursor cursor)
    {
        for (var place = cursor.Open(); cursor.Next(place, "Address");)
        {
            for (var address = cursor.Open(); cursor.Next(address, "CountrySubentityCode");)
            {
                if (cursor.Code() is { } code)
                {
                    _nuts.Add(code);
                }
            }
        }
    }
}
