using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>The first question again, to choose otherwise.</summary>
[AllowAnonymous]
internal sealed class EnquiryTopicPageModel(NetworkingDbContext db, EnquiryTokens tokens, IStringLocalizer<Texts> texts, TimeProvider clock) : EnquiryPage(db, tokens, clock)
{
    [BindProperty]
    public EnquiryTopicInput Input { get; set; } = new();

    public override EnquiryStep Step => EnquiryStep.Topic;

    public IReadOnlyList<Option> Topics => EnquiryTopicInput.Options(texts);

    public void OnGet() => Input.Topic = Answers.Topic;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ModelState.IsValid ? await GoOnAsync(Answers with { Topic = Input.Topic }, ct) : this.PageAgain();
}
