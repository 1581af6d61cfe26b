using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Rounds;

namespace Coordination.Evaluation.Tests.Domain.Rounds;

/// <summary>Results through a round's life: what was shown once is known, and no later table may tell what it hid.</summary>
[Trait("Req", "S003-26")]
public sealed class ResultTablesTests
{
    private static readonly DateTimeOffset Now = new(2027, 5, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Question Employed = new(Guid.CreateVersion7(), "employed", QuestionKind.Count, "Anställda") { IsSensitive = true };
    private static readonly Question Content = new(Guid.CreateVersion7(), "content", QuestionKind.Percent, "Nöjda") { IsSensitive = true, Persons = "employed" };

    [Fact]
    public void LateAnswer_OfFew_DoesNotTellItselfThroughTheNewTotal()
    {
        var round = Open();
        var (a, b, late) = (Answered(round, "a", 20), Answered(round, "b", 30), Asked(round, "c"));
        var first = ResultTables.Make(round.Questions, [a, b, late], []);
        first[0].Total.ShouldBe(50);

        Answer(round, late, 3);
        var second = ResultTables.Make(round.Questions, [a, b, late], [new EarlierResult(true, first)]);
        second[0].Rows.Single(r => r.Party == "c").IsHidden.ShouldBeTrue();
        second[0].IsTotalHidden.ShouldBeTrue("53 minus the 50 that was shown would be the three");
        second[0].Persons.ShouldBeEmpty("what is not shown cannot be compared with");
    }

    [Fact]
    public void LateAnswer_OfMany_IsInTheNewTotal()
    {
        var round = Open();
        var (a, b, late) = (Answered(round, "a", 20), Answered(round, "b", 30), Asked(round, "c"));
        var first = ResultTables.Make(round.Questions, [a, b, late], []);
        Answer(round, late, 9);
        ResultTables.Make(round.Questions, [a, b, late], [new EarlierResult(true, first)])[0].Total.ShouldBe(59);
    }

    [Fact]
    public void Correction_OfACellThatWasHidden_DoesNotTellWhatItWas()
    {
        var round = Open();
        var (a, b, small) = (Answered(round, "a", 20), Answered(round, "b", 30), Answered(round, "c", 3));
        var first = ResultTables.Make(round.Questions, [a, b, small], []);
        first[0].Rows.Count(r => r.IsHidden).ShouldBe(2, "with it one more, so that it cannot be computed");
        first[0].Total.ShouldBe(53);

        Answer(round, small, 8);
        var second = ResultTables.Make(round.Questions, [a, b, small], [new EarlierResult(true, first)]);
        second[0].IsTotalHidden.ShouldBeTrue("58 minus 53, with the eight beside it, would tell the three");
        second[0].Rows.Any(r => r.IsHidden).ShouldBeTrue();
    }

    [Fact]
    public void NextRound_WithOneSmallEnterpriseMore_ShowsNoTotalBesideTheLast()
    {
        var (first, second) = (Open(), Open());
        var before = ResultTables.Make(first.Questions, [Answered(first, "a", 20), Answered(first, "b", 30)], []);
        var now = ResultTables.Make(second.Questions, [Answered(second, "a", 20), Answered(second, "b", 30), Answered(second, "c", 2)], [new EarlierResult(false, before)]);
        now[0].IsTotalHidden.ShouldBeTrue();
    }

    [Fact]
    public void Share_IsWeighedAndHiddenByThePersonsItIsAbout()
    {
        var round = Open();
        var replies = new[] { Answered(round, "a", 20, 50), Answered(round, "b", 30, 100), Answered(round, "c", 3, 0) };
        var table = ResultTables.Make(round.Questions, replies, [])[1];
        table.Rows.Single(r => r.Party == "c").IsHidden.ShouldBeTrue("of three persons");
        table.Total.ShouldBe(75.5m, "forty of fifty-three");
    }

    [Fact]
    public void AnswerAfterTheLock_CountsWhenAccepted_AndTheFirstStays()
    {
        var round = Open();
        var reply = Answered(round, "a", 20);
        round.Lock(Now, "Kim");
        reply.Reopen(round, "Fel siffra", "/i/x", Now, "Kim").Succeeded.ShouldBeTrue();
        reply.Standing!.NumberOf(Employed.Id).ShouldBe(20, "what was sent counts until something else does");
        Answer(round, reply, 25);
        reply.Awaiting.ShouldNotBeNull();
        reply.Standing!.NumberOf(Employed.Id).ShouldBe(20);
        reply.Accept(Now, "Kim").Succeeded.ShouldBeTrue();
        reply.Standing!.NumberOf(Employed.Id).ShouldBe(25);
        reply.Sheets.Count.ShouldBe(2);
        reply.Accept(Now, "Kim").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void EndedEnterprise_KeepsItsDraftAndItsAnswer_AndOldWordsChangeNothing()
    {
        var round = Open();
        var reply = Asked(round, "a");
        reply.Save(new Dictionary<Guid, Written> { [Employed.Id] = new("7", null) }, null, Now, "a");
        reply.PartyEnded(true, 5, Now, "Register");
        reply.PartyEnded(false, 4, Now, "Register");
        reply.EndedAt.ShouldNotBeNull("the older word came later");
        reply.Draft.Count.ShouldBe(1);
        Answer(round, reply, 7);
        reply.Standing.ShouldNotBeNull("an enterprise that has ended may still tell how it went");
    }

    private static Round Open()
    {
        var round = new Round(RoundId.New(), new RoundText("Uppföljning", RoundAudience.Enterprises, new PeriodSpan(MeasurePeriod.Year, 2026, 1), new DateOnly(2027, 6, 1), null), [Employed, Content], Now, "Kim");
        round.Open([Asked(round, "z")], new DateOnly(2027, 5, 1), Now, "Kim").Succeeded.ShouldBeTrue();
        return round;
    }

    private static Reply Asked(Round round, string party)
    {
        var reply = new Reply(ReplyId.New(), round.Id, party, party.ToUpperInvariant(), round.DueOn, Now);
        reply.Ask(round, 1, "/i/x", Now, "Kim");
        return reply;
    }

    private static Reply Answered(Round round, string party, int employed, int? content = null)
    {
        var reply = Asked(round, party);
        Answer(round, reply, employed, content);
        return reply;
    }

    private static void Answer(Round round, Reply reply, int employed, int? content = null)
    {
        var answers = new Dictionary<Guid, Answer> { [Employed.Id] = new(employed.ToString(CultureInfo.InvariantCulture)) };
        if (content is { } share)
        {
            answers[Content.Id] = new(share.ToString(CultureInfo.InvariantCulture));
        }

        reply.Answer(round, answers, null, byTelephone: false, new DateOnly(2027, 5, 1), Now, reply.PartyName).Succeeded.ShouldBeTrue();
    }
}
