using System.Data;
using Coordination.Platform.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Migrations.SqlServer;

/// <summary>SQL Server 2019 or later, with READ_COMMITTED_SNAPSHOT on.</summary>
internal sealed class SqlServerDialect : IDatabaseDialect
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public string Provider => "SqlServer";

    public string SwedishCollation => "Finnish_Swedish_100_CI_AS";

    public string ExactCollation => "Latin1_General_100_BIN2";

    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options.UseSqlServer(connectionString, sql => sql
            .MigrationsAssembly(typeof(SqlServerDialect).Assembly.GetName().Name)
            .MigrationsHistoryTable("__EFMigrationsHistory", schema)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .UseCompiledModel(schema);

    public bool IsUniqueViolation(Exception exception) =>
        exception is SqlException { Number: UniqueIndex or UniqueConstraint }
        || (exception.InnerException is { } inner && IsUniqueViolation(inner));

    /// <summary>A session lock: gone when the connection or the process is.</summary>
    public async Task<IAsyncDisposable> LockAsync(string connectionString, string name, CancellationToken ct)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new SqlCommand("sp_getapplock", connection) { CommandType = CommandType.StoredProcedure, CommandTimeout = 0 };
            command.Parameters.AddWithValue("@Resource", $"coordination:{name}");
            command.Parameters.AddWithValue("@LockMode", "Exclusive");
            command.Parameters.AddWithValue("@LockOwner", "Session");
            command.Parameters.AddWithValue("@LockTimeout", -1);
            var result = new SqlParameter { Direction = ParameterDirection.ReturnValue };
            command.Parameters.Add(result);
            await command.ExecuteNonQueryAsync(ct);
            if ((int)result.Value! < 0)
            {
                throw new InvalidOperationException($"The lock {name} was not granted ({result.Value}).");
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
