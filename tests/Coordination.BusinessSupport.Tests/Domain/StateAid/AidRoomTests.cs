using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Tests.Domain.StateAid;

/// <summary>What may still be granted, in cases made up by the thousand.</summary>
public sealed class AidRoomTests
{
    [Fact]
    public void Count_NothingGranted_LeavesTheWholeCeiling()
    {
        var unit = Seeds.Unit();
        var statement = AidRoom.Count(new DateOnly(2027, 2, 1), 300_000m, Seeds.NewCeiling(), new HashSet<UndertakingId> { unit }, []);
        statement.ShouldSatisfyAllConditions(s => s.Room.ShouldBe(300_000m), s => s.Fits.ShouldBeTrue(), s => s.Excess.ShouldBe(0));
        AidRoom.Count(new DateOnly(2027, 2, 1), 300_000.01m, Seeds.NewCeiling(), new HashSet<UndertakingId> { unit }, []).ShouldSatisfyAllConditions(s => s.Fits.ShouldBeFalse(), s => s.Excess.ShouldBe(0.01m));
    }

    [Fact]
    public void Count_NoCeilingKnown_FitsNothingAndGuessesNothing()
    {
        var statement = AidRoom.Count(new DateOnly(2031, 2, 1), 1m, AidCeiling.On(new DateOnly(2031, 2, 1), AidRegulation.General, []), new HashSet<UndertakingId> { Seeds.Unit() }, []);
        statement.ShouldSatisfyAllConditions(s => s.Room.ShouldBeNull(), s => s.Fits.ShouldBeFalse());
    }

    [Fact]
    public void Count_WhateverIsGrantedInWhateverOrder_NoPeriodOfThreeYearsHoldsMoreThanTheCeiling() => Seeds.Each(400, random =>
    {
        var unit = Seeds.Unit();
        var (members, ceiling, granted) = (new HashSet<UndertakingId> { unit }, Seeds.NewCeiling(), new List<AidEntry>());
        for (var i = 0; i < 25; i++)
        {
            var (on, euro) = (random.Day(), random.Euro());
            if (AidRoom.Count(on, euro, ceiling, members, granted).Fits)
            {
                granted.Add(Seeds.Entry(unit, on, euro));
            }
        }

        granted.ShouldNotBeEmpty();
        foreach (var end in granted.Select(g => g.GrantedOn).SelectMany(d => new[] { d, d.AddDays(1), d.AddYears(3).AddDays(-1) }))
        {
            granted.Where(g => g.GrantedOn > end.AddYears(-3) && g.GrantedOn <= end).Sum(g => g.Euro).ShouldBeLessThanOrEqualTo(Seeds.Ceiling, $"in the period that ends {end}");
        }
    });

    [Fact]
    public void Count_MoreAid_NeverMakesMoreRoom_AndAReturnNeverLess() => Seeds.Each(500, random =>
    {
        var unit = Seeds.Unit();
        var (members, ceiling, day) = (new HashSet<UndertakingId> { unit }, Seeds.NewCeiling(10_000_000m), random.Day());
        var some = Enumerable.Range(0, 8).Select(_ => Seeds.Entry(unit, random.Day(), random.Euro())).ToList();
        var room = AidRoom.Count(day, 0, ceiling, members, some).Room!.Value;
        AidRoom.Count(day, 0, ceiling, members, [.. some, Seeds.Entry(unit, random.Day(), random.Euro())]).Room!.Value.ShouldBeLessThanOrEqualTo(room);
        var part = some[0] with { Returns = [new AidReturn(random.Day(), Math.Round(some[0].Euro * random.Next(101) / 100, 2))] };
        AidRoom.Count(day, 0, ceiling, members, [part, .. some.Skip(1)]).Room!.Value.ShouldBeGreaterThanOrEqualTo(room);
    });

    [Fact]
    public void Count_AllPaidBack_CountsNothingFromThatDay() => Seeds.Each(300, random =>
    {
        var unit = Seeds.Unit();
        var (granted, euro) = (random.Day(), random.Euro());
        var repaid = granted.AddDays(random.Next(1, 900));
        var entry = Seeds.Entry(unit, granted, euro) with { Returns = [new AidReturn(granted.AddDays(0), 0), new AidReturn(repaid, euro)] };
        var members = new HashSet<UndertakingId> { unit };
        AidRoom.Count(repaid.AddDays(-1), 0, Seeds.NewCeiling(), members, [entry]).Sum.ShouldBe(euro);
        AidRoom.Count(repaid, 0, Seeds.NewCeiling(), members, [entry]).ShouldSatisfyAllConditions(s => s.Sum.ShouldBe(0), s => s.Lines.Single().Reason.ShouldBe(LineReason.Returned));
    });

