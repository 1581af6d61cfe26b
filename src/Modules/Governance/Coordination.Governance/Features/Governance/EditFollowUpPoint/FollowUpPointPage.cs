using System.Globalization;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditFollowUpPoint;

/// <summary>What the pages with a follow-up point's form share.</summary>
internal abstract class FollowUpPointPage(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public FollowUpPointForm Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Months => [.. Enumerable.Range(1, 12).Select(m => new Option($"{m}", CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(m)))];

    public IReadOnlyList<Option> Offsets => [.. Enumerable.Range(0, 2).Select(o => new Option($"{o}", texts[$"FollowUp.Offset{o}"]))];

    public IReadOnlyList<Option> Moves => [.. Enum.GetValues<MovedDay>().Select(m => new Option(m.ToString(), texts[$"MovedDay.{m}"]))];

    protected GovernanceDbContext Db => db;

    protected IStringLocalizer<Texts> Words => texts;

    protected async Task PrepareAsync(DateOnly today, CancellationToken ct) => Committees = await ActivityForm.CommitteeOptionsAsync(db, today, ct);

    /// <summary>What the fields cannot tell one by one.</summary>
    protected Result Check()
    {
        var result = FollowUpPoint.Check(Input.ToText());
        return result.Succeeded && !Input.ForAll && Input.RaisesObligations && !Input.CommitteeIds.Any()
            ? new Error("GOV-1303", "FollowUp.CommitteesMissing", "Committees", ErrorKind.Invalid)
            : result;
    }
}
