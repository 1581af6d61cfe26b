using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What a reading says, as the register keeps it: which procurement it is, which notice of it, and the facts.</summary>
/// <param name="Rows">How many rows of the file it stands for.</param>
internal sealed record NoticeFacts(NoticeReading Reading, ProcurementSource Source, string SourceId, ProcurementFacts Facts, NoticeMark Mark, int Rows)
{
    private const int LongestVersion = 100;
    private const int LongestLot = 100;

    /// <summary>
    /// Null when the reading does not say which procurement it is of. What is only planned has no procedure yet: it is known by its notice,
    /// which keeps its id through its versions, or by the one that it changes.
    /// </summary>
    public static NoticeFacts? Of(NoticeReading notice, int rows, DateOnly today)
    {
        if ((notice.NoticeId is null && !notice.IsSupplement) || (notice.ProcedureId ?? (notice.Source == NoticeSource.Eforms ? WithoutVersion(notice.ChangedNoticeId) ?? notice.NoticeId : null)) is not { } procedure)
        {
            return null;
        }

        var source = notice.Source switch
        {
            NoticeSource.Eforms => ProcurementSource.EForms,
            NoticeSource.Ocds => ProcurementSource.Ocds,
            _ => ProcurementSource.Statistics,
        };
        return new(notice, source, Fitting(procedure, ProcurementCase.LongestSourceId), FactsOf(notice, today), MarkOf(notice), rows);
    }

    /// <summary>The problems of a reading that does not say which procurement it is of, with what it lacks named among them.</summary>
    public static IReadOnlyList<NoticeProblem> Lacking(NoticeReading notice)
    {
        var element = notice.Source switch
        {
            NoticeSource.Eforms => $"/{notice.Document}/ID[@schemeName='notice-id']",
            NoticeSource.Ocds => $"{notice.Place ?? "$"}.{(notice.ProcedureId is null ? "ocid" : "id")}",
            _ => $"{notice.Place}: {Formats.Statistics.StatisticsColumns.Id}",
        };
        return notice.Problems.Any(p => p.Path == element) ? notice.Problems : [new NoticeProblem(NoticeProblems.Missing, element), .. notice.Problems];
    }

    private static NoticeMark MarkOf(NoticeReading notice)
    {
        var (id, version) = notice.Source switch
        {
            NoticeSource.Eforms => (notice.NoticeId!, notice.NoticeVersion ?? "1"),

            // A release's id is unique within its process only; a compiled one keeps its id when it grows.
            NoticeSource.Ocds => ($"{notice.ProcedureId}:{notice.NoticeId}", notice.IssuedAt?.ToString() ?? "1"),
            _ => (notice.IsSupplement ? $"{notice.ProcedureId}#{SupplementKind(notice)}" : notice.ProcedureId!, Digest(notice)),
        };
        return new(Fitting(id, ProcurementCase.LongestSourceId), Fitting(version, LongestVersion))
        {
            IssuedAt = notice.IssuedAt?.In(SwedishTime.Zone),
            Kind = notice.NoticeType,
            Subtype = notice.Subtype,
            PublicationNumber = notice.PublicationId is "n.a." ? null : notice.PublicationId,
            Supersedes = WithoutVersion(notice.ChangedNoticeId),
            File = notice.File,
            Priors = [.. notice.PriorNotices.Select(p => new PriorNoticeFacts(Fitting(Notice.ShortNumber(p.Id) ?? WithoutVersion(p.Id)!, PriorNotice.LongestName), p.Part is { } part ? Fitting(part, LongestLot) : null)).Distinct()],
        };
    }

