using Coordination.Testing.Mail;
using Coordination.Testing.Probe;

namespace Coordination.Host.Tests.Killing;

/// <summary>
/// Nothing lost, nothing twice. A duty goes the whole way through the product: posted over HTTP, told through outbox, relay and
/// inbox, kept in Governance's ledger, found overdue and reminded of by the real sweeps, sent by SMTP; and every process on the way
/// is killed with SIGKILL again and again.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Kills_AtRandomMomentsUnderLoad_LoseNothingAndRepeatNoEffect()
    {
        var ct = TestContext.Current.CancellationToken;
        var seed = Random.Shared.Next();
        await using var database = await TestDatabase.CreateAsync(ct);
        await ProbeDbContext.CreateTablesAsync(database.Address, ct);
        await ProbeCommittees.CreateAsync(database.Address, ct);
        await using var sink = new SmtpSink();
        var run = new KillRun(database, sink, Kills, seed);

        await run.RunAsync(ct);

        await using var last = await KillableHost.StartAsync(run.HostArguments, ProbeHost.Assembly, ct);
        var ledger = await KillLedger.WhenQuietAsync(database.Address, ct);
        (await last.StopAsync()).ShouldBe(0);
        var letters = sink.Letters;
        output.WriteLine(
            $"seed {seed}: {run.Kills} kills, {run.Confirmed.Count} duties confirmed, {run.Unanswered} posts unanswered, {ledger.Raised.Count} raised, "
            + $"{ledger.Effects.Count} effects, {ledger.Reminders.Count} reminders, {letters.Count} letters received, {letters.Count - letters.DistinctBy(l => l.MessageId).Count()} of them again.");

        run.Kills.ShouldBeGreaterThanOrEqualTo(Kills);
        run.Confirmed.Count.ShouldBeGreaterThan(Kills);
        run.Confirmed.Except(ledger.Raised).ShouldBeEmpty("confirmed and lost");
        ledger.Untold.ShouldBe(0);
        ledger.Obligations.Order().ShouldBe(ledger.Raised.Order(), "each duty stands in the ledger once");
        foreach (var consumer in (string[])[NoteRaised.Name, NoteOverdue.Name])
        {
            ledger.Effects.Where(e => e.Consumer == consumer).Select(e => e.Key).Order().ShouldBe(ledger.Raised.Order(), $"{consumer}: one effect for each");
        }

        ledger.Reminders.Order().ShouldBe(ledger.Raised.Order(), "one reminder for each");
        ledger.Unsent.ShouldBe(0);
        var byRecipient = letters.GroupBy(l => l.To).ToList();
        byRecipient.Select(g => g.Key).Order().ShouldBe(ledger.Raised.Select(ProbeCommittees.Address).Order(), "a letter for each reminder");
        byRecipient.Where(g => g.Select(l => l.MessageId).Distinct().Count() > 1).ShouldBeEmpty("a repeated letter has the same Message-ID");
        byRecipient.Single(g => g.Key == run.RepeatedTo).Count().ShouldBe(2, "the letter that had arrived when its host was killed comes again");
        byRecipient.Where(g => g.Count() > 2).ShouldBeEmpty("a letter is repeated at most once");
        (letters.Count - byRecipient.Count).ShouldBeLessThanOrEqualTo(run.Kills, "a kill repeats at most the letter under way");
    }
}
