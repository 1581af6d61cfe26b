using System.Text;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Tests.Formats;

/// <summary>
/// Whatever a file holds, reading it ends with readings and never with an exception. Every run tries the same files: the numbers come
/// from a seed. That it ends follows from reading forwards once, within limits of size and depth.
/// </summary>
public sealed class NoticeFuzzTests
{
    private const int Seed = 20260203;
    private const int Rounds = 400;

    private static readonly string[] Splinters =
        ["<", ">", "&", "&#0;", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE a>", "\0", "\uFFFE", "\"", "{", "}", "[", ",", "null", "-1", "1e999", "\\ud800", "9999-12-31", "0001-01-01", "+99:99", "\n", ";", "\"\"", "<cbc:ID/>"];

    public static TheoryData<string> Fixtures => [nameof(NoticeFixtures.Call), nameof(NoticeFixtures.Award), nameof(NoticeFixtures.Release), "Statistics"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_DamagedFixture_NeverThrows(string name)
    {
        var content = name switch
        {
            nameof(NoticeFixtures.Call) => NoticeFixtures.Call,
            nameof(NoticeFixtures.Award) => NoticeFixtures.Award,
            nameof(NoticeFixtures.Release) => NoticeFixtures.Release,
            _ => "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Huvudsaklig CPV-kod,Reserverad upphandling\nA1,e-Avrop,2021-03-04,ORTEN,\"Tvätt, städ\",90910000 Städ,True\nA2,e-Avrop,2021-03-05,ORTEN,Frukt,00000000,False\n",
        };

        var readings = Damage(Encoding.UTF8.GetBytes(content), Rounds);

        // Were all refused, the damage would prove nothing of what lies behind the first check.
        readings.ShouldContain(r => r.IsReadable);
        readings.ShouldContain(r => !r.IsReadable || r.Problems.Count > 0);
    }

    [Fact]
    public void Read_DamagedRealFiles_NeverThrows()
    {
        var folders = new[] { SharedData.Folder("eforms-notices"), SharedData.Folder("ocds") };
        Assert.SkipWhen(folders.Contains(null), "The real files are not beside the repository.");

        foreach (var file in folders.SelectMany(f => Directory.GetFiles(f!)))
        {
            Damage(File.ReadAllBytes(file), 12).ShouldNotBeEmpty(file);
        }
    }

    private static List<NoticeReading> Damage(byte[] content, int rounds)
    {
        var random = new Random(Seed);
        var readings = new List<NoticeReading>();
        for (var round = 0; round < rounds; round++)
        {
            using var damaged = new MemoryStream(Damaged(content, random));
            foreach (var reading in NoticeFile.Read(damaged, "skadad", NoticeFileLimits.Standard))
            {
                // What is computed from a reading must bear it too.
                reading.TenderDeadline?.In(TimeZoneInfo.Utc).ShouldBeGreaterThanOrEqualTo(DateTimeOffset.MinValue);
                readings.Add(reading);
            }
        }

        return readings;
    }

    private static byte[] Damaged(byte[] content, Random random)
    {
        if (random.Next(5) == 0)
        {
            return content[..random.Next(content.Length)];
        }

        var damaged = content.ToList();
        for (var blow = random.Next(1, 6); blow > 0 && damaged.Count > 10; blow--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0: damaged[at] = (byte)random.Next(256); break;
                case 1: damaged[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: damaged.RemoveRange(at, Math.Min(random.Next(1, 200), damaged.Count - at)); break;
                default: damaged.InsertRange(at, Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)])); break;
            }
        }

        return [.. damaged];
    }
}
