using Coordination.Procurement.Formats;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ReadNotices;

/// <summary>What the command prints of one notice. Names of fields are for programs that read it: only added to, never changed.</summary>
internal sealed record NoticePrint
{
    public required string File { get; init; }

    /// <summary>Where in the file, when it holds several.</summary>
    public string? Place { get; init; }

    public string? PublicationId { get; init; }

    public string? NoticeId { get; init; }

    public string? NoticeVersion { get; init; }

    public string? ProcedureId { get; init; }

    public string? ChangedNoticeId { get; init; }

    public string? NoticeType { get; init; }

    public string? FormType { get; init; }

    public string? Subtype { get; init; }

    public string? Version { get; init; }

    public string? Language { get; init; }

    public string? IssuedAt { get; init; }

    /// <summary>Several buyers are kept apart by <c> ; </c>.</summary>
    public string? Buyer { get; init; }

    public string? BuyerId { get; init; }

    public string? Title { get; init; }

    public string? MainCpv { get; init; }

    public required IReadOnlyList<string> AdditionalCpv { get; init; }

    public required IReadOnlyList<LotPrint> Lots { get; init; }

    public required IReadOnlyList<LotPrint> Parts { get; init; }

    public required IReadOnlyList<string> Reserved { get; init; }

    public bool? ReservedExecution { get; init; }

    public required IReadOnlyList<string> SocialObjectives { get; init; }

    public NoticeMoney? EstimatedValue { get; init; }

    public string? TenderDeadline { get; init; }

    public string? ParticipationDeadline { get; init; }

    public required IReadOnlyList<string> Nuts { get; init; }

    public required IReadOnlyList<string> Winners { get; init; }

    public required IReadOnlyList<NoticeWinner> Suppliers { get; init; }

    public NoticeMoney? TotalValue { get; init; }

    public required IReadOnlyList<NoticeLotResult> LotResults { get; init; }

    public required IReadOnlyList<NoticeWithheld> Withheld { get; init; }

    public required IReadOnlyList<ProblemPrint> Problems { get; init; }

    public static NoticePrint Of(NoticeReading reading, IStringLocalizer texts) => new()
    {
        File = reading.File,
        Place = reading.Place,
        PublicationId = reading.PublicationId,
        NoticeId = reading.NoticeId,
        NoticeVersion = reading.NoticeVersion,
        ProcedureId = reading.ProcedureId,
        ChangedNoticeId = reading.ChangedNoticeId,
        NoticeType = reading.NoticeType,
        FormType = reading.FormType,
        Subtype = reading.Subtype,
        Version = reading.SdkVersion,
        Language = reading.Language,
        IssuedAt = reading.IssuedAt?.ToString(),
        Buyer = Joined(reading.Buyers.Select(b => b.Name)),
        BuyerId = Joined(reading.Buyers.Select(b => b.OrganisationNumber).Distinct(StringComparer.Ordinal)),
        Title = reading.Title,
        MainCpv = reading.MainCpv,
        AdditionalCpv = reading.AdditionalCpv,
        Lots = [.. reading.LotsOf(NoticeLotKind.Lot).Select(LotPrint.Of)],
        Parts = [.. reading.LotsOf(NoticeLotKind.Part).Select(LotPrint.Of)],
        Reserved = reading.Reserved,
        ReservedExecution = reading.ReservedExecution,
        SocialObjectives = reading.SocialObjectives,
        EstimatedValue = reading.EstimatedValue,
        TenderDeadline = reading.TenderDeadline?.ToString(),
        ParticipationDeadline = reading.ParticipationDeadline?.ToString(),
        Nuts = reading.Nuts,
        Winners = [.. reading.Winners.Where(w => w.Name is not null).Select(w => w.Name!).Distinct(StringComparer.Ordinal)],
        Suppliers = reading.Winners,
        TotalValue = reading.TotalValue,
        LotResults = reading.LotResults,
        Withheld = reading.Withheld,
        Problems = [.. reading.Problems.Select(p => new ProblemPrint(p.Code, p.Path, p.Line, p.Found, texts[$"Notices.Problem.{p.Code}"].Value))],
    };

    private static string? Joined(IEnumerable<string?> parts) => string.Join(" ; ", parts.Where(p => p is not null)) is { Length: > 0 } joined ? joined : null;
}

/// <summary>A lot or a part of one notice.</summary>
internal sealed record LotPrint(
    string Id, string? Title, string? MainCpv, IReadOnlyList<string> AdditionalCpv, IReadOnlyList<string> Reserved, string? ReservedExecution, IReadOnlyList<string> SocialObjectives,
    NoticeMoney? EstimatedValue, string? TenderDeadline, IReadOnlyList<string> Nuts)
{
    public static LotPrint Of(NoticeLot lot) => new(
        lot.Id, lot.Title, lot.MainCpv, lot.AdditionalCpv, lot.Reserved, lot.ReservedExecution, lot.SocialObjectives, lot.EstimatedValue, lot.TenderDeadline?.ToString(), lot.Nuts);
}

/// <summary>A problem in words.</summary>
internal sealed record ProblemPrint(string Code, string Path, int? Line, string? Found, string Message);
