using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;

/// <summary>Many advisers grant to one group at the same moment: the ceiling holds on the real database, whoever is first.</summary>
public sealed class ConcurrentGrantsTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private const decimal Each = 40_000m;

    private DateOnly Today => app.Clock.TodayInSweden();

    [Fact]
    public async Task Grant_TwoAtTheSameMoment_OnlyOneWins()
    {
        for (var round = 0; round < 5; round++)
        {
            var units = await GroupAsync(1);
            var seen = await app.InScopeAsync(async s => (await s.GetRequiredService<LedgerQuery>().OfAsync(units[0], AidRegulation.General, Today, default))!.Unit.Version);
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => GrantAsync(units[0], 200_000m, seen)));
            answers.Count(a => a.Succeeded).ShouldBe(1);

            // It gave way when it was saved, or saw the other's grant when it counted.
            answers.Single(a => !a.Succeeded).Errors[0].Code.ShouldBeOneOf("SUP-0514", "SUP-0515");
            (await SumAsync(units)).ShouldBe(200_000m);
        }
    }

    [Fact]
    public async Task Grant_ManyToTheUnitsOfAGroup_NeverPassTheCeiling()
    {
        var units = await GroupAsync(4);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => GrantAsync(units[i % 4], Each, null)));
        answers.ShouldContain(a => a.Succeeded);
        answers.Where(a => !a.Succeeded).SelectMany(a => a.Errors).ShouldAllBe(e => e.Code == "SUP-0514" || e.Code == "SUP-0515");
        (await SumAsync(units)).ShouldBeLessThanOrEqualTo(300_000m);

        // Those who had to give way try again, one by one: what fits is granted, and not a cent more.
        for (var i = 0; i < 8; i++)
        {
            await GrantAsync(units[i % 4], Each, null);
        }

        (await SumAsync(units)).ShouldBe(7 * Each);
    }

    [Fact]
    public async Task Grant_WhileTheUnitsBecomeOne_CountsBothOrGivesWay()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = ((await GroupAsync(1))[0], (await GroupAsync(1))[0]);
            (await GrantAsync(one, 250_000m, null)).Succeeded.ShouldBeTrue();
            var linking = LinkAsync(one, other);
            var granting = GrantAsync(other, 100_000m, null);
            var isLinked = await linking;
            var granted = await granting;

            // Either the grant came first and stands (article 3.8), or the tie did and the grant is stopped; a tie that gave way is made again.
            if (granted.Succeeded && isLinked)
            {
                var (link, aid) = await app.InScopeAsync(async s =>
                {
                    var db = s.GetRequiredService<BusinessSupportDbContext>();
                    return (await db.Audit.Where(a => a.Subject == nameof(ControlLink)).OrderByDescending(a => a.Id).FirstAsync(), await db.Audit.Where(a => a.Subject == nameof(AidRecord)).OrderByDescending(a => a.Id).FirstAsync());
                });
                aid.Id.ShouldBeLessThan(link.Id, "a grant that stands beside the tie was there before it");
            }
            else if (!granted.Succeeded)
            {
                granted.Errors[0].Code.ShouldBeOneOf("SUP-0514", "SUP-0515");
            }
        }
    }

    private Task<Result<AidRecordId>> GrantAsync(UndertakingId unit, decimal euro, long? seen) => app.InScopeAsync(services =>
        services.GetRequiredService<GrantAidHandler>().HandleAsync(
            new AidToGrant(Guid.CreateVersion7(), unit, AidRegulation.General, AidKind.Grant, euro, AidCurrency.EUR, Today, "Samtidigt") { IsWithinScope = true, SeenVersion = seen },
            TestContext.Current.CancellationToken));

    private Task<bool> LinkAsync(UndertakingId one, UndertakingId other) => app.InScopeAsync(async services =>
    {
        var (db, ledgers) = (services.GetRequiredService<BusinessSupportDbContext>(), services.GetRequiredService<LedgerQuery>());
        await ledgers.HoldAsync(one, Today, default);
        await ledgers.HoldAsync(other, Today, default);
        db.ControlLinks.Add(new ControlLink(ControlLinkId.From(Guid.CreateVersion7()), one, other, ControlBasis.MajorityOfVotes, Today, "Aktieboken.", app.Clock.GetUtcNow(), "Maria Lind"));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    });

    /// <summary>Units in a chain of control, each with a declaration.</summary>
    private Task<IReadOnlyList<UndertakingId>> GroupAsync(int size) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<BusinessSupportDbContext>();
        var (units, now) = (new List<UndertakingId>(), app.Clock.GetUtcNow());
        for (var i = 0; i < size; i++)
        {
            units.Add(UndertakingId.From(Guid.CreateVersion7()));
            db.Undertakings.Add(new Undertaking(units[i], null, $"Enhet {units[i].Value}", null, "88.99", now));
            db.AidDeclarations.Add(new AidDeclaration(AidDeclarationId.From(Guid.CreateVersion7()), units[i], Today, "Kim Berg", true, null, now, "Maria Lind"));
            if (i > 0)
            {
                db.ControlLinks.Add(new ControlLink(ControlLinkId.From(Guid.CreateVersion7()), units[i - 1], units[i], ControlBasis.MajorityOfVotes, Today.AddYears(-1), "Aktieboken.", now, "Maria Lind"));
            }
        }

        await db.SaveChangesAsync();
        return (IReadOnlyList<UndertakingId>)units;
    });

    private Task<decimal> SumAsync(IReadOnlyList<UndertakingId> units) => app.InScopeAsync(services =>
    {
        var ids = units.ToList();
        return services.GetRequiredService<BusinessSupportDbContext>().AidRecords.Where(a => ids.Contains(a.UndertakingId)).SumAsync(a => a.Euro);
    });
}
