using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.FindNetwork;
using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetworkMeeting;

/// <summary>Move a meeting or change what it is. Who has been called is told by a new call.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class EditNetworkMeetingModel(NetworkingDbContext db, NetworkChoiceQuery networks, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MeetingPage(db, authorization), IMeetingFormPage
{
    private ParticipationLevel? _usualLevel;

    [BindProperty]
    public MeetingForm Input { get; set; } = new();

    protected override bool Fits => Meeting.IsOpen;

    public IReadOnlyList<Option> Networks { get; private set; } = [];

    public void OnGet() => Input = MeetingForm.Of(Meeting);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, texts);
        if (Input.Network is { } chosen && Networks.All(n => n.Value != chosen.ToString()))
        {
            ModelState.AddModelError("Input.Network", texts["Networks.Unknown"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, MeetingForm.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts[Meeting is { State: MeetingState.Called, NotCalled.Count: > 0 } ? "NetworkMeetings.ChangedAndCalled" : "NetworkMeetings.Saved"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Networks = await networks.OptionsAsync(Meeting.NetworkId, ct);
        _usualLevel = Input.Network is { } id ? await networks.LevelAsync(new NetworkId(id), ct) : null;
    }

    private Result Change()
    {
        var changed = Meeting.Change(Input.ToTerms(), clock.GetUtcNow());
        if (changed.Succeeded)
        {
            Meeting.BelongsTo(Input.Network is { } id ? new NetworkId(id) : null, _usualLevel);
        }

        return changed;
    }

    protected override string? WordOf(object value, IStringLocalizer texts) => value switch
    {
        ParticipationLevel level => texts[$"ParticipationLevel.{level}"].Value,
        Guid network => Networks.FirstOrDefault(n => n.Value == network.ToString())?.Text,
        _ => null,
    };
}
