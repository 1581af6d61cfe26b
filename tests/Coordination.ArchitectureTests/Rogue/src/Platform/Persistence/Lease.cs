using System.Data.Common;

namespace Rogue.Platform.Persistence;

// The one place in Platform where SQL text may stand.
public static class Lease
{
    public static DbCommand Claim(DbConnection connection) => connection.CreateCommand();
}
