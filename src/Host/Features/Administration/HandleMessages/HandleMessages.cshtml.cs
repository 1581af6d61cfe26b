using Coordination.Host.Security;
using Coordination.Platform.Messaging;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.HandleMessages;

/// <summary>What the modules have not been able to tell each other, and the button that tells it again.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class HandleMessagesModel(OutboxBacklogQuery backlog, DeadMessages dead, IStringLocalizer<Texts> texts, IStringLocalizer<Platform.Texts> platformTexts) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<OutboxBacklog> Backlog { get; private set; } = [];

    public IReadOnlyList<DeadMessage> Dead { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Backlog = await backlog.ReadAsync(ct);
        Dead = await dead.ListAsync(Most, ct);
    }

    public async Task<IActionResult> OnPostOneAsync(string schema, long position, CancellationToken ct)
    {
        var result = await dead.SendAgainAsync(schema, position, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, platformTexts);
        }

        this.Announce(texts["Messages.SentAgain"]);
        return Redirect("/admin/meddelanden");
    }

    /// <summary>One commit each: a message that somebody else has taken meanwhile does not stop the others.</summary>
    public async Task<IActionResult> OnPostAllAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var message in await dead.ListAsync(int.MaxValue, ct))
        {
            count += (await dead.SendAgainAsync(message.Schema, message.Position, ct)).Succeeded ? 1 : 0;
        }

        this.Announce(texts["Messages.AllSentAgain", count]);
        return Redirect("/admin/meddelanden");
    }
}
