using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.AssessDemocracy;

/// <summary>A judgement in a list.</summary>
internal sealed record DemocracyRow
{
    public required EnterpriseId? EnterpriseId { get; init; }

    public required OrganisationId? OrganisationId { get; init; }

    public required string Counterpart { get; init; }

    public required DemocracyOutcome Outcome { get; init; }

    public required string Ground { get; init; }

    public required DateOnly AssessedOn { get; init; }

    public required string AssessedBy { get; init; }

    public required DateOnly AgainOn { get; init; }

    public required bool IsReplaced { get; init; }

    public required string CommitteeCode { get; init; }

    public required string? CommitteeComment { get; init; }

    public string CounterpartAddress => EnterpriseId is { } enterprise ? $"/foretag/{enterprise.Value}" : $"/organisationer/{OrganisationId?.Value}";

    public string AgainAddress => EnterpriseId is { } enterprise ? $"/samverkan/demokrati/ny?foretag={enterprise.Value}" : $"/samverkan/demokrati/ny?organisation={OrganisationId?.Value}";
}

/// <summary>Judgements by the filter and order of the list's address; those that hold, unless the former are asked for.</summary>
internal sealed class DemocracyListQuery(NetworkingDbContext db, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["visar"] = "gallande" };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "again", ["again", "day", "name"], preset: Preset);

    public IQueryable<DemocracyRow> Rows(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.DemocracyAssessments.AsNoTracking();
        found = Enum.TryParse<DemocracyOutcome>(query["utfall"], out var outcome) ? found.Where(d => d.Outcome == outcome) : found;
        found = query["visar"] switch
        {
            "gallande" => found.Where(d => d.ReplacedAt == null),
            "dags" => found.Where(d => d.ReplacedAt == null && d.AgainOn <= today),
            _ => found,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(d => d.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("name", false) => found.OrderBy(d => d.CounterpartName),
            ("name", true) => found.OrderByDescending(d => d.CounterpartName),
            ("day", false) => found.OrderBy(d => d.AssessedOn),
            ("day", true) => found.OrderByDescending(d => d.AssessedOn),
            (_, true) => found.OrderByDescending(d => d.AgainOn),
            _ => found.OrderBy(d => d.AgainOn),
        };
        return ordered.ThenByDescending(d => d.Id).Select(d => new DemocracyRow
        {
            EnterpriseId = d.EnterpriseId,
            OrganisationId = d.OrganisationId,
            Counterpart = d.CounterpartName,
            Outcome = d.Outcome,
            Ground = d.Ground,
            AssessedOn = d.AssessedOn,
            AssessedBy = d.AssessedBy,
            AgainOn = d.AgainOn,
            IsReplaced = d.ReplacedAt != null,
            CommitteeCode = d.CommitteeCode,
            CommitteeComment = d.CommitteeComment,
        });
    }
}
