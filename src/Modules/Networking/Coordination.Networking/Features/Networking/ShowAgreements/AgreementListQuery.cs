using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowAgreements;

/// <summary>An agreement in a list.</summary>
internal sealed record AgreementRow
{
    public required AgreementId Id { get; init; }

    public required string Title { get; init; }

    public required CooperationForm Form { get; init; }

    public required string Counterpart { get; init; }

    public required string CommitteeCode { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly? EndsOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required decimal? ValuePerYear { get; init; }

    public required string? RegistrationNumber { get; init; }

    public required DateOnly? NextFollowUp { get; init; }

    /// <summary>The judgement of the counterpart's democracy conditions that holds.</summary>
    public required DemocracyOutcome? Democracy { get; init; }

    public string Address => $"/samverkan/avtal/{Id.Value}";

    public AgreementState StateOn(DateOnly day) => Agreement.StateOf(StartsOn, EndsOn, EndedOn, day);
}

/// <summary>Agreements by the filter and order of the list's address; those that run or are to come, unless something else is asked for.</summary>
internal sealed class AgreementListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public const string InForce = "gallande";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = InForce };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "end", ["end", "start", "title", "value", "follow-up"], preset: Preset);

    public IQueryable<AgreementRow> Rows(ListQuery query)
    {
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => Filtered(query).OrderBy(a => a.Title),
            ("title", true) => Filtered(query).OrderByDescending(a => a.Title),
            ("start", false) => Filtered(query).OrderBy(a => a.StartsOn),
            ("start", true) => Filtered(query).OrderByDescending(a => a.StartsOn),
            ("value", false) => Filtered(query).OrderBy(a => a.ValuePerYear == null).ThenBy(a => a.ValuePerYear),
            ("value", true) => Filtered(query).OrderBy(a => a.ValuePerYear == null).ThenByDescending(a => a.ValuePerYear),
            ("follow-up", false) => Filtered(query).OrderBy(a => !a.FollowUps.Any(f => f.State == FollowUpState.Open)).ThenBy(a => a.FollowUps.Where(f => f.State == FollowUpState.Open).Min(f => (DateOnly?)f.DueOn)),
            ("follow-up", true) => Filtered(query).OrderBy(a => !a.FollowUps.Any(f => f.State == FollowUpState.Open)).ThenByDescending(a => a.FollowUps.Where(f => f.State == FollowUpState.Open).Min(f => (DateOnly?)f.DueOn)),
            (_, true) => Filtered(query).OrderBy(a => a.EndsOn == null).ThenByDescending(a => a.EndsOn),
            _ => Filtered(query).OrderBy(a => a.EndsOn == null).ThenBy(a => a.EndsOn),
        };
        return ordered.ThenBy(a => a.Title).ThenBy(a => a.Id).Select(a => new AgreementRow
        {
            Id = a.Id,
            Title = a.Title,
            Form = a.Form,
            Counterpart = a.CounterpartName,
            CommitteeCode = a.CommitteeCode,
            StartsOn = a.StartsOn,
            EndsOn = a.EndsOn,
            EndedOn = a.EndedOn,
            ValuePerYear = a.ValuePerYear,
            RegistrationNumber = a.RegistrationNumber,
            NextFollowUp = a.FollowUps.Where(f => f.State == FollowUpState.Open).Min(f => (DateOnly?)f.DueOn),
            Democracy = db.DemocracyAssessments.Where(d => d.ReplacedAt == null && d.EnterpriseId == a.EnterpriseId && d.OrganisationId == a.OrganisationId)
                .OrderByDescending(d => d.AssessedOn).ThenByDescending(d => d.Id).Select(d => (DemocracyOutcome?)d.Outcome).FirstOrDefault(),
        });
    }

    private IQueryable<Agreement> Filtered(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Agreements.AsNoTracking();
        found = Enum.TryParse<CooperationForm>(query["form"], out var form) ? found.Where(a => a.Form == form) : found;
        found = query["namnd"] is { } committee ? found.Where(a => a.CommitteeCode == committee) : found;
        found = query["lage"] switch
        {
            InForce => found.Where(a => a.EndedOn == null && (a.EndsOn == null || a.EndsOn >= today)),
            nameof(AgreementState.Planned) => found.Where(a => a.EndedOn == null && a.StartsOn > today),
            nameof(AgreementState.Running) => found.Where(a => a.EndedOn == null && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today)),
            nameof(AgreementState.Expired) => found.Where(a => a.EndedOn == null && a.EndsOn < today),
            nameof(AgreementState.Ended) => found.Where(a => a.EndedOn != null),
            _ => found,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(a => a.SearchText.Contains(word));
        }

        return found;
    }
}
