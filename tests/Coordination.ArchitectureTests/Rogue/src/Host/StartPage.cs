using Npgsql;

namespace Rogue.Host;

public sealed class StartPage // type breaks InsidesAreInternal
{
    public string Address(string address) =>
        new NpgsqlConnectionStringBuilder(address).ConnectionString; // breaks NoModuleNamesADatabase
}
