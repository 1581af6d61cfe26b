using System.Reflection;
using System.Runtime.CompilerServices;
using Coordination.Host.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Tests.Database.SqlServer;

/// <summary>Queries become Transact-SQL, and the client can send their parameters, without a server.</summary>
public sealed class SqlServerQueryTests
{
    private static readonly Guid[] Ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    [Fact]
    public void Query_WithInstantAndLimit_BecomesSqlWithParameters()
    {
        using var db = (HostDbContext)DesignTimeContexts.SqlServer(nameof(HostDbContext));
        var (now, most) = (new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero), 20);

        var sql = db.Outbox.Where(r => r.DispatchedAt == null && r.DeadAt == null && r.VisibleAt <= now).OrderBy(r => r.Position).Take(most).Select(r => r.Position).ToQueryString();

        sql.ShouldContain("TOP(@");
        sql.ShouldContain("DECLARE @now datetimeoffset");
    }

    [Fact]
    public void Query_WithListAndText_BecomesSqlWithParameters()
    {
        using var db = (HostDbContext)DesignTimeContexts.SqlServer(nameof(HostDbContext));
        var (part, ids) = ("Ås", Ids);

        var sql = db.Users.Where(u => ids.Contains(u.Id) && u.DisplayName.Contains(part) && u.Committees.Contains(part)).ToQueryString();

        sql.ShouldContain("LIKE @");
        sql.ShouldContain(" IN (@");
        sql.ShouldContain("OPENJSON");
    }

    /// <summary>
    /// The client's code for parameters mentions types of an assembly that some feeds lack; ours stands in for it. Compiling every method
    /// of that code shows what would otherwise show at the first command with a parameter.
    /// </summary>
    [Fact]
    public void ParameterCode_OfTheClient_Compiles()
    {
        string[] named = ["SqlParameter", "SqlParameterCollection", "SqlCommand", "MetaType", "SqlUdtInfo", "SqlMetaDataUdt", "SqlBuffer", "TdsParser", "ParameterPeekAheadValue"];

        // By name: listing all types would also load the sign-in that this feed has no packages for and the product does not offer.
        var types = named.Select(n => typeof(SqlParameter).Assembly.GetType($"Microsoft.Data.SqlClient.{n}")).OfType<Type>().ToList();

        var methods = types.SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m is { IsAbstract: false, ContainsGenericParameters: false }).ToList();
        methods.ForEach(m => RuntimeHelpers.PrepareMethod(m.MethodHandle));

        types.Count.ShouldBeGreaterThan(5);
        AppDomain.CurrentDomain.GetAssemblies().ShouldContain(a => a.GetName().Name == "Microsoft.SqlServer.Server");
    }

    [Fact]
    public void Parameters_OfEveryTypeWeStore_AreInferred()
    {
        using var command = new SqlCommand();
        foreach (var value in (object[])[Ids[0], "å", 1, 1L, 1.5m, true, new byte[] { 1 }, new DateOnly(2027, 2, 1), new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero), DBNull.Value])
        {
            var parameter = command.Parameters.AddWithValue($"@p{command.Parameters.Count}", value);
            parameter.SqlDbType.ShouldNotBe(System.Data.SqlDbType.Udt);
        }
    }

    [Fact]
    public void WholeSuite_OnSqlServer_RunsWhereAServerIsNamed() =>
        Assert.SkipUnless(
            SqlServerTests.IsConfigured,
            $"No SQL Server here: the database tests ran on PostgreSQL only. Give a connection string in {SqlServerTests.Variable}, whose login may create databases, and every one of them runs there.");
}
