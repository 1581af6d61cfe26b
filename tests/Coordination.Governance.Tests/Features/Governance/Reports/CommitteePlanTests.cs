using System.Net;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ExtractCommitteePlan;
using Coordination.Platform.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coordination.Governance.Tests.Features.Governance.Reports;

[Trait("Req", "S003-11")]
public sealed class CommitteePlanTests(PlanInForce app) : IClassFixture<PlanInForce>
{
    [Theory]
    [InlineData(TimetableKind.Year, null, 2026, 2026, true)]
    [InlineData(TimetableKind.Range, 2026, 2027, 2027, true)]
    [InlineData(TimetableKind.Range, 2026, 2027, 2025, false)]
    [InlineData(TimetableKind.Range, 2026, 2027, 2028, false)]
    [InlineData(TimetableKind.Ongoing, null, null, 2040, true)]
    [InlineData(TimetableKind.Ongoing, 2026, null, 2025, false)]
    [InlineData(TimetableKind.Unknown, null, null, 2026, true)]
    public void Touches_AYear_FollowsTheTimetable(object kind, int? from, int? to, int year, bool expected)
    {
        var activity = new Activity(ActivityId.New(), app.Plan, AreaId.New(), 1, 1, "T", new Timetable((TimetableKind)kind, from, to, null), app.Clock.GetUtcNow(), "Kim");

        CommitteePlanQuery.Touches(activity, year).ShouldBe(expected);
    }

    [Fact]
    public async Task Page_OfACommitteeAndYear_ListsItsPartOnly()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        var page = await reader.OpenAsync("/namnder/KTN/underlag?ar=2027");

        page.Heading.ShouldBe("Underlag till verksamhetsplan för Kulturnämnden 2027");
        page.Texts("article tbody td:first-child").ShouldBe(["2.1", "2.2"]);
        page.AllText.ShouldContain("Arbetsmarknadsnämnden");
        page.AllText.ShouldNotContain("Bilda ett nätverk");
    }

    [Fact]
    public async Task Files_OfAnExtract_AreValid()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        using var word = WordprocessingDocument.Open(new MemoryStream(await reader.DownloadAsync("/namnder/AMN/underlag/docx?ar=2026")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
        word.MainDocumentPart!.Document.InnerText.ShouldContain("Antal medlemmar: 12 företag");
        var csv = Encoding.UTF8.GetString(await reader.DownloadAsync("/namnder/AMN/underlag/csv?ar=2026"));
        csv.ShouldContain("1.1;Bilda ett nätverk;Huvudansvarig;2026;2026-12-31");
        using var excel = SpreadsheetDocument.Open(new MemoryStream(await reader.DownloadAsync("/namnder/AMN/underlag/xlsx?ar=2026")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(excel, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAnUnknownCommittee_IsNotFound()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync("/namnder/FINNS-EJ/underlag")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.OpenAsync("/namnder/KTN/underlag?ar=1900")).Heading.ShouldContain("2027");
    }
}
