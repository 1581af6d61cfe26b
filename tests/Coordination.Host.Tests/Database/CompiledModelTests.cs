using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Coordination.Host.Tests.Database;

/// <summary>The models' generated code says what the mappings say.</summary>
public sealed class CompiledModelTests
{
    /// <summary>Which table a type has: the code says it of the parts of a row too, so it is compared where tables are told.</summary>
    private static readonly string[] Tables =
        ["Annotations:", "Relational:FunctionName:", "Relational:Schema:", "Relational:SqlQuery:", "Relational:TableName:", "Relational:ViewName:", "Relational:ViewSchema:"];

    public static TheoryData<string> Contexts => [.. DesignTimeContexts.Names];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Model_ForPostgreSql_IsThatOfTheMappings(string context)
    {
        using var db = DesignTimeContexts.PostgreSql(context);
        ShouldBeThatOfTheMappings(db, context);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Model_ForSqlServer_IsThatOfTheMappings(string context)
    {
        using var db = DesignTimeContexts.SqlServer(context);
        ShouldBeThatOfTheMappings(db, context);
    }

    /// <summary>The comparison is worth what it finds here.</summary>
    [Fact]
    public void Model_ForTheOtherDatabase_IsToldApart()
    {
        using var one = DesignTimeContexts.PostgreSql("EvaluationDbContext");
        using var other = DesignTimeContexts.SqlServer("EvaluationDbContext");

        Differences(Lines(one.Model), Lines(other.Model)).ShouldNotBeEmpty();
    }

    private static void ShouldBeThatOfTheMappings(DbContext db, string context)
    {
        db.Model.GetType().Namespace!.ShouldEndWith($".Models.{context[..^"DbContext".Length]}");
        var built = db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);

        Differences(Lines(db.Model), Lines(built)).ShouldBeEmpty($"run eng/migrations.sh models for {context}");
    }

    /// <summary>What one has where the other has something else: the whole models are too long to read.</summary>
    private static IEnumerable<string> Differences(string[] code, string[] mappings) =>
        code.Length == mappings.Length
            ? code.Zip(mappings).Where(both => both.First != both.Second).Select(both => $"{both.First} instead of {both.Second}")
            : code.Except(mappings).Concat(mappings.Except(code)).Prepend($"{code.Length} lines instead of {mappings.Length}");

    private static string[] Lines(IModel model) =>
    [
        .. model.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n', StringSplitOptions.TrimEntries).Where(l => !Tables.Any(l.StartsWith)),
        .. model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties()).Select(Conversion),
        .. model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n', StringSplitOptions.TrimEntries),
    ];

    /// <summary>How a property is stored and read, which the tool copies into the code as it stands in the mapping.</summary>
    private static string Conversion(IProperty property) =>
        $"{property.DeclaringType.Name}.{property.Name}: {property.GetTypeMapping().Converter?.ConvertToProviderExpression}, {property.GetTypeMapping().Converter?.ConvertFromProviderExpression}";
}
