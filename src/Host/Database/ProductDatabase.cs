using Coordination.Migrations.PostgreSql;
using Coordination.Migrations.SqlServer;
using Coordination.Platform.Options;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Database;

/// <summary>The database that the configuration names, or the product's own. The container disposes of it after everything that used it.</summary>
internal sealed class ProductDatabase(
    IOptions<DatabaseOptions> options, IOptions<DataFolderOptions> folder, IConfiguration configuration, ILogger<BuiltInServer> logger) : IAsyncDisposable
{
    private const string ConnectionStringName = "Coordination";

    private DatabaseAddress? _address;
    private BuiltInServer? _builtIn;

    public DatabaseAddress Address => _address ?? throw new InvalidOperationException("The database is not started yet; open contexts only after StartDatabaseAsync.");

    /// <exception cref="CannotStartException">There is no database to be had; the message says why.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        IDatabaseDialect dialect = options.Value.Provider == DatabaseProvider.SqlServer ? new SqlServerDialect() : new PostgreSqlDialect();
        if (configuration.GetConnectionString(ConnectionStringName) is { Length: > 0 } configured)
        {
            _address = new(dialect, configured);
            return;
        }

        if (options.Value.Provider != DatabaseProvider.PostgreSql)
        {
            throw new CannotStartException(
                "Database:Provider is SqlServer, but ConnectionStrings:Coordination is empty.", "Name the server there; the built-in database is PostgreSQL.");
        }

        _builtIn = await BuiltInServer.StartAsync(
            new BuiltInServerSettings(DataFolder.Resolve(folder.Value.DataFolder), options.Value.Binaries), logger, ct);
        _address = new(dialect, _builtIn.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_builtIn is not null)
        {
            await _builtIn.DisposeAsync();
        }
    }
}
