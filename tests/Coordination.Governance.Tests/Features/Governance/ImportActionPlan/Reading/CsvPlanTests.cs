using System.Text;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class CsvPlanTests
{
    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true },
        { "utf-8", false },
        { "utf-16", true },
        { "utf-16", false },
        { "utf-16BE", true },
        { "windows-1252", false },
    };

    [Theory]
    [Trait("Req", "S003-34")]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Read_AnySeparator_ReadsLikeTheMarkdown(char separator) =>
        SamplePlan.Read(Encoding.UTF8.GetBytes(SamplePlan.Csv(separator)), "plan.csv").ShouldBeTheSample();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_AnyEncoding_ReadsLikeTheMarkdown(string name, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var content = encoding.GetBytes(SamplePlan.Csv(';'));

        var plan = SamplePlan.Read(withMark ? [.. encoding.GetPreamble(), .. content] : content, "plan.csv");

        plan.ShouldBeTheSample();
        plan.Doubts.Any(d => d.Code == DoubtCodes.Encoding).ShouldBe(name == "windows-1252");
    }

    [Fact]
    public void Read_SeparatorLineFromExcel_IsNoRow()
    {
        var plan = SamplePlan.Read(Encoding.UTF8.GetBytes("sep=;\r\n" + SamplePlan.Csv(';')), "plan.csv");

        plan.ShouldBeTheSample();
        plan.Rows[0].Position.Line.ShouldBe(3);
    }

    [Fact]
    [Trait("Req", "S003-34")]
    public void Read_ANumberTwiceInAnArea_IsADoubtAndNoCrash()
    {
        var plan = SamplePlan.Read(Encoding.UTF8.GetBytes("Nr;Område;Åtgärder;Huvudansvarig;Andra berörda aktörer;Tidplan\r\n1.1;1. Arbetssätt;Träffas;KS;;2025\r\n1.1;1. Arbetssätt;Mäta;KS;;2026\r\n1.2;1. Arbetssätt;Berätta;KS;;2026\r\n"), "plan.csv");

        plan.Rows.Select(r => (r.Number, r.Title)).ShouldBe([(1, "Träffas"), (2, "Mäta"), (3, "Berätta")]);
        var doubts = plan.Doubts.Where(d => d.Code == DoubtCodes.DuplicateNumber).ToList();
        doubts.Select(d => (d.AsWritten, d.Suggestion)).ShouldBe([("1.1 Mäta", "1.2 Mäta"), ("1.2 Berätta", "1.3 Berätta")]);
        doubts[0].Choices.Select(c => c.Value).ShouldBe([RowDecisions.Keep, RowDecisions.Drop]);
    }

    [Fact]
    public void Read_TextFileWithSemicolons_IsReadAsTable() =>
        SamplePlan.Read(Encoding.UTF8.GetBytes(SamplePlan.Csv(';')), "plan.txt").ShouldBeTheSample();
}
