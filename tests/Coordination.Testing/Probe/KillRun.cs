using System.Collections.Concurrent;
using System.Net.Sockets;
using Coordination.Testing.Databases;
using Coordination.Testing.Hosting;
using Coordination.Testing.Mail;

namespace Coordination.Testing.Probe;

/// <summary>
/// Two hosts on one database under load, each killed at random moments and started again: on its way up, while it serves, in the
/// middle of a sweep, a delivery or a letter.
/// </summary>
internal sealed class KillRun(TestDatabase database, SmtpSink sink, int kills, int seed)
{
    private const int Hosts = 2;

    /// <summary>Posts under way at once to each host.</summary>
    private const int Posters = 2;

    /// <summary>Milliseconds: about what the way up takes, and enough of serving for a sweep, a delivery and some letters.</summary>
    private const int LongestRise = 1500;
    private const int LongestService = 900;

    /// <summary>How long the letters of a whole run may take to leave on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<string> _confirmed = new();
    private int _begun;
    private int _kills;
    private int _posts;
    private int _unanswered;

    /// <summary>Keys whose raising the host has confirmed: none of them may be lost.</summary>
    public IReadOnlyList<string> Confirmed => [.. _confirmed];

    public int Kills => _kills;

    /// <summary>How many posts got no answer because their host was killed.</summary>
    public int Unanswered => _unanswered;

    /// <summary>Everything that is told to a host, so that it works on a working day, with short leases, and sends to the sink.</summary>
    public IReadOnlyList<string> HostArguments { get; } =
    [
        .. database.HostArguments,
        $"--Probe:Ahead={new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow():c}",
        "--Probe:Jobs=governance.tell-overdue,governance.remind-committees",
        "--Jobs:Enabled=false", "--Messaging:Lease=00:00:10", "--Messaging:PollInterval=00:00:01",
        "--Mail:Host=127.0.0.1", $"--Mail:Port={sink.Port}", "--Mail:Security=None", "--Mail:From=samordning@example.se",
        "--Mail:Lease=00:00:10", "--Mail:Timeout=00:00:03", "--Mail:PollInterval=00:00:00.2", "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>Whose letter was under way at the last kill: accepted by the server, not known to be so by the host.</summary>
    public string RepeatedTo { get; } = ProbeCommittees.Address(ProbeCommittees.Code(ProbeCommittees.Count - 1));

    /// <summary>Kills and loads until there have been enough kills; the last one falls between a letter's arrival and its mark.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => KillAndStartAsync(ct)));
        await KillInTheMiddleOfALetterAsync(ct);
    }

    private async Task KillInTheMiddleOfALetterAsync(CancellationToken ct)
    {
        await using var host = await KillableHost.StartAsync(HostArguments, ProbeHost.Assembly, ct);
        var arrived = sink.HoldAnswerAsync(RepeatedTo);
        using var client = new HttpClient { BaseAddress = host.Address };
        await RaiseAsync(client, ProbeCommittees.Code(ProbeCommittees.Count - 1));
        await arrived.WaitAsync(Patience, ct);
        await host.KillAsync();
        Interlocked.Increment(ref _kills);
    }

    private async Task KillAndStartAsync(CancellationToken ct)
    {
        while (Interlocked.Increment(ref _begun) < kills)
        {
            // Every third on its way up, the others at some moment after their first answer.
            if (Next(3) == 0)
            {
                await using var rising = KillableHost.Launch(HostArguments, ProbeHost.Assembly);
                await Task.Delay(Next(LongestRise), ct);
                await rising.KillAsync();
            }
            else
            {
                await using var host = await KillableHost.StartAsync(HostArguments, ProbeHost.Assembly, ct);
                var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var load = Task.WhenAll(Enumerable.Range(0, Posters).Select(_ => PostUntilKilledAsync(host.Address, answered)));
                await answered.Task.WaitAsync(ct);
                await Task.Delay(Next(LongestService), ct);
                await host.KillAsync();
                await load;
            }

            Interlocked.Increment(ref _kills);
        }
    }

    private async Task PostUntilKilledAsync(Uri address, TaskCompletionSource answered)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (Interlocked.Increment(ref _posts) is var number && number < ProbeCommittees.Count - 1)
        {
            var key = ProbeCommittees.Code(number);
            try
            {
                await RaiseAsync(client, key);
                answered.TrySetResult();
            }
            catch (Exception e) when (e is HttpRequestException { StatusCode: null } or SocketException)
            {
                // Its host was killed: the duty may or may not have been raised, and either is right.
                Interlocked.Increment(ref _unanswered);
                return;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task RaiseAsync(HttpClient client, string key)
    {
        using var answer = await client.PostAsync(new Uri($"{ProbeModule.RaisePath}?key={key}&committee={key}&dueOn=2027-01-29", UriKind.Relative), null, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        _confirmed.Enqueue(key);
    }

    private int Next(int below)
    {
        lock (_random)
        {
            return _random.Next(below);
        }
    }
}