    private static ProcurementFacts FactsOf(NoticeReading notice, DateOnly today)
    {
        var doubts = new NoticeDoubts(notice);
        var lots = notice.Lots.Where(l => l.Kind != NoticeLotKind.Group).ToList();
        var buyer = notice.Buyers.Count > 0 ? notice.Buyers[0] : null;
        var isValueWithheld = notice.Withheld.Any(w => (w.Code == "not-val" && !(w.Until <= today)) || w.Path.EndsWith("/NoticeResult/TotalAmount", StringComparison.Ordinal));
        var isEstimateWithheld = notice.Withheld.Any(w => w.Path.EndsWith("/EstimatedOverallContractAmount", StringComparison.Ordinal) && !w.Path.Contains("/ProcurementProjectLot", StringComparison.Ordinal));
        return new()
        {
            Title = notice.Title ?? "",
            Description = notice.Description,
            BuyerName = buyer?.Name ?? "",
            BuyerNumber = doubts.BuyerNumber(buyer),
            Kind = NoticeWords.Kind(notice.Nature),
            Procedure = NoticeWords.Procedure(notice.ProcedureType),
            ProcedureText = notice.ProcedureType,
            LegalBasis = notice.LegalBasis,
            Status = NoticeWords.Status(notice),
            MainCpv = notice.MainCpv,
            AdditionalCpv = notice.AdditionalCpv,
            Places = notice.Nuts,
            Estimate = isEstimateWithheld ? StatedMoney.Withheld : doubts.Money(notice.EstimatedValue, nameof(ProcurementFacts.Estimate)),
            Total = isValueWithheld ? StatedMoney.Withheld : doubts.Money(notice.TotalValue, nameof(ProcurementFacts.Total)),
            TenderDeadline = Instant(notice.TenderDeadline),
            ParticipationDeadline = Instant(notice.ParticipationDeadline),
            PublishedOn = notice.FormType is "planning" ? null : notice.PublishedOn ?? notice.IssuedAt?.Date,
            PlannedYear = notice.PlannedOn?.Year,
            PlannedQuarter = (notice.PlannedOn?.Month + 2) / 3,
            ContractStart = notice.Period?.Start,
            ContractEnd = notice.Period?.LastDay,
            ReservedParticipation = NoticeWords.Participation(notice.Reserved, notice.IsReservationStated),
            ReservedExecution = notice.ReservedExecution switch { true => ReservedExecution.Yes, false => ReservedExecution.No, null => ReservedExecution.NotStated },
            HasSocialCriteria = notice.IsSocial ?? (notice.SocialObjectives.Count > 0 ? true : null),
            SocialObjectives = notice.SocialObjectives,
            IsAboveThreshold = notice.IsAboveThreshold ?? (notice.Source == NoticeSource.Eforms ? IsAboveThreshold(notice.Subtype) : null),
            IsFramework = notice.IsFramework,
            IsDynamicSystem = notice.IsDynamicSystem,
            IsDivided = notice.IsDivided ?? (notice.IsSupplement ? null : lots.Count > 1 ? true : lots.Count == 1 ? false : null),
            IsJoint = notice.IsJoint ?? (notice.Buyers.Count > 1 ? true : null),
            IsReviewed = notice.IsReviewed,
            TenderCount = notice.LotResults.Count == 1 ? notice.LotResults[0].Tenders : null,
            Lots = LotsOf(notice, lots, doubts),
            Winners = WinnersOf(notice, doubts, today),
            Doubts = doubts.All,
        };
    }

    /// <summary>The voluntary forms and the national ones are for what lies below; all others are asked for above.</summary>
    private static bool? IsAboveThreshold(string? subtype) => subtype is null ? null : !subtype.StartsWith('E') && !subtype.StartsWith('N');

