using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.FreezeReport;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.CheckReport;

/// <summary>What is missing and what is in doubt, before a report is created.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class CheckReportModel(
    EvaluationDbContext db, ReportFigures figures, IDatabaseDialect dialect, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : DraftPage(db, authorization)
{
    private IReadOnlyList<ReportPart> FrozenParts => Frozen is null ? [] : [.. Frozen.Parts.Select(p => p.Part)];

    public ReportSnapshot? Frozen { get; private set; }

    /// <summary>What must be done first.</summary>
    public IReadOnlyList<FrozenDoubt> Blocking { get; private set; } = [];

    /// <summary>What is left empty.</summary>
    public IReadOnlyList<FrozenDoubt> Missing { get; private set; } = [];

    /// <summary>What a reader should know; it stands in the report.</summary>
    public IReadOnlyList<FrozenDoubt> Doubts { get; private set; } = [];

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Result result;
        try
        {
            result = await SaveAsync(Version, () => Publish(now), ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Another was first with this edition.
            result = Stale;
        }

        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["ResultReports.Published"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Frozen = Record.Snapshot();
        Blocking = [.. Blocks()];
        Missing = [.. Gaps()];
        var now = Frozen is null ? null : await figures.ReadAsync(Record, ct);
        var changed = now is null ? 0 : FigureChanges.Between(Frozen!, now).Count;
        Doubts =
        [
            .. changed > 0 ? new[] { new FrozenDoubt(texts["ResultReports.HasChanged", changed], $"{Address}/siffror") } : [],
            .. Frozen?.Parts.SelectMany(p => p.Doubts) ?? [],
        ];
    }

    private Result Publish(DateTimeOffset now)
    {
        var result = Record.Publish(FrozenParts, now, actor.Actor.Name);
        if (result.Succeeded)
        {
            var content = new EditionContent(Record.Head, Record.Language, Record.Parts, Record.Texts, Frozen!);
            Db.ReportEditions.Add(new ReportEdition(ReportEditionId.New(), Record.Id, Record.Editions, ReportTemplates.Latest, ReportJson.Write(content), now, actor.Actor.Name));
        }

        return result;
    }

    private IEnumerable<FrozenDoubt> Blocks()
    {
        if (Frozen is null)
        {
            yield return new(texts["ResultReports.BlockNotFrozen"], $"{Address}/siffror");
        }
        else
        {
            foreach (var part in Record.Parts.Except(FrozenParts))
            {
                yield return new(texts["ResultReports.BlockPart", texts[$"ReportPart.{part}"].Value], $"{Address}/siffror");
            }
        }
    }

    private IEnumerable<FrozenDoubt> Gaps()
    {
        foreach (var part in Record.Parts.Where(p => Record.TextOf(p) is null))
        {
            yield return new(texts["ResultReports.MissingText", texts[$"ReportPart.{part}"].Value], $"{Address}/texter/{part}");
        }

        if (Record.Recipient is null)
        {
            yield return new(texts["ResultReports.MissingRecipient"], $"{Address}/andra");
        }

        if (Record.RegistrationNumber is null)
        {
            yield return new(texts["ResultReports.MissingNumber"], $"{Address}/andra");
        }
    }
}
