using System.Globalization;
using Coordination.Platform.Results;

namespace Coordination.Procurement.Domain.Dialogue;

/// <content>Who is invited, who comes, and what each of them gets.</content>
internal sealed partial class SupplierMeeting
{
    /// <summary>Those who have not got the material.</summary>
    public IReadOnlyList<MeetingGuest> Without(Guid material) => [.. _guests.Where(g => !_handovers.Exists(h => h.MaterialId == material && h.GuestId == g.Id)).OrderBy(g => g.Name, StringComparer.CurrentCulture)];

    /// <summary>Materials that some have got and others have not: not all are treated alike yet.</summary>
    public IReadOnlyList<MeetingMaterial> Uneven => [.. _materials.Where(m => _handovers.Exists(h => h.MaterialId == m.Id) && Without(m.Id).Count > 0)];

    /// <summary>Answers that nobody has got yet.</summary>
    public IReadOnlyList<MeetingQuestion> AnswersToGive => [.. _questions.Where(q => q.Answer is not null && q.GivenWith is null).OrderBy(q => q.Id)];

    /// <returns>Those who were not there already.</returns>
    public Result<int> AddGuests(IEnumerable<GuestFacts> guests, bool came, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        var added = new List<MeetingGuest>();
        foreach (var facts in guests)
        {
            if (_guests.Find(g => g.Is(facts.Enterprise, facts.Number, facts.Name)) is not { } guest)
            {
                guest = new MeetingGuest(facts, now);
                _guests.Add(guest);
                added.Add(guest);
            }

            if (came)
            {
                guest.Mark(GuestAttendance.Attended);
            }
        }

        if (added.Count > 0)
        {
            Tell(HistoryKind.GuestsAdded, string.Join(", ", added.Select(g => g.Name)), now, by);
        }

        return added.Count;
    }

    /// <summary>Added by mistake. Who has been invited, has got something or came stays: the log tells who was treated how.</summary>
    public Result RemoveGuest(Guid id, DateTimeOffset now, string by)
    {
        if (_guests.Find(g => g.Id == id) is not { } guest)
        {
            return Over();
        }

        if (guest.InvitedAt is not null || guest.Attendance == GuestAttendance.Attended || _handovers.Exists(h => h.GuestId == id))
        {
            return new Error("PRC-1011", "Dialogue.GuestStays", Kind: ErrorKind.Rule);
        }

        _guests.Remove(guest);
        Tell(HistoryKind.GuestRemoved, guest.Name, now, by);
        return Result.Success;
    }

    public Result Invite(IReadOnlyCollection<Guid> ids, bool byMail, DateTimeOffset now, string by)
    {
        if (State != SupplierMeetingState.Planned)
        {
            return Over();
        }

        var invited = _guests.Where(g => ids.Contains(g.Id)).ToList();
        foreach (var guest in invited)
        {
            guest.Invite(byMail, now);
        }

        if (invited.Count > 0)
        {
            Tell(HistoryKind.GuestsInvited, string.Join(", ", invited.Select(g => g.Name)), now, by);
        }

        return Result.Success;
    }

    /// <summary>Those who had been invited have been written to about what became of it.</summary>
    public void NoteTold(IReadOnlyCollection<Guid> ids, DateTimeOffset now, string by)
    {
        if (ids.Count > 0)
        {
            Tell(HistoryKind.GuestsTold, string.Join(", ", _guests.Where(g => ids.Contains(g.Id)).Select(g => g.Name)), now, by);
        }
    }

    /// <summary>An enterprise says whether it comes; said again, the last holds.</summary>
    public Result Reply(Guid id, GuestAnswer answer, DateTimeOffset now)
    {
        if (State != SupplierMeetingState.Planned || _guests.Find(g => g.Id == id) is not { } guest)
        {
            return Over();
        }

        guest.Reply(answer, now);
        Tell(answer == GuestAnswer.Coming ? HistoryKind.GuestComes : HistoryKind.GuestDeclines, null, now, guest.Name);
        return Result.Success;
    }

    /// <summary>Who came, of all who stand there.</summary>
    public Result Attend(IReadOnlyCollection<Guid> came, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        foreach (var guest in _guests)
        {
            guest.Mark(came.Contains(guest.Id) ? GuestAttendance.Attended : GuestAttendance.Absent);
        }

        Tell(HistoryKind.AttendanceMarked, string.Create(CultureInfo.InvariantCulture, $"{_guests.Count(g => g.Attendance == GuestAttendance.Attended)} ({_guests.Count})"), now, by);
        return Result.Success;
    }

    public Result AddMaterial(MeetingMaterial material, IReadOnlyCollection<Guid> to, DateOnly on, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding)
        {
            return Over();
        }

