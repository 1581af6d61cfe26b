using System.Globalization;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

/// <summary>Every OCDS file against what an independent reader extracted from it.</summary>
[Trait("Req", "S003-R5.2")]
public sealed class OcdsIndexTests
{
    private const string ByParty = "The release names its buyer by id only; the name is read from the party with that id, which the index did not do.";
    private const string Normalised = "The index keeps codes as written (45233130.0, 45233162-2); we keep the eight digits.";
    private const string OfAward = "The release has no items in its tender; the codes are those of the items that were awarded or contracted.";

    private const string TitleOfAward = "The release has an empty tender; its title is that of the award.";

    private static readonly Dictionary<(string File, string Column), string> Explained = new()
    {
        [("from_eforms_ContractAwardNotice_can-modif_2023-627259.json", "buyer")] = ByParty,
        [("from_eforms_ContractAwardNotice_can-social_2024-103933.json", "buyer")] = ByParty,
        [("from_eforms_ContractAwardNotice_can-social_2024-111341.json", "buyer")] = ByParty,
        [("from_eforms_ContractNotice_cn-social_2023-629257.json", "buyer")] = ByParty,
        [("from_eforms_PriorInformationNotice_pin-cfc-social_2023-664435.json", "buyer")] = ByParty,
        [("from_eforms_PriorInformationNotice_pin-only_2023-102906.json", "buyer")] = ByParty,
        [("ocp_ocds-213czf-000-00001-01-planning.json", "cpv_or_other_codes")] = Normalised,
        [("ocp_ocds-213czf-000-00001-02-tender.json", "cpv_or_other_codes")] = Normalised,
        [("ocp_ocds-213czf-000-00001-03-tenderAmendment.json", "cpv_or_other_codes")] = Normalised,
        [("ocp_ocds-213czf-000-00001-04-award.json", "cpv_or_other_codes")] = OfAward,
        [("ocp_ocds-213czf-000-00001-05-contract.json", "cpv_or_other_codes")] = OfAward,
        [("ocp_ocds-213czf-000-00001-06-implementation.json", "cpv_or_other_codes")] = OfAward,
        [("ocp_ocds-213czf-000-00001-05-contract.json", "title")] = TitleOfAward,
        [("ocp_ocds-213czf-000-00001-06-implementation.json", "title")] = TitleOfAward,
        [("uk_contractsfinder_265ddbb1.json", "title")] = "The title holds an entity of HTML (&amp;), which is read as the sign it stands for.",
    };

    [Fact]
    public void Read_EveryRelease_AgreesWithTheIndex()
    {
        var folder = SharedData.Folder("ocds");
        Assert.SkipWhen(folder is null, "The real releases are not beside the repository.");
        var agreement = new Agreement(Explained);
        var rows = SharedData.Rows(Path.Combine(folder, "index.csv"));

        foreach (var row in rows)
        {
            var file = row["file"];
            var release = NoticePath.Read(Path.Combine(folder, file), NoticeFileLimits.Standard).ShouldHaveSingleItem();
            release.IsReadable.ShouldBeTrue(file);
            agreement.Compare(file, "container", row["container"], release.Document == "release" ? "single release (no package)" : release.Document);
            agreement.Compare(file, "version", row["version"], release.SdkVersion);
            agreement.Compare(file, "ocid", row["ocid"], release.ProcedureId);
            agreement.Compare(file, "tag", row["tag"], release.NoticeType);
            agreement.Compare(file, "buyer", row["buyer"], release.Buyers.FirstOrDefault()?.Name);
            agreement.Compare(file, "title", row["title"], release.Title);
            agreement.Compare(file, "cpv_or_other_codes", row["cpv_or_other_codes"], string.Join(' ', release.AdditionalCpv.Append(release.MainCpv).Where(c => c is not null).Distinct().Order(StringComparer.Ordinal)));
            agreement.Compare(file, "awards", row["awards"], release.Awards?.ToString(CultureInfo.InvariantCulture));
            agreement.Compare(file, "lots", row["lots"], release.Lots.Count.ToString(CultureInfo.InvariantCulture));
            agreement.Compare(file, "reserved", row["reserved"], string.Join(' ', release.Reserved));
        }

        rows.Count.ShouldBe(22);
        agreement.Compared.ShouldBe(220);
        agreement.ShouldHold();
    }
}
