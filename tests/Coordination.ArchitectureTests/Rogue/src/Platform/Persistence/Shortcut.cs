using System.Data.Common;

namespace Rogue.Platform.Persistence;

public class Shortcut // type breaks ClassesAreSealed
{
    public static async Task<int> CountAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand(); // breaks NoRawSql
        command.CommandText = "select 1"; // breaks NoRawSql
        return await command.ExecuteNonQueryAsync(); // breaks NoRawSql
    }
}
