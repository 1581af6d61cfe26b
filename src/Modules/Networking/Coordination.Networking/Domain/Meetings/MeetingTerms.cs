namespace Coordination.Networking.Domain.Meetings;

/// <summary>What a meeting is, when and where. Times are those of the clock on the wall in Sweden, whatever day it is moved to.</summary>
internal sealed record MeetingTerms(
    string Title, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, string? Place, string? OnlineAddress, string? Purpose, ParticipationLevel? Level);
