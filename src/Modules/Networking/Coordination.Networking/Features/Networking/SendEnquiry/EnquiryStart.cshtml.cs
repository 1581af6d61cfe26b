using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>The one way in (S003-24): what it is, what becomes of what one writes, and the first question.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class EnquiryStartModel(
    NetworkingDbContext db, EnquiryTokens tokens, IOrganisation organisation, IOptions<EnquiryOptions> options, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EnquiryTopicInput Input { get; set; } = new();

    [FromForm(Name = "webbplats")]
    public string? Trap { get; set; }

    public IReadOnlyList<Option> Topics => EnquiryTopicInput.Options(texts);

    public int ServiceDays { get; private set; } = EnquiryRules.StandardDays;

    public int DraftHours => options.Value.DraftHours;

    public string Municipality => organisation.Current.MunicipalityName is { Length: > 0 } name ? name : texts["Enquiry.TheMunicipality"];

    public string? Phone => organisation.Current.Phone;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Stamp = tokens.Stamp(clock.GetUtcNow());
        await ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await ReadAsync(ct);
            return this.PageAgain();
        }

        var id = new EnquiryId(this.IdOf(Input.NewId));
        if (!await IsStartedAsync(id, ct))
        {
            var now = clock.GetUtcNow();
            var draft = new EnquiryDraft(id, tokens.ReadStamp(Input.Stamp), now, !string.IsNullOrEmpty(Trap));
            draft.Write(new EnquiryAnswers { Topic = Input.Topic }, now);
            db.EnquiryDrafts.Add(draft);
            await db.SaveOnceAsync(stop => IsStartedAsync(id, stop), ct);
        }

        return Redirect($"/anmalan/{tokens.Protect(id)}/{EnquiryPage.Segment(EnquiryStep.Organisation)}");
    }

    private async Task<bool> IsStartedAsync(EnquiryId id, CancellationToken ct) =>
        await db.EnquiryDrafts.AnyAsync(d => d.Id == id, ct) || await db.Enquiries.AnyAsync(e => e.Id == id, ct);

    private async Task ReadAsync(CancellationToken ct) =>
        ServiceDays = await db.EnquiryRules.Select(r => (int?)r.ServiceDays).SingleOrDefaultAsync(ct) ?? EnquiryRules.StandardDays;
}

/// <summary>What it is about.</summary>
internal sealed class EnquiryTopicInput
{
    /// <summary>Made with the form, so that a form that is sent twice begins one enquiry.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    /// <summary>When the form was shown.</summary>
    public string? Stamp { get; set; }

    [Display(Name = "Enquiry.Topic"), Required(ErrorMessage = "Enquiry.TopicMissing")]
    public EnquiryTopic? Topic { get; set; }

    public static IReadOnlyList<Option> Options(IStringLocalizer texts) =>
        [.. Enum.GetValues<EnquiryTopic>().Select(t => new Option(t.ToString(), texts[$"EnquiryTopic.{t}"], texts[$"EnquiryTopicHint.{t}"]))];
}
