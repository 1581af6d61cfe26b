using Coordination.Host.Jobs;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.SteerJob;

/// <summary>Asks before a job is run, held or let go.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class SteerJobModel(SteerJobHandler handler, JobSchedules schedules, JobTexts words, IStringLocalizer<Texts> texts) : PageModel
{
    public JobVerb Verb { get; private set; }

    public string Job { get; private set; } = "";

    public JobTexts Words => words;

    public IActionResult OnGet(string name, string verb) => Read(name, verb) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string verb, CancellationToken ct)
    {
        if (!Read(name, verb))
        {
            return NotFound();
        }

        var result = await handler.HandleAsync(name, Verb, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[$"Jobs.{Verb}.Done", words.Title(name)]);
        return Redirect("/admin/jobb");
    }

    private bool Read(string name, string verb)
    {
        Job = name;
        var known = Enum.TryParse<JobVerb>(verb, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !int.TryParse(verb, out _);
        Verb = parsed;
        return known && schedules.Read().Any(s => s.Name == name);
    }
}