        if (on > today)
        {
            return new Error("PRC-1012", "Dialogue.GivenLater", "On", ErrorKind.Invalid);
        }

        if (_materials.Exists(m => m.Id == material.Id))
        {
            return Result.Success;
        }

        _materials.Add(material);
        Hand(material.Id, to, on, false);
        Tell(HistoryKind.MaterialAdded, material.Title, now, by);
        return Result.Success;
    }

    /// <summary>Who has got it otherwise than by mail from here, all at once: a mark that is taken away was a mistake.</summary>
    public Result Give(Guid material, IReadOnlyCollection<Guid> to, DateOnly on, DateOnly today, DateTimeOffset now, string by)
    {
        if (!IsStanding || _materials.Find(m => m.Id == material) is not { } given)
        {
            return Over();
        }

        if (on > today)
        {
            return new Error("PRC-1012", "Dialogue.GivenLater", "On", ErrorKind.Invalid);
        }

        _handovers.RemoveAll(h => h.MaterialId == material && !h.IsByMail && !to.Contains(h.GuestId));
        Hand(material, to, on, false);
        Tell(HistoryKind.MaterialGiven, string.Create(CultureInfo.InvariantCulture, $"{given.Title}: {_guests.Count - Without(material).Count} ({_guests.Count})"), now, by);
        return Result.Success;
    }

    /// <summary>It goes by mail to these.</summary>
    public Result Mail(Guid material, IReadOnlyCollection<Guid> to, DateOnly on, DateTimeOffset now, string by)
    {
        if (!IsStanding || _materials.Find(m => m.Id == material) is not { } given)
        {
            return Over();
        }

        Hand(material, to, on, true);
        Tell(HistoryKind.MaterialGiven, $"{given.Title}: {string.Join(", ", _guests.Where(g => to.Contains(g.Id)).Select(g => g.Name))}", now, by);
        return Result.Success;
    }

    /// <summary>Added by mistake: nobody has got it.</summary>
    public Result RemoveMaterial(Guid id, DateTimeOffset now, string by)
    {
        if (_materials.Find(m => m.Id == id) is not { } material)
        {
            return Over();
        }

        if (_handovers.Exists(h => h.MaterialId == id))
        {
            return new Error("PRC-1013", "Dialogue.MaterialStays", Kind: ErrorKind.Rule);
        }

        _materials.Remove(material);
        foreach (var question in _questions.Where(q => q.GivenWith == id))
        {
            question.Give(null);
        }

        Tell(HistoryKind.MaterialRemoved, material.Title, now, by);
        return Result.Success;
    }

    public Result Ask(Guid id, string question, string? answer, DateOnly on, DateTimeOffset now, string by)
    {
        if (_questions.Exists(q => q.Id == id))
        {
            return Result.Success;
        }

        if (!IsStanding)
        {
            return Over();
        }

        _questions.Add(new MeetingQuestion(id, question, answer, on));
        Tell(HistoryKind.QuestionAsked, question, now, by);
        return Result.Success;
    }

    public Result AnswerQuestion(Guid id, string question, string? answer, DateTimeOffset now, string by)
    {
        if (!IsStanding || _questions.Find(q => q.Id == id) is not { GivenWith: null } asked)
        {
            return Over();
        }

        asked.Describe(question, answer);
        Tell(HistoryKind.QuestionAnswered, asked.Question, now, by);
        return Result.Success;
    }

    /// <summary>What has been answered and not given becomes one material that all are to get.</summary>
    public Result GatherAnswers(Guid material, string title, DateTimeOffset now, string by)
    {
        if (_materials.Exists(m => m.Id == material))
        {
            return Result.Success;
        }

        var answers = AnswersToGive;
        if (!IsStanding || answers.Count == 0)
        {
            return new Error("PRC-1014", "Dialogue.NoAnswers", Kind: ErrorKind.Rule);
        }

        _materials.Add(new MeetingMaterial(material, MaterialKind.Answers, title, null, null, null, string.Join("\n\n", answers.Select(q => $"{q.Question}\n{q.Answer}")), now, by));
        foreach (var question in answers)
        {
            question.Give(material);
        }

        Tell(HistoryKind.MaterialAdded, title, now, by);
        return Result.Success;
    }

    private void Hand(Guid material, IReadOnlyCollection<Guid> to, DateOnly on, bool byMail) =>
        _handovers.AddRange(_guests.Where(g => to.Contains(g.Id) && !_handovers.Exists(h => h.MaterialId == material && h.GuestId == g.Id)).ToList().ConvertAll(g => new MeetingHandover(material, g.Id, on, byMail)));
}
