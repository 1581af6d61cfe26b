using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowGuides;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.ShowHandbook;

/// <summary>The handbook in Word. Depends on what is published alone: the same handbook gives the same bytes.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class PrintHandbookModel(GuideQuery guides, IOrganisation organisation, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var content = await guides.PublishedAsync(Guide.Handbook, "sv", ct);
        if (content.ChangedAt is not { } changed)
        {
            return NotFound();
        }

        var facts = organisation.Current;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = "Handbok om sociala företag",
            DocumentType = "Handbok",
            Organisation = facts.MunicipalityName is { Length: > 0 } name ? name : facts.SenderName ?? "Samordningsfunktionen",
            Culture = Languages.Swedish,
            FrozenAt = changed,
        }).Fact("Senast ändrad", DateText.Long(changed.ToSwedishDate(), Languages.Swedish));
        foreach (var section in content.Sections)
        {
            document.Section(section.Title);
            foreach (var block in section.Blocks)
            {
                document.Add(block switch
                {
                    ParagraphBlock paragraph => new ParagraphBlock(OnPaper(paragraph.Text)),
                    ListBlock list => new ListBlock([.. list.Items.Select(OnPaper)], list.Numbered),
                    _ => block,
                });
            }
        }

        return File(await DocxWriter.WriteAsync(document.Build(), ct), DocxWriter.ContentType, $"handbok-{DateText.Iso(changed.ToSwedishDate())}.docx");
    }

    private string OnPaper(string text) => GuideText.OnPaper(text, site.Of);
}
