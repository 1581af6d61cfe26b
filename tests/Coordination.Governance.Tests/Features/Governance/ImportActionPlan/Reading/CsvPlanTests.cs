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
    public void Read_TextFileWithSemicolons_IsReadAsTable() =>
        SamplePlan.Read(Encoding.UTF8.GetBytes(SamplePlan.Csv(';')), "plan.txt").ShouldBeTheSample();
}
