namespace Coordination.Procurement.Formats;

/// <summary>Which format a reading comes from.</summary>
internal enum NoticeSource
{
    /// <summary>A notice of the EU's standard forms (UBL 2.3 with the eForms extension).</summary>
    Eforms,

    /// <summary>A release of the Open Contracting Data Standard 1.1.</summary>
    Ocds,

    /// <summary>A row of the Swedish national statistics.</summary>
    Statistics,
}

/// <summary>
/// What one notice, release or row says, as written there: nothing is judged and nothing is filled in. What could not be understood
/// is null and stands in <see cref="Problems"/>; what the buyer withholds is null and stands in <see cref="Withheld"/>.
/// </summary>
internal sealed record NoticeReading
{
    public required NoticeSource Source { get; init; }

    /// <summary>The file's name without its folders.</summary>
    public required string File { get; init; }

    /// <summary>Where in the file it stands, when the file holds several.</summary>
    public string? Place { get; init; }

    /// <summary>The notice's root element, or how a release was packed.</summary>
    public string? Document { get; init; }

    /// <summary>False when nothing can be trusted: broken, forbidden or of an unknown format.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>True for a row that only adds to what another file tells: bids, value, suppliers.</summary>
    public bool IsSupplement { get; init; }

    /// <summary>The number under which it was published, as written; some portals write <c>n.a.</c></summary>
    public string? PublicationId { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>Names the notice through its versions.</summary>
    public string? NoticeId { get; init; }

    /// <summary>The version as written, for example <c>01</c>.</summary>
    public string? NoticeVersion { get; init; }

    /// <summary>Names the procedure through its notices: ContractFolderID, ocid, or the statistics' own id.</summary>
    public string? ProcedureId { get; init; }

    /// <summary>For example <c>cn-standard</c>; for a release its tags.</summary>
    public string? NoticeType { get; init; }

    /// <summary>planning, competition, result, dir-awa-pre, cont-modif, consultation …</summary>
    public string? FormType { get; init; }

    /// <summary>1 to 40, CEI, E1 to E6, or a national one such as N16.</summary>
    public string? Subtype { get; init; }

    /// <summary>The version of the standard that it was written by, for example <c>eforms-sdk-1.7</c>.</summary>
    public string? SdkVersion { get; init; }

    public string? Language { get; init; }

    public NoticeMoment? IssuedAt { get; init; }

    /// <summary>How far it has come, where the source has a word for it: cancelled, unsuccessful …</summary>
    public string? State { get; init; }

    public IReadOnlyList<NoticeOrganisation> Buyers { get; init; } = [];

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>works, supplies or services, as written.</summary>
    public string? Nature { get; init; }

    public string? ProcedureType { get; init; }

    public string? LegalBasis { get; init; }

    public bool? IsFramework { get; init; }

    public bool? IsDynamicSystem { get; init; }

    public bool? IsAboveThreshold { get; init; }

    /// <summary>Divided into lots, where only that is said.</summary>
    public bool? IsDivided { get; init; }

    public bool? IsJoint { get; init; }

    /// <summary>A court has been asked to review it.</summary>
    public bool? IsReviewed { get; init; }

    /// <summary>Eight digits.</summary>
    public string? MainCpv { get; init; }

    public IReadOnlyList<string> AdditionalCpv { get; init; } = [];

    /// <summary>Lots, parts of a planning notice, and groups of lots.</summary>
    public IReadOnlyList<NoticeLot> Lots { get; init; } = [];

    /// <summary>Kinds of reserved participation: res-ws, res-pub-ser, or <see cref="ReservedKinds.Unstated"/>.</summary>
    public IReadOnlyList<string> Reserved { get; init; } = [];

    /// <summary>Whether anything is said of reserved participation, also that there is none.</summary>
    public bool IsReservationStated { get; init; }

    /// <summary>Whether the execution is reserved; null when nothing is said.</summary>
    public bool? ReservedExecution { get; init; }

    public IReadOnlyList<string> SocialObjectives { get; init; } = [];

    /// <summary>Whether it is called socially sustainable, where only that is said.</summary>
    public bool? IsSocial { get; init; }

    public NoticeMoney? EstimatedValue { get; init; }

    /// <summary>When the contracts shall run, of all lots together.</summary>
    public NoticePeriod? Period { get; init; }

    public NoticeMoment? TenderDeadline { get; init; }

    public NoticeMoment? ParticipationDeadline { get; init; }

    /// <summary>When a planning notice expects the contract notice.</summary>
    public DateOnly? PlannedOn { get; init; }

    public IReadOnlyList<string> Nuts { get; init; } = [];

    public IReadOnlyList<NoticeWinner> Winners { get; init; } = [];

    public NoticeMoney? TotalValue { get; init; }

    /// <summary>How many awards a release holds, cancelled ones among them.</summary>
    public int? Awards { get; init; }

    public IReadOnlyList<NoticeLotResult> LotResults { get; init; } = [];

    /// <summary>The notice that this one changes, with its version: <c>…-01</c>.</summary>
    public string? ChangedNoticeId { get; init; }

    /// <summary>Earlier notices that it says it comes of, in planning most often.</summary>
    public IReadOnlyList<NoticePrior> PriorNotices { get; init; } = [];

    public string? ChangeReason { get; init; }

    public IReadOnlyList<NoticeWithheld> Withheld { get; init; } = [];

    public IReadOnlyList<NoticeProblem> Problems { get; init; } = [];

    /// <summary>A reading of something that cannot be read.</summary>
    public static NoticeReading Unreadable(NoticeSource source, string file, params IReadOnlyList<NoticeProblem> problems) =>
        new() { Source = source, File = file, IsReadable = false, Problems = problems };

    public IEnumerable<NoticeLot> LotsOf(NoticeLotKind kind) => Lots.Where(l => l.Kind == kind);
}

/// <summary>Kinds of reserved participation beside the codes of the standard.</summary>
internal static class ReservedKinds
{
    /// <summary>LOU 4:18: sheltered workshops and economic operators for social and professional integration.</summary>
    public const string Workshops = "res-ws";

    /// <summary>LOU 19:25 and 25 a: organisations with a public service mission.</summary>
    public const string PublicService = "res-pub-ser";

    /// <summary>Reserved, and the source does not say how.</summary>
    public const string Unstated = "unstated";
}
