using System.Globalization;
using Coordination.Governance;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Testing.Probe;

/// <summary>Committees with one secretary each, so that every duty raised is one letter to one address.</summary>
internal static class ProbeCommittees
{
    public const int Count = 1500;

    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number:0000}");

    public static string Address(string code) => $"{code.ToLowerInvariant()}@example.se";

    public static async Task CreateAsync(DatabaseAddress address, CancellationToken ct)
    {
        await using var db = Open(address);
        foreach (var code in Enumerable.Range(0, Count).Select(Code))
        {
            var committee = new Committee(CommitteeId.New(), code, $"Nämnd {code}", CommitteeKind.Committee);
            committee.AddContact(ContactRole.Secretary, $"Sekreterare {code}", Address(code), null, new DateOnly(2020, 1, 1), null);
            db.Committees.Add(committee);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Governance's context of a test itself, outside any host.</summary>
    public static GovernanceDbContext Open(DatabaseAddress address)
    {
        var builder = new DbContextOptionsBuilder<GovernanceDbContext>();
        address.Dialect.Configure(builder, address.ConnectionString, GovernanceDbContext.SchemaName);
        return new(builder.Options, address.Dialect);
    }
}
