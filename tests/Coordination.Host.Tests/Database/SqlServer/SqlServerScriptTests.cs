using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Coordination.Host.Tests.Database.SqlServer;

/// <summary>All that can be said of the SQL Server migrations without a server.</summary>
public sealed class SqlServerScriptTests
{
    public static TheoryData<string> Contexts => [.. DesignTimeContexts.Names];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Script_OfAllMigrations_BreaksNoLimitOfSqlServer(string context)
    {
        using var db = DesignTimeContexts.SqlServer(context);

        var script = new SqlServerScript(db.GetService<IMigrator>().GenerateScript());

        script.Tables.Count.ShouldBeGreaterThan(5);
        script.Indexes.Count.ShouldBeGreaterThan(5);
        SqlServerLimits.Violations(script).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Script_OfAllMigrations_MakesEveryTableAndColumnOfTheModel(string context)
    {
        using var db = DesignTimeContexts.SqlServer(context);

        var script = new SqlServerScript(db.GetService<IMigrator>().GenerateScript());

        var made = script.Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).ToHashSet();
        db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c => $"{t.Schema}.{t.Name}.{c.Name}"))
            .Where(c => !made.Contains(c)).ShouldBeEmpty();
    }

    /// <summary>Each line breaks one limit; the checks above are worth what they find here.</summary>
    [Theory]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, [a] nvarchar(max) NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id])); CREATE INDEX [i] ON [s].[t] ([a]);", "i holds a")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, [a] nvarchar(900) NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id])); CREATE INDEX [i] ON [s].[t] ([a]);", "1800 bytes wide")]
    [InlineData("CREATE TABLE [s].[t] ([id] nvarchar(500) NOT NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id]));", "1000 bytes wide")]
    [InlineData("CREATE TABLE [s].[t] ([id] uuid NOT NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id]));", "uuid is not Transact-SQL")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, [j] jsonb NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id]));", "has the type jsonb")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id])); CREATE INDEX [i] ON [s].[t] ([id]) WHERE gone is null;", "The filter of i holds gone")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, [b] bit NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id])); CREATE INDEX [i] ON [s].[t] ([id]) WHERE b is null or id = 1;", "The filter of i holds or")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, [c] nvarchar(20) COLLATE sv-x-icu NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id]));", "has the collation")]
    [InlineData("CREATE TABLE [s].[t] ([id] int NOT NULL, CONSTRAINT [pk_t] PRIMARY KEY ([id])); CREATE TABLE [s].[t] ([id] int NOT NULL, CONSTRAINT [pk_u] PRIMARY KEY ([id]));", "s.t is made 2 times")]
    [InlineData("VACUUM FULL;", "Unknown statement")]
    public void Violations_OfABadScript_NameTheFault(string script, string fault) =>
        SqlServerLimits.Violations(new SqlServerScript(script)).ShouldContain(v => v.Contains(fault));

    [Fact]
    public void Violations_OfTwoCascadesToOneTable_NameTheTable()
    {
        var script = new SqlServerScript("""
            CREATE TABLE [s].[a] ([id] int NOT NULL, CONSTRAINT [pk_a] PRIMARY KEY ([id]));
            CREATE TABLE [s].[b] ([id] int NOT NULL, [a_id] int NOT NULL, CONSTRAINT [pk_b] PRIMARY KEY ([id]), CONSTRAINT [fk_b_a] FOREIGN KEY ([a_id]) REFERENCES [s].[a] ([id]) ON DELETE CASCADE);
            CREATE TABLE [s].[c] ([id] int NOT NULL, [a_id] int NOT NULL, [b_id] int NOT NULL, CONSTRAINT [pk_c] PRIMARY KEY ([id]), CONSTRAINT [fk_c_a] FOREIGN KEY ([a_id]) REFERENCES [s].[a] ([id]) ON DELETE CASCADE, CONSTRAINT [fk_c_b] FOREIGN KEY ([b_id]) REFERENCES [s].[b] ([id]) ON DELETE CASCADE);
            """);

        SqlServerLimits.Violations(script).ShouldContain(v => v.Contains("s.c is reached from s.a by more than one cascade"));
    }

    [Theory]
    [InlineData("SELECT 'open")]
    [InlineData("SELECT [open")]
    public void Script_WithSomethingLeftOpen_IsNotRead(string script) =>
        Should.Throw<FormatException>(() => new SqlServerScript(script));
}
