using System.Globalization;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

/// <summary>Every real notice against what an independent reader extracted from it.</summary>
[Trait("Req", "S003-R5.2")]
public sealed class EformsIndexTests
{
    // Nothing differs. Whitespace within names and titles is one space in both, first languages come first in both.
    private static readonly Dictionary<(string File, string Column), string> Explained = [];

    [Fact]
    public void Read_EveryNotice_AgreesWithTheIndex()
    {
        var folder = SharedData.Folder("eforms-notices");
        Assert.SkipWhen(folder is null, "The real notices are not beside the repository.");
        var agreement = new Agreement(Explained);
        var rows = SharedData.Rows(Path.Combine(folder, "index.csv"));

        foreach (var row in rows)
        {
            var notice = NoticePath.Read(Path.Combine(folder, row["file"]), NoticeFileLimits.Standard).ShouldHaveSingleItem();
            notice.IsReadable.ShouldBeTrue(row["file"]);
            foreach (var (column, value) in Columns(notice))
            {
                agreement.Compare(row["file"], column, column.EndsWith("deadlines", StringComparison.Ordinal) ? Moments(row[column]) : column == "issue_date" ? Day(row[column]) : row[column], value);
            }
        }

        rows.Count.ShouldBe(60);
        agreement.Compared.ShouldBe(60 * 32);
        agreement.ShouldHold();
    }

    [Fact]
    public void Read_EveryNotice_InvalidOnesTellWhatIsMissingAndTheOthersHaveNothingToTell()
    {
        var folder = SharedData.Folder("eforms-notices");
        Assert.SkipWhen(folder is null, "The real notices are not beside the repository.");

        foreach (var file in Directory.GetFiles(folder, "*.xml"))
        {
            var notice = NoticePath.Read(file, NoticeFileLimits.Standard).ShouldHaveSingleItem();
            if (notice.File.Contains("INVALID", StringComparison.Ordinal))
            {
                notice.Problems.ShouldContain(p => p.Code == NoticeProblems.Missing && p.Path.EndsWith("/ProcurementProject/Name", StringComparison.Ordinal), notice.File);
                notice.Problems.ShouldContain(p => p.Code == NoticeProblems.Missing && p.Path.Contains("/ID", StringComparison.Ordinal), notice.File);
            }
            else
            {
                notice.Problems.ShouldBeEmpty(notice.File);
            }
        }
    }

    [Fact]
    public void Read_NoticesOfSpecialKinds_TellChangesWithheldFieldsAndReservedLots()
    {
        var folder = SharedData.Folder("eforms-notices");
        Assert.SkipWhen(folder is null, "The real notices are not beside the repository.");
        NoticeReading Read(string file) => NoticePath.Read(Path.Combine(folder, file), NoticeFileLimits.Standard).Single();

        var change = Read("sdk_change-cn_24_void.xml");
        (change.ChangedNoticeId, change.ChangeReason).ShouldBe(("f42be27e-09cf-4f0e-a745-63ec689631e6-01", "cancel"));

        var withheld = Read("sdk_can_25_withheld_lots.xml");
        withheld.Withheld.Count.ShouldBe(31);
        withheld.Withheld.ShouldContain(w => w.Code == "not-val" && w.Until == new DateOnly(2024, 12, 31) && w.Path.EndsWith("/NoticeResult/FieldsPrivacy", StringComparison.Ordinal));

        var ripoll = Read("ted_262891-2023.xml");
        ripoll.Lots.Where(l => l.Reserved.Contains(ReservedKinds.Workshops)).Select(l => l.Id).ShouldBe(["LOT-0003", "LOT-0004"]);
        ripoll.PublishedOn.ShouldBe(new DateOnly(2023, 5, 2));

        var finnish = Read("ted_2024-OJS170-00525037.xml");
        finnish.Winners.Sum(w => w.Lots!.Count).ShouldBeGreaterThanOrEqualTo(12);
        finnish.LotResults.Count.ShouldBe(12);
    }

    private static IEnumerable<(string Column, string? Value)> Columns(NoticeReading notice)
    {
        var lots = notice.LotsOf(NoticeLotKind.Lot).Concat(notice.LotsOf(NoticeLotKind.Part)).ToList();
        yield return ("root", notice.Document);
        yield return ("subtype", notice.Subtype);
        yield return ("form_type", notice.FormType);
        yield return ("notice_type", notice.NoticeType);
        yield return ("language", notice.Language);
        yield return ("sdk", notice.SdkVersion);
        yield return ("publication_id", notice.PublicationId);
        yield return ("issue_date", notice.IssuedAt?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("buyer", Joined(" ; ", notice.Buyers.Select(b => b.Name)));
        yield return ("buyer_country", Joined(" ; ", notice.Buyers.Select(b => b.Country).Distinct()));
        yield return ("buyer_id", Joined(" ; ", notice.Buyers.Select(b => b.OrganisationNumber).Distinct()));
        yield return ("title", notice.Title);
        yield return ("nature", notice.Nature);
        yield return ("procedure_type", notice.ProcedureType);
        yield return ("lots", Count(notice, NoticeLotKind.Lot));
        yield return ("parts", Count(notice, NoticeLotKind.Part));
        yield return ("main_cpv", notice.MainCpv);
        yield return ("additional_cpv", Joined(" ", notice.AdditionalCpv));
        yield return ("lot_cpv", Joined(" ", lots.Select(l => l.MainCpv).Distinct()));
        yield return ("reserved", Joined(" ", notice.Reserved));
        yield return ("reserved_lots", Joined(" ", lots.Where(l => l.Reserved.Count > 0).Select(l => l.Id)));
        yield return ("reserved_execution_lots", Joined(" ", lots.Where(l => l.ReservedExecution == "yes").Select(l => l.Id)));
        yield return ("social_objectives", Joined(" ", notice.SocialObjectives));
        yield return ("strategic", Joined(" ", lots.SelectMany(l => l.Strategic).Distinct()));
        yield return ("estimated_value", notice.EstimatedValue?.ToString());
        yield return ("lot_values", Joined(" ; ", lots.Where(l => l.EstimatedValue is not null).Select(l => $"{l.Id}:{l.EstimatedValue}")));
        yield return ("tender_deadlines", Joined(" ; ", lots.Select(l => l.TenderDeadline?.ToString()).Distinct()));
        yield return ("participation_deadlines", Joined(" ; ", lots.Select(l => l.ParticipationDeadline?.ToString()).Distinct()));
        yield return ("nuts", Joined(" ", notice.Nuts));
        yield return ("winners", Joined(" ; ", notice.Winners.Select(w => w.Name).Distinct()));
        yield return ("total_value", notice.TotalValue?.ToString());
        yield return ("lot_results", Joined(" ", notice.LotResults.Select(r => $"{r.Lot}:{r.Result}")));
    }

    private static string? Count(NoticeReading notice, NoticeLotKind kind) => notice.LotsOf(kind).Count().ToString(CultureInfo.InvariantCulture);

    private static string Joined(string separator, IEnumerable<string?> values) => string.Join(separator, values.Where(v => v is not null));

    /// <summary>The index has dates and times as written, <c>2023-05-12+02:00|12:00:00+02:00</c>.</summary>
    private static string Moments(string written) =>
        Joined(" ; ", written.Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('|')).Select(p => NoticeMoment.Read(p[0], p.ElementAtOrDefault(1)).ShouldNotBeNull().ToString()));

    private static string Day(string written) => written.Length == 0 ? "" : written[..10];
}
