using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rogue.Alpha.Domain;

namespace Rogue.Alpha.Features;

internal static class Sql
{
    public static async Task DeleteAsync(DbContext db) =>
        await db.Database.ExecuteSqlRawAsync("delete from beta.thing"); // breaks NoRawSql

    public static Func<DbContext, IQueryable<int>> Numbers => db => db.Database.SqlQueryRaw<int>("select 1"); // breaks NoRawSql

    public static IQueryable<Plan> Some(DbContext db, int number) =>
        db.Set<Plan>().FromSql($"select * from alpha.plan where number = {number}"); // breaks NoRawSql

    public static async Task OpenAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address); // breaks NoModuleNamesADatabase
        await connection.OpenAsync();
    }

    public static bool IsDuplicate(Func<bool> save)
    {
        try
        {
            return save();
        }
        catch (PostgresException) // breaks NoModuleNamesADatabase
        {
            return false;
        }
    }

    public static Action<DbContextOptionsBuilder> Options => o => o.UseNpgsql("x"); // breaks NoModuleNamesADatabase
}
