using Coordination.Procurement.Domain.Dialogue;

namespace Coordination.Procurement.Tests.Domain;

/// <summary>All on a meeting's list are treated alike, and the log of it cannot be emptied.</summary>
[Trait("Req", "S003-R5.1")]
public sealed class SupplierMeetingTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 11);

    [Fact]
    public void Guests_NamedAgain_StandOnce()
    {
        var meeting = Meeting();
        var enterprise = Guid.CreateVersion7();
        meeting.AddGuests([new(enterprise, "Tvätteriet", "5560160680"), new(null, "Odlarna", null)], false, Now, "Eva").Value.ShouldBe(2);
        meeting.AddGuests([new(null, "Annat namn", "5560160680"), new(enterprise, "Tvätteriet", null), new(null, "odlarna", "2120003005")], true, Now, "Eva").Value.ShouldBe(0);

        meeting.Guests.Count.ShouldBe(2);
        meeting.Guests.ShouldAllBe(g => g.Attendance == GuestAttendance.Attended, "they came, however they are named");
    }

    [Fact]
    public void Material_ThatSomeHaveGot_LacksForTheRestUntilAllHave()
    {
        var (meeting, material) = (Meeting(), Guid.CreateVersion7());
        meeting.AddGuests([new(null, "Tvätteriet", null), new(null, "Odlarna", null)], false, Now, "Eva");
        var (first, second) = (meeting.Guests[0].Id, meeting.Guests[1].Id);
        meeting.AddMaterial(Link(material), [], Today, Today, Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.Uneven.ShouldBeEmpty("nobody has got it: nobody is favoured");
        meeting.Give(material, [first], Today.AddDays(1), Today, Now, "Eva").Succeeded.ShouldBeFalse("that day has not been");
        meeting.Give(material, [first], Today, Today, Now, "Eva").Succeeded.ShouldBeTrue();

        meeting.Uneven.ShouldHaveSingleItem().Id.ShouldBe(material);
        meeting.Without(material).ShouldHaveSingleItem().Id.ShouldBe(second);

        meeting.Mail(material, [second], Today, Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.Uneven.ShouldBeEmpty();
        meeting.Give(material, [], Today, Today, Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.Handovers.ShouldHaveSingleItem().GuestId.ShouldBe(second, "what went by mail is no mark to take away");
        meeting.RemoveMaterial(material, Now, "Eva").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Guest_WhoWasTreatedInAnyWay_Stays()
    {
        var meeting = Meeting();
        meeting.AddGuests([new(null, "Bjuden", null), new(null, "Kom", null), new(null, "Fick", null), new(null, "Fel", null)], false, Now, "Eva");
        var ids = meeting.Guests.ToDictionary(g => g.Name, g => g.Id, StringComparer.Ordinal);
        meeting.Invite([ids["Bjuden"]], false, Now, "Eva");
        meeting.Attend([ids["Kom"]], Now, "Eva");
        meeting.AddMaterial(Link(Guid.CreateVersion7()), [ids["Fick"]], Today, Today, Now, "Eva");

        ids.Values.Select(id => meeting.RemoveGuest(id, Now, "Eva").Succeeded).ShouldBe([false, false, false, true]);
        meeting.Guests.Count.ShouldBe(3);
    }

    [Fact]
    public void Answers_Gathered_AreOneMaterialAndChangeNoMore()
    {
        var (meeting, question, material) = (Meeting(), Guid.CreateVersion7(), Guid.CreateVersion7());
        meeting.Ask(question, "Delas den upp?", null, Today, Now, "Eva");
        meeting.GatherAnswers(material, "Svar", Now, "Eva").Succeeded.ShouldBeFalse("nothing is answered");
        meeting.AnswerQuestion(question, "Delas den upp?", "Ja, i tre.", Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.GatherAnswers(material, "Svar", Now, "Eva").Succeeded.ShouldBeTrue();

        meeting.Materials.ShouldHaveSingleItem().Words.ShouldBe("Delas den upp?\nJa, i tre.");
        meeting.AnswersToGive.ShouldBeEmpty();
        meeting.AnswerQuestion(question, "Delas den upp?", "Nej.", Now, "Eva").Succeeded.ShouldBeFalse();
        meeting.RemoveMaterial(material, Now, "Eva").Succeeded.ShouldBeTrue("nobody has got it");
        meeting.AnswersToGive.ShouldHaveSingleItem();
    }

    [Fact]
    public void Course_HeldCalledOffAndTakenBack_TellsCalendarsOfEachChange()
    {
        var meeting = Meeting();
        meeting.Hold(null, Today, Now, "Eva").Succeeded.ShouldBeFalse("it is not until tomorrow");
        meeting.Cancel("Lokalen brann.", Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.AddGuests([new(null, "Sen", null)], false, Now, "Eva").Succeeded.ShouldBeFalse();
        meeting.Reopen(Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.CancelledBecause.ShouldBeNull();
        meeting.Describe(meeting.ToText() with { Title = "Nytt namn" }, [], Now, "Eva");
        meeting.Sequence.ShouldBe(2, "a name is no change of time or place");
        meeting.Describe(meeting.ToText() with { Place = "Stora salen" }, [], Now, "Eva");
        meeting.Sequence.ShouldBe(3);
        meeting.Hold("Uppdelning.", Today.AddDays(1), Now, "Eva").Succeeded.ShouldBeTrue();
        meeting.Invite([], false, Now, "Eva").Succeeded.ShouldBeFalse("it has been");
    }

    private static MeetingMaterial Link(Guid id) => new(id, MaterialKind.Link, "Utkast till krav", null, null, "https://exempel.se/krav", null, Now, "Eva");

    private static SupplierMeeting Meeting() => SupplierMeeting.Plan(
        SupplierMeetingId.New(), new(SupplierMeetingKind.SupplierMeeting, "Träff om städning", Today.AddDays(1), new(9, 0), new(11, 0), "Stadshuset", null, null, null, ["90919200"]), [], Now, "Eva");
}