    private static IReadOnlyList<LotFacts> LotsOf(NoticeReading notice, IReadOnlyList<NoticeLot> lots, NoticeDoubts doubts)
    {
        var results = notice.LotResults.Where(r => r.Lot.Length > 0).GroupBy(r => Fitting(r.Lot, LongestLot), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var facts = lots.DistinctBy(l => l.Id).Select(lot =>
        {
            var number = Fitting(lot.Id, LongestLot);
            results.Remove(number, out var result);
            return new LotFacts
            {
                Number = number,
                Title = lot.Title,
                MainCpv = lot.MainCpv,
                AdditionalCpv = lot.AdditionalCpv,
                Estimate = doubts.Money(lot.EstimatedValue, $"{number}/{nameof(LotFacts.Estimate)}"),
                ReservedParticipation = NoticeWords.Participation(lot.Reserved, lot.IsReservationStated),
                ReservedExecution = NoticeWords.Execution(lot.ReservedExecution),
                TenderDeadline = Instant(lot.TenderDeadline),
                Outcome = NoticeWords.Outcome(result?.Result),
                TenderCount = result?.Tenders,
            };
        }).ToList();
        return [.. facts, .. results.Select(r => new LotFacts { Number = r.Key, Outcome = NoticeWords.Outcome(r.Value.Result), TenderCount = r.Value.Tenders })];
    }

    private static IReadOnlyList<WinnerFacts> WinnersOf(NoticeReading notice, NoticeDoubts doubts, DateOnly today)
    {
        var areValuesWithheld = notice.Withheld.Any(w => w.Code is "win-ten-val" && !(w.Until <= today));
        return
        [
            .. notice.Winners.SelectMany(w => (w.Lots is { Count: > 0 } lots ? lots.Select(l => (string?)Fitting(l, LongestLot)) : [null]).Select(lot => new WinnerFacts
            {
                Name = w.Name,
                Number = OrganisationNumberText.Read(w.OrganisationNumber) ?? w.OrganisationNumber,
                Lot = lot,
                Size = w.Size,
                LegalForm = w.LegalForm,
                Count = w.Count,
                Value = areValuesWithheld ? StatedMoney.Withheld : w.Lots is { Count: > 1 } ? StatedMoney.Unknown : doubts.Money(w.Value, nameof(ProcurementFacts.Winners)),
            })).Distinct(),
        ];
    }

    private static DateTimeOffset? Instant(NoticeMoment? moment) => moment is null || moment.IsNever ? null : moment.In(SwedishTime.Zone);

    /// <summary>A changed notice is named with its version: <c>…-01</c> after the 36 characters of its id.</summary>
    private static string? WithoutVersion(string? id)
    {
        const int LengthOfId = 36;
        return id is { Length: > LengthOfId } && id[LengthOfId] == '-' ? id[..LengthOfId] : id;
    }

    private static string SupplementKind(NoticeReading notice) => notice.TotalValue is not null ? "value" : notice.LotResults.Count > 0 ? "tenders" : notice.Winners is [{ Name: not null }, ..] ? "suppliers" : "contracted";

    /// <summary>Ids are short in every real file; one that is not keeps its beginning and stays as unique as it was.</summary>
    private static string Fitting(string id, int longest) =>
        id.Length <= longest ? id : $"{id[..(longest - 65)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";

    /// <summary>A row has no version of its own: it is another when it says something else.</summary>
    private static string Digest(NoticeReading notice)
    {
        var buyer = notice.Buyers.Count > 0 ? $"{notice.Buyers[0].Name}\u001E{notice.Buyers[0].OrganisationNumber}" : null;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{notice.PublishedOn?.DayNumber}\u001F{notice.Title}\u001F{buyer}\u001F{notice.MainCpv}\u001F{notice.Nature}\u001F{notice.ProcedureType}\u001F{notice.LegalBasis}\u001F"
            + $"{notice.IsAboveThreshold}\u001F{notice.IsFramework}\u001F{notice.IsDynamicSystem}\u001F{notice.IsDivided}\u001F{notice.IsJoint}\u001F{notice.IsReviewed}\u001F{notice.IsSocial}\u001F{notice.Reserved.Count}\u001F{notice.ReservedExecution}\u001F"
            + $"{notice.TotalValue}\u001F{Joined(notice.LotResults)}\u001F{Joined(notice.Winners.Select(w => $"{w.Name}\u001D{w.LegalForm}\u001D{w.Size}\u001D{w.Count}\u001D{string.Join(' ', w.Lots ?? [])}"))}\u001F{Joined(notice.Problems.Select(p => p.Found))}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    private static string Joined<T>(IEnumerable<T> parts) => string.Join('\u001E', parts);
}
