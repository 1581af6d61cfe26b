using System.Data.Common;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Coordination.Migrations.PostgreSql;

/// <summary>Prepares statements that ask for it. The driver keeps them with the physical connection: asked again there, nothing is sent.</summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    public static readonly PreparedStatements Instance = new();

    private const string Comment = $"-- {PreparedQuery.Tag}";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (AsksFor(command))
        {
            command.Prepare();
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (AsksFor(command))
        {
            await command.PrepareAsync(cancellationToken);
        }

        return result;
    }

    private static bool AsksFor(DbCommand command) => command.CommandText.StartsWith(Comment, StringComparison.Ordinal);
}