    [Fact]
    public void Count_GroupThatMergesAndSplitsInTheMiddle_CountsAllWhileTogetherAndEachForItselfAfter() => Seeds.Each(400, random =>
    {
        var (one, other, third) = (Seeds.Unit(), Seeds.Unit(), Seeds.Unit());
        var merged = new DateOnly(2026, 1, 1).AddDays(random.Next(200));
        var split = merged.AddDays(random.Next(1, 300));
        ControlTie[] ties = [new(one, other, merged, split), new(third, other, merged.AddDays(-1000), null)];
        var entries = Enumerable.Range(0, 6).Select(i => Seeds.Entry(i % 2 == 0 ? one : other, new DateOnly(2026, 1, 1).AddDays(-random.Next(700)), random.Next(1, 40_000))).ToList();
        decimal Sum(UndertakingId unit, DateOnly day) => AidRoom.Count(day, 0, Seeds.NewCeiling(), SingleUndertaking.MembersOn(day, unit, ties), entries).Sum;
        decimal Given(UndertakingId unit, DateOnly day) => entries.Where(e => e.UndertakingId == unit && RollingWindow.Holds(day, 3, e.GrantedOn)).Sum(e => e.Euro);

        Sum(one, merged.AddDays(-1)).ShouldBe(Given(one, merged.AddDays(-1)));
        foreach (var day in new[] { merged, split.AddDays(-1) })
        {
            foreach (var unit in new[] { one, other, third })
            {
                Sum(unit, day).ShouldBe(Given(one, day) + Given(other, day), "what was granted before the merger counts too (article 3.8)");
            }
        }

        Sum(one, split).ShouldBe(Given(one, split));
        Sum(third, split).ShouldBe(Given(other, split));
    });

    [Fact]
    public void Count_DividedAfterASplit_LosesNoCent() => Seeds.Each(400, random =>
    {
        var (one, other) = (Seeds.Unit(), Seeds.Unit());
        var (granted, euro) = (new DateOnly(2026, 5, 1), random.Euro());
        var on = granted.AddDays(random.Next(1, 500));
        var part = Math.Round(euro * random.Next(101) / 100, 2);
        var returned = random.Next(3) == 0 ? Math.Round(euro / 3, 2) : 0;
        var entry = Seeds.Entry(one, granted, euro) with
        {
            Shares = [new AidShare(one, euro - part, on), new AidShare(other, part, on)],
            Returns = returned > 0 ? [new AidReturn(on, returned)] : [],
        };
        decimal Counts(UndertakingId unit, DateOnly day) => entry.CountsOn(day, new HashSet<UndertakingId> { unit });

        Counts(one, on.AddDays(-1)).ShouldBe(euro);
        Counts(other, on.AddDays(-1)).ShouldBe(0);
        var both = Counts(one, on) + Counts(other, on);
        both.ShouldBeInRange(euro - returned, euro - returned + (returned > 0 ? 0.02m : 0));
        entry.CountsOn(on, new HashSet<UndertakingId> { one, other }).ShouldBe(euro - returned);
    });

    [Fact]
    public void MembersOn_ChainsOfControl_AreWhatAnyPathOfTiesThatHoldReaches() => Seeds.Each(400, random =>
    {
        var units = Enumerable.Range(0, 7).Select(_ => Seeds.Unit()).ToArray();
        var ties = Enumerable.Range(0, 8).Select(_ =>
        {
            var from = random.Day();
            return new ControlTie(units[random.Next(7)], units[random.Next(7)], from, random.Next(2) == 0 ? null : from.AddDays(random.Next(1, 800)));
        }).ToList();
        var day = random.Day();
        var group = units.ToDictionary(u => u, u => u);
        foreach (var tie in ties.Where(t => t.From <= day && (t.EndedOn is null || day < t.EndedOn)))
        {
            var (keep, drop) = (group[tie.ControllingId], group[tie.ControlledId]);
            foreach (var unit in units.Where(u => group[u] == drop))
            {
                group[unit] = keep;
            }
        }

        foreach (var unit in units)
        {
            SingleUndertaking.MembersOn(day, unit, ties).Order(Comparer<UndertakingId>.Create((a, b) => a.Value.CompareTo(b.Value)))
                .ShouldBe(units.Where(u => group[u] == group[unit]).Order(Comparer<UndertakingId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        }
    });
}
