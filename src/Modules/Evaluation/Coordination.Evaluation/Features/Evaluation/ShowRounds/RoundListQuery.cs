using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowRounds;

/// <summary>A round in a list.</summary>
internal sealed record RoundRow(RoundId Id, string Title, RoundAudience Audience, string PeriodKey, DateOnly DueOn, RoundState State, int Asked, int Answered)
{
    public string Address => $"/insamlingar/{Id.Value}";
}

/// <summary>Rounds by the filter and order of the list's address.</summary>
internal sealed class RoundListQuery(EvaluationDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-due", ["title", "due", "period"]);

    public IQueryable<RoundRow> Rows(ListQuery query)
    {
        var rounds = db.Rounds.AsNoTracking();
        if (Enum.TryParse<RoundState>(query["lage"], out var state))
        {
            rounds = rounds.Where(r => r.State == state);
        }

        if (Enum.TryParse<RoundAudience>(query["vem"], out var audience))
        {
            rounds = rounds.Where(r => r.Audience == audience);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rounds = rounds.Where(r => r.SearchText.Contains(word));
        }

        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => rounds.OrderBy(r => r.Title),
            ("title", true) => rounds.OrderByDescending(r => r.Title),
            ("period", false) => rounds.OrderBy(r => r.FromDay),
            ("period", true) => rounds.OrderByDescending(r => r.FromDay),
            (_, false) => rounds.OrderBy(r => r.DueOn),
            _ => rounds.OrderByDescending(r => r.DueOn),
        }).ThenBy(r => r.Id).Select(r => new RoundRow(
            r.Id, r.Title, r.Audience, r.PeriodKey, r.DueOn, r.State,
            db.Replies.Count(x => x.RoundId == r.Id), db.Replies.Count(x => x.RoundId == r.Id && x.State == ReplyState.Answered)));
    }
}
