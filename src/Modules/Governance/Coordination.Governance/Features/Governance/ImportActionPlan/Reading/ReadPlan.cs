namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>An action plan as understood from a file: nothing is stored, nothing is matched to the committee register yet.</summary>
internal sealed record ReadPlan
{
    public required string Title { get; init; }

    /// <summary>Diarienummer, as written: <c>AMN-2018-0329</c>.</summary>
    public string? RegistrationNumber { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The body that the document is addressed to.</summary>
    public string? AddressedTo { get; init; }

    public int? ValidFrom { get; init; }

    public int? ValidTo { get; init; }

    public IReadOnlyList<string> Officers { get; init; } = [];

    public IReadOnlyList<string> StrategicAreas { get; init; } = [];

    public IReadOnlyList<RelatedDocument> RelatedDocuments { get; init; } = [];

    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>What stands under the headings that plans use for it: Syfte, Omfattning, Beredning, Ansvar och uppföljning, Ekonomi.</summary>
    public ReadAccount Account { get; init; } = new();

    public required IReadOnlyList<ReadArea> Areas { get; init; }

    public required IReadOnlyList<ReadRow> Rows { get; init; }

    public IReadOnlyList<ReadDoubt> Doubts { get; init; } = [];
}

/// <summary>What a plan says of itself beside its tables, as far as it has headings for it.</summary>
internal sealed record ReadAccount
{
    public string? Purpose { get; init; }

    public string? Scope { get; init; }

    public string? DrawnUpWith { get; init; }

    public string? FollowUp { get; init; }

    public string? Economy { get; init; }
}

/// <summary>An area of the plan with its own introduction.</summary>
internal sealed record ReadArea(int Number, string Title, string? Intro);

/// <summary>A document that the plan names, with council date and registration number where given.</summary>
internal sealed record RelatedDocument(string Title, string? Issuer, DateOnly? Date, string? Number);

/// <summary>One activity of the plan.</summary>
internal sealed record ReadRow
{
    public required int Area { get; init; }

    /// <summary>Number within the area, from one.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required ReadActors Responsible { get; init; }

    public required ReadActors OtherActors { get; init; }

    public required ReadTimetable Timetable { get; init; }

    /// <summary>Columns that the product has no field for, kept with their headings so that nothing is lost.</summary>
    public IReadOnlyList<ReadNote> Notes { get; init; } = [];

    public required ReadPosition Position { get; init; }
}

/// <summary>A cell under a heading that the product has no field for.</summary>
internal sealed record ReadNote(string Heading, string Text);
