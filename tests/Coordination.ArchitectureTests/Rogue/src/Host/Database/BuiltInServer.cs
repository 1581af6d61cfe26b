using Npgsql;

namespace Rogue.Host.Database;

// The Host's Database folder may name the provider and write SQL.
internal sealed class BuiltInServer
{
    public static async Task<object?> AskAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await using var command = new NpgsqlCommand("select 1", connection);
        return await command.ExecuteScalarAsync();
    }
}
